package dev.taskdef.lsp;

import com.google.gson.JsonObject;
import dev.taskdef.ide.completion.Completion;
import dev.taskdef.text.TextEdit;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;

/** Writes proposals as completion items: behind many a keystroke, so without binding. */
final class Completions {
  private static final int RANKS = 10_000;

  private final Question question;
  private final JsonText json;

  private Completions(Question question) {
    this.question = question;
    this.json = JsonText.of(question.snapshot().text(), question.client().encoding());
  }

  /** The answer to {@code textDocument/completion}. */
  static Prepared of(Question question) {
    Completions out = new Completions(question);
    out.json.beginObject().name("isIncomplete").value(false).name("items").beginList();
    Completion.at(question.snapshot(), question.offset()).forEach(out::item);
    return out.json.endList().endObject().prepared();
  }

  private void item(Completion proposal) {
    boolean snippet = proposal.snippet() && question.client().snippets();
    json.beginObject().member("label", proposal.label());
    json.member("kind", kind(proposal.kind()).getValue());
    json.member(
        "insertTextFormat",
        (snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText).getValue());
    edit(proposal, snippet ? proposal.text() : proposal.plainText(question.snapshot()));
    json.member("filterText", filter(question, proposal));
    json.member("sortText", Integer.toString(RANKS + proposal.rank()));
    if (!proposal.detail().isEmpty()) {
      json.member("detail", proposal.detail());
    }
    if (question.client().resolvesDocumentation()) {
      data();
    } else {
      documentation(proposal.documentation().get());
    }
    repairs(proposal);
    json.endObject();
  }

  private void edit(Completion proposal, String text) {
    boolean both =
        question.client().insertsOrReplaces() && !proposal.inserted().equals(proposal.replaced());
    json.name("textEdit").beginObject().member("newText", text);
    if (both) {
      json.member("insert", proposal.inserted()).member("replace", proposal.replaced());
    } else {
      json.member("range", proposal.replaced());
    }
    json.endObject();
  }

  /** What a question about an item has to say: where the cursor stood. */
  private void data() {
    json.name("data").beginObject().name("textDocument").beginObject();
    json.member("uri", question.snapshot().uri()).endObject();
    json.position("position", question.offset()).endObject();
  }

  private void documentation(String markdown) {
    if (!markdown.isEmpty()) {
      json.name("documentation").beginObject();
      json.member("kind", question.client().docsFormat());
      json.member("value", written(question, markdown)).endObject();
    }
  }

  private void repairs(Completion proposal) {
    if (!proposal.repairs().isEmpty()) {
      json.name("additionalTextEdits").beginList();
      for (TextEdit repair : proposal.repairs()) {
        json.beginObject().member("range", repair.range());
        json.member("newText", repair.newText()).endObject();
      }
      json.endList();
    }
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

  private static String written(Question question, String markdown) {
    return question.client().markdownDocs() ? markdown : PlainText.of(markdown);
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
