package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.TextRange;
import java.nio.charset.StandardCharsets;

/** What is wrong with the bytes of a file, told like all other findings. */
public final class EncodingProblems {
  private final ImmutableMap<EncodingRule.Slip, EncodingRule> rules;

  private EncodingProblems(ImmutableMap<EncodingRule.Slip, EncodingRule> rules) {
    this.rules = rules;
  }

  /** Speaks with the words of a catalog. */
  public static EncodingProblems of(Catalog catalog) {
    return new EncodingProblems(Maps.uniqueIndex(catalog.encodingRules(), EncodingRule::slip));
  }

  /**
   * At most one finding. Its fix has no edits, because the text stays: saving it as UTF-8 without a
   * mark mends it.
   */
  public ImmutableList<Diagnostic> of(DecodedFile file, TaskDefinition task) {
    if (!file.isExact()) {
      int first = Math.max(0, file.text().indexOf('\uFFFD'));
      return found(
          EncodingRule.Slip.INVALID,
          TextRange.of(first, Math.min(first + 1, file.text().length())),
          task);
    }
    if (!file.encoding().equals(StandardCharsets.UTF_8)) {
      return found(EncodingRule.Slip.UTF_16, TextRange.at(0), task);
    }
    return file.hasMark()
        ? found(EncodingRule.Slip.MARK, TextRange.at(0), task)
        : ImmutableList.of();
  }

  private ImmutableList<Diagnostic> found(
      EncodingRule.Slip slip, TextRange range, TaskDefinition task) {
    EncodingRule rule = rules.get(slip);
    if (rule == null) {
      return ImmutableList.of();
    }
    ImmutableList<Fix> fixes =
        slip == EncodingRule.Slip.INVALID
            ? ImmutableList.of()
            : ImmutableList.of(
                new Fix(
                    "Save as UTF-8 without a byte-order mark", Safety.SAFE, ImmutableList.of()));
    Diagnostic diagnostic =
        new Diagnostic(
            rule.spec(),
            severity(rule, task.facts().consumer()),
            rule.spec().summary() + ". " + advice(slip),
            range,
            "",
            0,
            ImmutableSet.of(),
            ImmutableList.of(),
            fixes,
            rule.spec().serverMessage().orElse(""));
    return ImmutableList.of(diagnostic);
  }

  private static String advice(EncodingRule.Slip slip) {
    return slip == EncodingRule.Slip.INVALID
        ? "The characters meant cannot be known; write them again and save as UTF-8."
        : "Save it as UTF-8 without a byte-order mark.";
  }

  // The AWS CLI refuses all three. The actions for GitHub workflows read YAML, whose parser passes
  // over a mark
  // but makes nothing of UTF-16. Of the other consumers nothing is known.
  private static Severity severity(EncodingRule rule, Consumer consumer) {
    boolean refused =
        consumer == Consumer.AWS_CLI
            || consumer == Consumer.GITHUB_ACTION && rule.slip() != EncodingRule.Slip.MARK;
    return refused ? rule.spec().severity() : Severity.WARNING;
  }
}
