package dev.taskdef;

import dev.taskdef.cli.Cli;
import dev.taskdef.cli.Terminal;
import dev.taskdef.lsp.LspMain;
import java.util.List;

/** Picks a door: the language server or the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs the command that the arguments name. The server's start loads nothing of the command line.
   */
  public static void main(String[] args) {
    System.setProperty(
        "slf4j.internal.verbosity", "ERROR"); // a library looks for a logger; there is none
    if (args.length > 0 && args[0].equals("lsp")) {
      LspMain.main(args);
    } else {
      int code = Cli.run(List.of(args), Terminal.ofProcess(Cli.mayColor()));
      // All is written and nothing is left to do at the end; exit would load a logger first.
      Runtime.getRuntime().halt(code);
    }
  }
}
