package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SHAPE;

import dev.taskdef.model.RegistrableSize;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.text.TextRange;
import java.util.Locale;

/** A request above 64 KiB, or near to that. */
public final class DocTooLarge implements TaskRule {
  // A code unit takes three bytes at most.
  private static final int SURELY_SMALL = RegistrableSize.LIMIT * 9 / 10 / 3;

  private static final RuleSpec SPEC =
      RuleSpec.named("doc-too-large")
          .topic(SHAPE)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("The task definition is larger than ECS accepts")
          .why(
              """
              ECS takes up to 65,536 bytes, counted as UTF-8 without blanks and line breaks, so indentation costs nothing. What grows are
              long lists of environment variables and labels: `environmentFiles`, a parameter or a secret hold those outside the
              definition. From nine tenths of the limit on this is a warning.""")
          .serverMessage("Actual length: '{bytes}'. Max allowed length is '65536' bytes.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html")
          .good(KeyExamples.good())
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.tree().text().length() > SURELY_SMALL) {
      RegistrableSize.of(task).filter(RegistrableSize::isNear).ifPresent(s -> say(task, s, report));
    }
  }

  private static void say(TaskDefinition task, RegistrableSize size, Report report) {
    task.root()
        .ifPresent(
            root -> {
              boolean refused = size.isTooLarge() && size.exact();
              String bytes = String.format(Locale.ROOT, "%,d", size.bytes());
              report
                  .at(
                      root.node(),
                      TextRange.of(root.node().start(), root.node().start() + 1),
                      "The task definition is "
                          + bytes
                          + " bytes without blanks; ECS accepts "
                          + String.format(Locale.ROOT, "%,d", RegistrableSize.LIMIT)
                          + ".")
                  .severity(refused ? ERROR : WARNING)
                  .answering("bytes", String.valueOf(size.bytes()));
            });
  }
}
