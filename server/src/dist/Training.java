package dev.taskdef;

import dev.taskdef.cli.Cli;
import dev.taskdef.cli.Terminal;
import dev.taskdef.lsp.LspMain;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Example;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Marked;
import dev.taskdef.rules.Memory;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.SchemaValidator;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.TextEdit;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What the start-up caches are trained on: one on every command, the other on the language server on the
 * streams of this process. Part of the image, because a cache is made by one process, and never started by users.
 */
final class Training {
  private Training() {}

  /** Takes what to train, {@code command} or {@code server}, and a folder of task definitions; nothing in it is changed. */
  public static void main(String[] args) throws IOException {
    lintExamples();
    if (args[0].equals("command")) {
      runCommands(Path.of(args[1]));
    } else {
      serveTwoEditors();
    }
  }

  private static void runCommands(Path folder) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Terminal terminal = new Terminal(folder, InputStream.nullInputStream(), nowhere, nowhere, false);
    for (List<String> command :
        List.of(
            List.of("check", "."),
            List.of("check", "--format", "json", "."),
            List.of("check", "--format", "github", "--hints", "."),
            List.of("fix", "--diff", "."),
            List.of("explain", "unknown-key"),
            List.of("--version"),
            List.of("--help"))) {
      Cli.run(command, terminal);
    }
    Cli.mayColor();
  }

  /** One that is sent the diagnostics, and one that asks for them. */
  private static void serveTwoEditors() throws IOException {
    LspMain.serve();
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write("next\n".getBytes(StandardCharsets.US_ASCII)); // the session waits for it: nothing of one editor reaches the other
      out.flush();
      Main.main(new String[] {"lsp"});
    }
  }

  /** Every rule's examples, so that what any rule needs is in the cache. */
  private static void lintExamples() {
    SchemaProblems schema = SchemaProblems.of(SchemaValidator.load());
    Linter linter = Linter.of(Rules.standard(), schema, (rule, failure) -> {});
    for (Rule rule : linter.catalog().rules().values()) {
      for (Example example : rule.spec().examples()) {
        JsonTree tree = JsonTree.parse(Marked.of(example.text()).text());
        TaskDefinition task = TaskDefinition.of(tree, Reading.standard().asNamed());
        linter.lint(task, Settings.standard());
        Memory memory = linter.relint(task, Settings.standard(), Memory.empty()).memory();
        TextEdit edit = TextEdit.insert(tree.text().length() / 2, " ");
        TaskDefinition edited = TaskDefinition.of(tree.with(edit), Reading.standard().asNamed());
        linter.relint(edited, Settings.standard(), memory.after(edit));
      }
    }
  }
}
