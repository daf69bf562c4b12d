package dev.taskdef;

import dev.taskdef.cli.Cli;
import dev.taskdef.cli.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What the start-up cache is trained on: every command once, then the language server on the streams of
 * this process. Part of the image, because a cache is made by one process, and never started by users.
 */
final class Training {
  private Training() {}

  /** Takes one folder of task definitions; nothing in it is changed. */
  public static void main(String[] args) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Terminal terminal = new Terminal(Path.of(args[0]), InputStream.nullInputStream(), nowhere, nowhere, false);
    for (List<String> command :
        List.of(
            List.of("check", "."),
            List.of("check", "--format", "json", "."),
            List.of("check", "--format", "github", "--hints", "."),
            List.of("fix", "--diff", "."),
            List.of("explain", "unknown-key"),
            List.of("--help"))) {
      Cli.run(command, terminal);
    }
    Main.main(new String[] {"lsp"});
  }
}
