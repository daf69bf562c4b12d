package dev.taskdef.lsp;

import dev.taskdef.ide.navigation.ColoredWord;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokens;

/**
 * Turns words that mean something into semantic tokens: five numbers each, counted from the last.
 */
final class Colors {
  /**
   * What the numbers of types and modifiers mean: standard types, in the order of {@link #type}.
   */
  static final String LEGEND =
      "{\"tokenTypes\":[\"macro\",\"variable\",\"namespace\"],\"tokenModifiers\":[\"definition\"]}";

  private Colors() {}

  /** The answer to {@code textDocument/semanticTokens/full}. */
  static SemanticTokens ofDocument(Question question) {
    return of(question, TextRange.of(0, question.snapshot().text().length()));
  }

  /** The answer to {@code textDocument/semanticTokens/range}. */
  static SemanticTokens ofRange(Question question) {
    return of(question, question.range());
  }

  private static SemanticTokens of(Question question, TextRange range) {
    SourceText text = question.snapshot().text();
    PositionEncoding encoding = question.client().encoding();
    List<Integer> numbers = new ArrayList<>();
    int lastLine = 0;
    int lastColumn = 0;
    for (ColoredWord word : ColoredWord.in(question.snapshot(), range)) {
      int line = text.lines().lineAt(word.range().start());
      int lineStart = text.lines().start(line);
      int column = encoding.column(text, lineStart, word.range().start());
      numbers.add(line - lastLine);
      numbers.add(line == lastLine ? column - lastColumn : column);
      numbers.add(encoding.column(text, lineStart, word.range().end()) - column);
      numbers.add(type(word.meaning()));
      numbers.add(word.isDefinition() ? 1 : 0);
      lastLine = line;
      lastColumn = column;
    }
    return new SemanticTokens(numbers);
  }

  private static int type(ColoredWord.Meaning meaning) {
    return switch (meaning) {
      case PLACEHOLDER -> 0;
      case NAME -> 1;
      case ARN -> 2;
    };
  }
}
