package dev.taskdef.cli;

import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Severity;
import dev.taskdef.text.LineIndex;
import dev.taskdef.text.TextRange;

/** The report as workflow commands, which GitHub shows beside the lines of a pull request. */
final class GitHubReport implements CheckReport {

  @Override
  public void write(CheckRun run, boolean hints, Terminal terminal) {
    for (CheckedFile file : run.files()) {
      if (!file.isReadable()) {
        terminal
            .out()
            .println(
                "::error file="
                    + property(file.path())
                    + ",line=1,endLine=1,title=unreadable::"
                    + message(file.error()));
      }
      for (Diagnostic diagnostic : file.diagnostics()) {
        if (hints || diagnostic.severity() != Severity.HINT) {
          terminal.out().println(command(file, diagnostic));
        }
      }
    }
    terminal.out().println(Summary.of(run, hints));
  }

  private static String command(CheckedFile file, Diagnostic diagnostic) {
    TextRange range = diagnostic.range();
    LineIndex lines = file.text().lines();
    int line = lines.lineAt(range.start());
    int endLine = lines.lineAt(range.end());
    StringBuilder command = new StringBuilder("::");
    command.append(level(diagnostic.severity())).append(" file=").append(property(file.path()));
    command.append(",line=").append(line + 1).append(",endLine=").append(endLine + 1);
    if (line == endLine) { // GitHub takes columns only where both ends are on one line
      command.append(",col=").append(range.start() - lines.start(line) + 1);
      command.append(",endColumn=").append(range.end() - lines.start(line) + 1);
    }
    command.append(",title=").append(property(diagnostic.id()));
    return command.append("::").append(message(diagnostic.message())).toString();
  }

  private static String level(Severity severity) {
    if (severity == Severity.ERROR) {
      return "error";
    }
    return severity == Severity.WARNING ? "warning" : "notice";
  }

  // The escapes that the runner undoes; everything else that is not plain text is spelled out.
  private static String message(String text) {
    return Printable.of(text).replace("%", "%25");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
