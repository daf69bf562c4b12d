package dev.taskdef.cli;

import dev.taskdef.model.DocumentKind;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Fix;
import dev.taskdef.rules.Related;
import dev.taskdef.rules.Severity;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.SourceText;
import java.io.PrintStream;

/**
 * The report for people: one line per finding that other tools can read too, then the source, then
 * what to do.
 */
final class TextReport implements CheckReport {
  private static final int FIXES_SHOWN = 4;

  @Override
  public void write(CheckRun run, boolean hints, Terminal terminal) {
    Page page = new Page(terminal.out(), new Paint(terminal.colored()));
    for (CheckedFile file : run.files()) {
      page.file(file, hints);
    }
    terminal.out().println(Summary.of(run, hints));
  }

  private record Page(PrintStream out, Paint paint) {

    void file(CheckedFile file, boolean hints) {
      String path = Printable.of(file.path());
      if (!file.isReadable()) {
        out.println(
            paint.bold(path)
                + ": "
                + paint.severity(Severity.ERROR, "error")
                + ": "
                + Printable.of(file.error()));
        out.println();
      } else if (file.kind() == DocumentKind.UNRECOGNIZED && file.diagnostics().isEmpty()) {
        out.println(paint.bold(path) + ": is not a task definition; nothing in it was checked");
        out.println();
      }
      for (Diagnostic diagnostic : file.diagnostics()) {
        if (hints || diagnostic.severity() != Severity.HINT) {
          finding(path, diagnostic, file.text());
          out.println();
        }
      }
    }

    private void finding(String path, Diagnostic diagnostic, SourceText text) {
      LineIndex lines = text.lines();
      int line = lines.lineAt(diagnostic.range().start());
      int column = diagnostic.range().start() - lines.start(line) + 1;
      out.println(
          paint.bold(path + ":" + (line + 1) + ":" + column)
              + ": "
              + paint.severity(diagnostic.severity(), diagnostic.severity().id())
              + ": "
              + Printable.of(diagnostic.message())
              + " "
              + paint.faint("[" + diagnostic.id() + "]"));
      Excerpt excerpt = Excerpt.of(text, diagnostic.range());
      String gutter = " ".repeat(String.valueOf(excerpt.line()).length());
      if (!excerpt.shown().isBlank()) {
        out.println(paint.faint("  " + excerpt.line() + " | ") + excerpt.shown());
        out.println(
            paint.faint("  " + gutter + " | ")
                + paint.severity(diagnostic.severity(), excerpt.marks()));
      }
      notes("  " + gutter + " = ", diagnostic, lines);
    }

    private void notes(String indent, Diagnostic diagnostic, LineIndex lines) {
      for (Related related : diagnostic.related()) {
        note(indent, "line " + (lines.lineAt(related.range().start()) + 1), related.message());
      }
      if (!diagnostic.answer().isEmpty()) {
        note(indent, "AWS answers", diagnostic.answer());
      }
      String name = "to do";
      for (Fix fix : diagnostic.fixes().stream().limit(FIXES_SHOWN).toList()) {
        note(indent, name, fix.title() + (fix.isSafe() ? " (`taskdef fix` does it)" : ""));
        name = "or";
      }
      diagnostic.rule().seeAlso().stream().findFirst().ifPresent(url -> note(indent, "docs", url));
    }

    private void note(String indent, String name, String text) {
      out.println(paint.faint(indent) + paint.place(name + ":") + " " + Printable.of(text));
    }
  }
}
