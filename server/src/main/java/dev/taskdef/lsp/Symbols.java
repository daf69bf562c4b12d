package dev.taskdef.lsp;

import dev.taskdef.ide.Outline;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
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
  static List<?> of(Question question) {
    List<Outline> outline = Outline.of(question.snapshot(), MOST);
    ToLsp toLsp = question.toLsp();
    if (question.client().nestsSymbols()) {
      return outline.stream().map(entry -> symbol(entry, toLsp)).toList();
    }
    List<SymbolInformation> flat = new ArrayList<>();
    flatten(outline, "", question, flat);
    return flat;
  }

  private static DocumentSymbol symbol(Outline entry, ToLsp toLsp) {
    DocumentSymbol symbol =
        new DocumentSymbol(
            shown(entry),
            kind(entry.kind()),
            toLsp.range(entry.range()),
            toLsp.range(entry.selection()));
    if (!entry.detail().isEmpty()) {
      symbol.setDetail(entry.detail());
    }
    symbol.setChildren(entry.children().stream().map(child -> symbol(child, toLsp)).toList());
    return symbol;
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
