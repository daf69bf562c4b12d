package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.EncodingProblems;
import dev.taskdef.rules.Fix;
import dev.taskdef.rules.FixAll;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.Severity;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.SourceText;
import java.util.Optional;

/**
 * Applies the safe fixes to one input after the other.
 *
 * @param views how files are seen
 * @param linter what is wrong with them
 */
record FileMending(Views views, Linter linter) {

  /** The text after its fixes. What is no task definition, or cannot be decoded, stays as it is. */
  Mended of(Input input, DecodedFile file) {
    SourceText text = SourceText.of(file.text());
    Reading how = views.of(input).reading();
    Settings settings = views.of(input).settings();
    TaskDefinition before = TaskDefinition.of(JsonTree.parse(text), how);
    boolean ours = before.kind() != DocumentKind.UNRECOGNIZED;
    if (!ours || !file.isExact()) {
      return new Mended(file, how, file.text(), ImmutableList.of(), ours, 0);
    }
    FixAll.Result fixed = FixAll.of(linter, settings, how, before.tree());
    ImmutableList.Builder<String> done = ImmutableList.builder();
    fixed.applied().forEach(d -> done.add(line(d)));
    settings
        .apply(EncodingProblems.of(linter.catalog()).of(file, before), before)
        .told()
        .forEach(d -> done.add(line(d)));
    return new Mended(
        file, how, fixed.text(), done.build(), true, errors(fixed.tree(), how, settings));
  }

  private int errors(JsonTree tree, Reading how, Settings settings) {
    TaskDefinition task = TaskDefinition.of(tree, how);
    return (int)
        linter.lint(task, settings).stream().filter(d -> d.severity() == Severity.ERROR).count();
  }

  private static String line(Diagnostic diagnostic) {
    Optional<Fix> fix = diagnostic.fixes().stream().filter(Fix::isSafe).findFirst();
    return fix.map(Fix::title).orElse(diagnostic.message()) + " [" + diagnostic.id() + "]";
  }
}
