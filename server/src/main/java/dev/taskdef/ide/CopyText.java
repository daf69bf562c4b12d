package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import dev.taskdef.derive.IamPolicies;
import dev.taskdef.derive.IamPolicy;
import dev.taskdef.derive.ShellCommands;
import dev.taskdef.model.Container;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.schema.Tables;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * A text to take elsewhere: a command for a shell, or a policy for IAM. Nothing is ever executed.
 *
 * @param title what it is
 * @param text what is copied
 */
public record CopyText(String title, String text) {

  /**
   * The texts for a place.
   *
   * @param path the file on disk; empty where it has none yet
   */
  public static ImmutableList<CopyText> at(
      Snapshot snapshot, TextRange range, Optional<String> path) {
    if (!snapshot.isOurs()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<CopyText> texts = ImmutableList.builder();
    container(snapshot, range).ifPresent(c -> ofContainer(snapshot, c, texts));
    if (snapshot.task().kind() == DocumentKind.TASK_DEFINITION) {
      texts.add(
          new CopyText(
              "Copy the command that registers this task definition",
              ShellCommands.register(snapshot.task(), path.orElse("task-definition.json"))));
    }
    IamPolicies policies = IamPolicies.of(snapshot.task(), Tables.bundled());
    policy("execution role", policies.execution(), texts);
    policy("task role", policies.task(), texts);
    return texts.build();
  }

  private static Optional<Container> container(Snapshot snapshot, TextRange range) {
    return snapshot.task().containers().stream()
        .filter(c -> c.node().range().touches(range.start()))
        .findFirst();
  }

  private static void ofContainer(
      Snapshot snapshot, Container container, ImmutableList.Builder<CopyText> texts) {
    ShellCommands.tryHealthCheck(container)
        .ifPresent(
            command ->
                texts.add(
                    new CopyText(
                        "Copy a docker run that tries the health check of " + container.label(),
                        command)));
    ShellCommands.createLogGroup(snapshot.task(), container)
        .ifPresent(
            command ->
                texts.add(
                    new CopyText(
                        "Copy the command that creates the log group of " + container.label(),
                        command)));
  }

  private static void policy(String role, IamPolicy policy, ImmutableList.Builder<CopyText> texts) {
    if (!policy.isEmpty()) {
      texts.add(new CopyText("Copy the IAM policy that the " + role + " needs", policy.json()));
    }
  }
}
