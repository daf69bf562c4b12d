package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a repository's GitHub workflows say about the way of its task definitions to ECS. Reads no
 * files itself.
 *
 * @param deploys the steps that register a task definition with the deploy action
 * @param renders the steps that fill an image into a task definition
 */
public record WorkflowScan(ImmutableList<Step> deploys, ImmutableList<Step> renders) {
  private static final Pattern WORKFLOW =
      Pattern.compile("(?:^|.*/)\\.github/workflows/[^/]+\\.ya?ml");
  private static final Pattern USES =
      Pattern.compile(
          "(?m)^[ \\t]*(?:-[ \\t]+)?[\"']?uses[\"']?[ \\t]*:[ \\t]*[\"']?"
              + "([\\w.-]+/amazon-ecs-(deploy|render)-task-definition)(?=[@\"'\\s/]|$)");

  /**
   * A step of a workflow.
   *
   * @param path the workflow file, as it was handed in
   * @param line from 1
   * @param action owner and name of the action, without its version
   */
  public record Step(String path, int line, String action) {}

  /** No workflows. */
  public static WorkflowScan none() {
    return new WorkflowScan(ImmutableList.of(), ImmutableList.of());
  }

  /** Reads workflows, given as path and text. Text that is no workflow says nothing. */
  public static WorkflowScan of(Map<String, String> workflows) {
    ImmutableList.Builder<Step> deploys = ImmutableList.builder();
    ImmutableList.Builder<Step> renders = ImmutableList.builder();
    new TreeMap<>(workflows)
        .forEach(
            (path, text) -> {
              Matcher uses = USES.matcher(text);
              while (uses.find()) {
                Step step = new Step(path, lineOf(text, uses.start(1)), uses.group(1));
                (uses.group(2).equals("deploy") ? deploys : renders).add(step);
              }
            });
    return new WorkflowScan(deploys.build(), renders.build());
  }

  /** Whether GitHub reads a file of this path (with {@code /}) as a workflow. */
  public static boolean isWorkflow(String path) {
    return WORKFLOW.matcher(path).matches();
  }

  /** The reading that follows: by the deploy action where a workflow uses it, else as it was. */
  public Reading applyTo(Reading reading) {
    Optional<Step> first = deploys.stream().findFirst();
    return first.map(step -> reading.readBy(Consumer.GITHUB_ACTION, why(step))).orElse(reading);
  }

  private static String why(Step step) {
    return step.path() + ", line " + step.line() + ", uses " + step.action();
  }

  private static int lineOf(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
