package dev.taskdef.lsp;

import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonObject;
import dev.taskdef.ide.completion.Completion;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Turns proposals into completion items. */
final class Completions {
  private Completions() {}

  /** The answer to {@code textDocument/completion}. */
  static CompletionList of(Question question) {
    return new CompletionList(
        false,
        Completion.at(question.snapshot(), question.offset()).stream()
            .map(proposal -> item(question, proposal))
            .toList());
  }

  private static CompletionItem item(Question question, Completion proposal) {
    CompletionItem item = new CompletionItem(proposal.label());
    item.setKind(kind(proposal.kind()));
    boolean snippet = proposal.snippet() && question.client().snippets();
    item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    String text = snippet ? proposal.text() : proposal.plainText(question.snapshot());
    ToLsp toLsp = question.toLsp();
    item.setTextEdit(edit(question, proposal, text));
    item.setFilterText(filter(question, proposal));
    item.setSortText(String.format(Locale.ROOT, "%04d", proposal.rank()));
    if (!proposal.detail().isEmpty()) {
      item.setDetail(proposal.detail());
    }
    if (question.client().resolvesDocumentation()) {
      item.setData(
          ImmutableMap.of(
              "textDocument", ImmutableMap.of("uri", question.snapshot().uri()),
              "position", toLsp.position(question.offset())));
    } else {
      document(question, item, proposal);
    }
    if (!proposal.repairs().isEmpty()) {
      item.setAdditionalTextEdits(toLsp.edits(proposal.repairs()));
    }
    return item;
  }

  /**
   * The answer to {@code completionItem/resolve}: the item as it was sent, with its documentation.
   */
  static JsonObject resolved(Question question, Params sent) {
    JsonObject item = sent.json().isJsonObject() ? sent.json().getAsJsonObject() : new JsonObject();
    String label = sent.text("label").orElse("");
    for (Completion proposal : Completion.at(question.snapshot(), question.offset())) {
      if (proposal.label().equals(label) && !proposal.documentation().get().isEmpty()) {
        JsonObject documentation = new JsonObject();
        documentation.addProperty("kind", question.client().docsFormat());
        documentation.addProperty("value", written(question, proposal.documentation().get()));
        item.add("documentation", documentation);
        break;
      }
    }
    return item;
  }

  private static void document(Question question, CompletionItem item, Completion proposal) {
    String documentation = proposal.documentation().get();
    if (!documentation.isEmpty()) {
      item.setDocumentation(
          new MarkupContent(question.client().docsFormat(), written(question, documentation)));
    }
  }

  private static String written(Question question, String markdown) {
    return question.client().markdownDocs() ? markdown : PlainText.of(markdown);
  }

  private static Either<TextEdit, InsertReplaceEdit> edit(
      Question question, Completion proposal, String text) {
    ToLsp toLsp = question.toLsp();
    boolean both =
        question.client().insertsOrReplaces() && !proposal.inserted().equals(proposal.replaced());
    return both
        ? Either.forRight(
            new InsertReplaceEdit(
                text, toLsp.range(proposal.inserted()), toLsp.range(proposal.replaced())))
        : Either.forLeft(new TextEdit(toLsp.range(proposal.replaced()), text));
  }

  // Editors compare with the text that is replaced, quotes and all.
  private static String filter(Question question, Completion proposal) {
    String replaced = question.snapshot().text().slice(proposal.replaced());
    String name =
        proposal.kind() == Completion.Kind.BLOCK && replaced.startsWith("\"")
            ? proposal.label().split(":", -1)[0]
            : proposal.label();
    return replaced.startsWith("\"") ? "\"" + name + "\"" : name;
  }

  private static CompletionItemKind kind(Completion.Kind kind) {
    return switch (kind) {
      case MEMBER -> CompletionItemKind.Property;
      case VALUE -> CompletionItemKind.Value;
      case BLOCK -> CompletionItemKind.Snippet;
      case REFERENCE -> CompletionItemKind.Reference;
    };
  }
}
