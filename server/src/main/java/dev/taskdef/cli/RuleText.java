package dev.taskdef.cli;

import com.google.common.base.Splitter;
import dev.taskdef.rules.Example;
import dev.taskdef.rules.Marked;
import dev.taskdef.rules.RulePage;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextRange;
import java.io.PrintStream;

/**
 * The page of a rule for a terminal.
 *
 * @param paint its colors
 */
record RuleText(Paint paint) {
  private static final int WIDTH = 80;
  private static final String INDENT = "    ";

  /** Writes the page. */
  void write(RuleSpec rule, PrintStream out) {
    RulePage page = RulePage.of(rule);
    out.println(paint.bold(rule.id()));
    out.println(wrapped(rule.summary() + ".") + "\n");
    out.println(wrapped(page.facts()) + "\n");
    page.why().forEach(paragraph -> out.println(wrapped(paragraph) + "\n"));
    rule.serverMessage()
        .ifPresent(
            message ->
                out.println(
                    "AWS answers:\n"
                        + INDENT
                        + Printable.of(ServerAnswer.withBlanks(message))
                        + "\n"));
    for (Example example : rule.examples()) {
      example(example, out);
    }
    if (!rule.seeAlso().isEmpty()) {
      out.println("See also:");
      rule.seeAlso().forEach(url -> out.println(INDENT + url));
    }
  }

  private void example(Example example, PrintStream out) {
    out.println(example.bad() ? paint.removed("Reported:") : paint.added("Not reported:"));
    Marked marked = Marked.of(example.text());
    SourceText text = SourceText.of(marked.text().stripTrailing());
    LineIndex lines = text.lines();
    for (int line = 0; line < lines.count(); line++) {
      out.println(
          INDENT + Printable.of(text.slice(TextRange.of(lines.start(line), lines.end(line)))));
      for (TextRange range : marked.ranges()) {
        if (lines.lineAt(Math.min(range.start(), text.length())) == line) {
          out.println(INDENT + paint.removed(Excerpt.of(text, range).marks()));
        }
      }
    }
    out.println();
    if (example.fixed().isPresent()) {
      out.println(paint.added("After the fix:"));
      example
          .fixed()
          .get()
          .stripTrailing()
          .lines()
          .forEach(line -> out.println(INDENT + Printable.of(line)));
      out.println();
    }
  }

  private static String wrapped(String paragraph) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : Splitter.on(' ').split(paragraph)) {
      boolean fits = column + 1 + word.length() <= WIDTH;
      if (column > 0) {
        out.append(fits ? ' ' : '\n');
        column = fits ? column + 1 : 0;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }
}
