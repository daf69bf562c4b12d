package dev.taskdef.lsp;

import dev.taskdef.ide.Outline;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;

/**
 * Turns the outline into document symbols: a tree, or a flat list for editors that know no trees.
 */
final class Symbols {
  private static final int MOST = 5000;

  private Symbols() {}

  /** The answer to {@code textDocument/documentSymbol}. */
  static Object of(Question question) {
    List<Outline> outline = Outline.of(question.snapshot(), MOST);
    if (question.client().nestsSymbols()) {
      return nested(outline, question);
    }
    List<SymbolInformation> flat = new ArrayList<>();
    flatten(outline, "", question, flat);
    return flat;
  }

  // Large, and asked for after every keystroke: written by hand.
  private static Prepared nested(List<Outline> outline, Question question) {
    JsonText json = JsonText.of(question.snapshot().text(), question.client().encoding());
    symbols(outline, json);
    return json.prepared();
  }

  private static void symbols(List<Outline> outline, JsonText json) {
    json.beginList();
    for (Outline entry : outline) {
      json.beginObject().member("name", shown(entry));
      if (!entry.detail().isEmpty()) {
        json.member("detail", entry.detail());
      }
      json.member("kind", kind(entry.kind()).getValue());
      json.member("range", entry.range()).member("selectionRange", entry.selection());
      if (!entry.children().isEmpty()) {
        json.name("children");
        symbols(entry.children(), json);
      }
      json.endObject();
    }
    json.endList();
  }

  @SuppressWarnings("deprecation") // the form for editors that know no trees
  private static void flatten(
      List<Outline> outline, String container, Question question, List<SymbolInformation> flat) {
    for (Outline entry : outline) {
      Location location =
          new Location(question.snapshot().uri(), question.toLsp().range(entry.range()));
      flat.add(new SymbolInformation(shown(entry), kind(entry.kind()), location, container));
      flatten(entry.children(), shown(entry), question, flat);
    }
  }

  // The protocol wants a name that is not blank.
  private static String shown(Outline entry) {
    return entry.name().isBlank() ? "\"" + entry.name() + "\"" : entry.name();
  }

  private static SymbolKind kind(Outline.Kind kind) {
    return switch (kind) {
      case CONTAINER -> SymbolKind.Module;
      case OBJECT -> SymbolKind.Object;
      case ARRAY -> SymbolKind.Array;
      case STRING -> SymbolKind.String;
      case NUMBER -> SymbolKind.Number;
      case BOOLEAN -> SymbolKind.Boolean;
      case NULL -> SymbolKind.Null;
      case UNKNOWN -> SymbolKind.Variable;
    };
  }
}
