package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import dev.taskdef.disk.LayoutWishes;
import dev.taskdef.ide.layout.Formatting;
import dev.taskdef.syntax.JsonStyle;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/**
 * Turns layouts into edits. An {@code .editorconfig} beside or above the file wins over what the
 * editor asks for, as it does for other formatters.
 */
final class Formats {
  private static final int WIDEST = 16;
  private static final int MANY = 10_000;

  private Formats() {}

  /** The answer to {@code textDocument/formatting}. */
  static List<TextEdit> ofDocument(Question question) {
    return edits(question, Formatting.of(question.snapshot(), style(question)));
  }

  /** The answer to {@code textDocument/rangeFormatting}. */
  static List<TextEdit> ofRange(Question question) {
    return edits(question, Formatting.in(question.snapshot(), question.range(), style(question)));
  }

  /** The answer to {@code textDocument/onTypeFormatting}. */
  static List<TextEdit> onType(Question question) {
    String typed = question.params().text("ch").orElse("");
    return edits(
        question, Formatting.after(question.snapshot(), question.offset(), typed, style(question)));
  }

  private static List<TextEdit> edits(Question question, Formatting formatting) {
    ImmutableList<dev.taskdef.text.TextEdit> edits = formatting.edits();
    boolean many = edits.size() > MANY;
    return question
        .toLsp()
        .edits(many ? ImmutableList.of(joined(question.snapshot().text(), edits)) : edits);
  }

  /** One edit in place of so many that an editor would be busy with them. */
  private static dev.taskdef.text.TextEdit joined(
      SourceText text, ImmutableList<dev.taskdef.text.TextEdit> edits) {
    int start = edits.get(0).range().start();
    int end = edits.get(edits.size() - 1).range().end();
    String after = text.with(edits).toString();
    int tail = text.length() - end;
    return dev.taskdef.text.TextEdit.replace(
        TextRange.of(start, end), after.substring(start, after.length() - tail));
  }

  private static JsonStyle style(Question question) {
    Params options = question.params().part("options");
    int columns = Math.max(1, Math.min(options.number("tabSize").orElse(2), WIDEST));
    boolean tabs = options.at("insertSpaces").isPresent() && !options.flag("insertSpaces");
    JsonStyle usual = JsonStyle.indentedBy(columns, tabs);
    JsonStyle asked =
        options.at("insertFinalNewline").isPresent() && !options.flag("insertFinalNewline")
            ? usual.endingAsItDoes()
            : usual;
    return new DocumentUri(question.snapshot().uri())
        .localFile()
        .map(file -> LayoutWishes.of(file).style(asked))
        .orElse(asked);
  }
}
