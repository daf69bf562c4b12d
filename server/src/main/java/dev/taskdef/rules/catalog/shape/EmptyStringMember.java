package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.ISSUE;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SHAPE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;

/** An optional text that is empty, where leaving it out is what was meant. */
public final class EmptyStringMember implements TaskRule {
  // An empty value of a list of values, a size or a role is refused; an empty user or directory is
  // passed on.
  private static final ImmutableMap<String, Severity> OF_TASK =
      ImmutableMap.<String, Severity>builder()
          .put("taskRoleArn", ERROR)
          .put("executionRoleArn", ERROR)
          .put("networkMode", ERROR)
          .put("cpu", ERROR)
          .put("memory", ERROR)
          .put("pidMode", ERROR)
          .put("ipcMode", ERROR)
          .buildOrThrow();
  private static final ImmutableMap<String, Severity> OF_CONTAINER =
      ImmutableMap.of(
          "hostname",
          WARNING,
          "user",
          WARNING,
          "workingDirectory",
          WARNING,
          "versionConsistency",
          ERROR);
  private static final ImmutableMap<String, Severity> OF_PORT =
      ImmutableMap.of("protocol", ERROR, "appProtocol", ERROR, "name", WARNING);
  private static final ImmutableMap<String, Severity> OF_PLATFORM =
      ImmutableMap.of("operatingSystemFamily", ERROR, "cpuArchitecture", ERROR);
  private static final ImmutableMap<String, Severity> OF_LOG = ImmutableMap.of("logDriver", ERROR);

  // Fargate needs the sizes.
  private static final ImmutableSet<String> NEEDED_BY_SOME = ImmutableSet.of("cpu", "memory");

  private static final RuleSpec SPEC =
      RuleSpec.named("empty-string-member")
          .topic(SHAPE)
          .severity(ERROR)
          .basis(ISSUE)
          .summary("A member is empty where it should be left out")
          .why(
              """
              `""` is a value, not the absence of one: ECS takes an empty role, size or mode for a wrong one and refuses it. It comes out of
              templates whose variable was not set, and of skeletons. Leave the member out. The deploy action for GitHub workflows does so by
              itself.""")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
          .bad(KeyExamples.root("\"taskRoleArn\": <|\"\"|>"), KeyExamples.root(""))
          .bad(KeyExamples.container("\"user\": <|\"\"|>"), KeyExamples.container(""))
          .good(KeyExamples.good())
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    boolean stripped = task.facts().consumer() == Consumer.GITHUB_ACTION;
    task.root().ifPresent(root -> check(root, OF_TASK, stripped, report));
    task.root()
        .flatMap(root -> root.block("runtimePlatform"))
        .ifPresent(platform -> check(platform, OF_PLATFORM, stripped, report));
    for (Container container : task.containers()) {
      Block block = container.block();
      check(block, OF_CONTAINER, stripped, report);
      block.blocks("portMappings").forEach(port -> check(port, OF_PORT, stripped, report));
      block.block("logConfiguration").ifPresent(log -> check(log, OF_LOG, stripped, report));
    }
  }

  /** Whether one of the request's own members is empty that ECS refuses to take empty. */
  static boolean isRefused(Block root) {
    return OF_TASK.entrySet().stream()
        .filter(member -> member.getValue() == ERROR)
        .anyMatch(m -> root.text(m.getKey()).filter(t -> t.value().isEmpty()).isPresent());
  }

  private static void check(
      Block block, ImmutableMap<String, Severity> members, boolean stripped, Report report) {
    members.forEach(
        (name, severity) ->
            block
                .text(name)
                .filter(text -> text.value().isEmpty())
                .ifPresent(
                    text -> say(block, name, text, stripped ? INFORMATION : severity, report)));
  }

  private static void say(Block block, String name, Text text, Severity severity, Report report) {
    report
        .at(
            text.node(),
            severity == INFORMATION
                ? "\"" + name + "\" is empty; the deploy action leaves it out."
                : "\"" + name + "\" is empty; leave it out where nothing is meant.")
        .severity(severity)
        .fix(
            "Remove \"" + name + "\"",
            NEEDED_BY_SOME.contains(name) ? Safety.SUGGESTED : Safety.SAFE,
            () ->
                name.equals("logDriver")
                    ? ImmutableList.of()
                    : JsonEdits.removeMembers(block.member(name).stream().toList()));
  }
}
