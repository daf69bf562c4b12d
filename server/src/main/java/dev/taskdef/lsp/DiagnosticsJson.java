package dev.taskdef.lsp;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Related;
import dev.taskdef.rules.RulePage;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.Tag;
import dev.taskdef.text.SourceText;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Writes diagnostics for an editor. */
final class DiagnosticsJson {
  private static final ConcurrentMap<Lead, String> LEADS = new ConcurrentHashMap<>();

  private final String uri;
  private final JsonText json;

  private DiagnosticsJson(Snapshot snapshot, PositionEncoding encoding) {
    this.uri = snapshot.uri();
    this.json = JsonText.of(snapshot.text(), encoding);
  }

  /** The parameters of {@code textDocument/publishDiagnostics}. */
  static Prepared publish(Snapshot snapshot, PositionEncoding encoding) {
    DiagnosticsJson out = new DiagnosticsJson(snapshot, encoding);
    out.json.beginObject().member("uri", snapshot.uri()).member("version", snapshot.version());
    out.json.name("diagnostics");
    out.items(snapshot);
    return out.json.endObject().prepared();
  }

  /** The parameters that take all diagnostics of a document away. */
  static Prepared none(String uri) {
    JsonText json = JsonText.of(SourceText.of(""), PositionEncoding.UTF16);
    json.beginObject().member("uri", uri).name("diagnostics").beginList().endList();
    return json.endObject().prepared();
  }

  /** The answer to {@code textDocument/diagnostic}. */
  static Prepared report(Snapshot snapshot, PositionEncoding encoding, String resultId) {
    DiagnosticsJson out = new DiagnosticsJson(snapshot, encoding);
    out.json.beginObject().member("kind", "full").member("resultId", resultId).name("items");
    out.items(snapshot);
    return out.json.endObject().prepared();
  }

  private void items(Snapshot snapshot) {
    json.beginList();
    for (Diagnostic diagnostic : snapshot.diagnostics()) {
      if (!snapshot.lens().toldByEditor().contains(diagnostic.id())) {
        item(diagnostic);
      }
    }
    json.endList();
  }

  private void item(Diagnostic diagnostic) {
    json.beginObject().member("range", diagnostic.range());
    Lead lead = new Lead(diagnostic.id(), diagnostic.severity());
    json.members(LEADS.computeIfAbsent(lead, Lead::written)).value(diagnostic.message());
    if (!diagnostic.tags().isEmpty()) {
      json.name("tags").beginList();
      diagnostic.tags().forEach(tag -> json.value(number(tag)));
      json.endList();
    }
    if (!diagnostic.related().isEmpty()) {
      json.name("relatedInformation").beginList();
      diagnostic.related().forEach(this::related);
      json.endList();
    }
    json.endObject();
  }

  /** What stands between a range and a message: the same each time, so it is written once. */
  private record Lead(String id, Severity severity) {
    String written() {
      return "\"severity\":"
          + number(severity)
          + ",\"code\":\""
          + id
          + "\",\"codeDescription\":{\"href\":\""
          + RulePage.FOLDER
          + id
          + ".md\"},\"source\":\"taskdef\",\"message\":";
    }
  }

  private void related(Related related) {
    json.beginObject().name("location").beginObject().member("uri", uri);
    json.member("range", related.range()).endObject();
    json.member("message", related.message()).endObject();
  }

  /** The protocol's number for a severity. */
  static int number(Severity severity) {
    return switch (severity) {
      case ERROR -> 1;
      case WARNING -> 2;
      case INFORMATION -> 3;
      case HINT -> 4;
    };
  }

  /** The protocol's number for a tag. */
  static int number(Tag tag) {
    return switch (tag) {
      case UNNECESSARY -> 1;
      case DEPRECATED -> 2;
    };
  }
}
