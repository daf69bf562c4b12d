package dev.taskdef.lsp;

import dev.taskdef.ide.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The open documents: the only state of the server that changes. Every change of one document is
 * one atomic step.
 */
final class Session {
  private final ConcurrentHashMap<String, Document> documents = new ConcurrentHashMap<>();

  /** A document is open from now on. */
  void open(Document document) {
    documents.put(document.snapshot().uri(), document);
  }

  /** Changes a document, if it is open. */
  Optional<Document> change(String uri, UnaryOperator<Document> change) {
    return Optional.ofNullable(
        documents.computeIfPresent(uri, (u, document) -> change.apply(document)));
  }

  /** A document is no longer open. */
  Optional<Document> close(String uri) {
    return Optional.ofNullable(documents.remove(uri));
  }

  /** The document of this address, if it is open. */
  Optional<Document> find(String uri) {
    return Optional.ofNullable(documents.get(uri));
  }

  /** All open documents. */
  Collection<Document> all() {
    return List.copyOf(documents.values());
  }

  /** Whether nothing has changed in the document since the snapshot was taken. */
  boolean isCurrent(Snapshot snapshot) {
    return find(snapshot.uri()).filter(d -> d.snapshot() == snapshot).isPresent();
  }
}
