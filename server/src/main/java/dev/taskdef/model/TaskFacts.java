package dev.taskdef.model;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * What a rule over one container may know of the task around it; compared by value, so that a
 * container's findings are reused as long as neither changes.
 *
 * @param kind what the file is
 * @param consumer who reads it
 * @param rendersImages whether a workflow fills images in before registration
 * @param baseImage the image that the Dockerfile beside the file builds on, where that is known
 * @param launchTypes where the task may run
 * @param os the operating system family; absent means Linux
 * @param networkMode network mode as written
 * @param cpu task-level {@code cpu} as written
 * @param memory task-level {@code memory} as written
 * @param family the family's name
 * @param executionRole the role that the agent uses
 * @param taskRole the role that the application uses
 */
public record TaskFacts(
    DocumentKind kind,
    Consumer consumer,
    boolean rendersImages,
    Optional<String> baseImage,
    LaunchTypes launchTypes,
    Fact<OperatingSystem> os,
    Fact<String> networkMode,
    Fact<String> cpu,
    Fact<String> memory,
    Fact<String> family,
    Fact<String> executionRole,
    Fact<String> taskRole) {

  static TaskFacts of(TaskDefinition task, Reading reading) {
    return new TaskFacts(
        task.kind(),
        reading.consumer(),
        reading.surroundings().rendersImages(),
        reading.surroundings().baseImage(),
        task.root()
            .map(r -> LaunchTypes.of(r, reading.assumedLaunchType()))
            .orElse(new LaunchTypes(ImmutableSet.of(), false)),
        task.root().map(TaskFacts::osOf).orElse(Fact.unknown()),
        fact(task, "networkMode"),
        fact(task, "cpu"),
        fact(task, "memory"),
        fact(task, "family"),
        fact(task, "executionRoleArn"),
        fact(task, "taskRoleArn"));
  }

  /** Whether the task surely asks for Fargate. */
  public boolean onFargate() {
    return launchTypes.includes(LaunchType.FARGATE);
  }

  /** Whether the task surely runs Windows containers. */
  public boolean onWindows() {
    return os.is(OperatingSystem.WINDOWS);
  }

  /**
   * Whether the task surely runs Linux containers (Linux is also what an absent platform means).
   */
  public boolean onLinux() {
    return os.absent() || os.is(OperatingSystem.LINUX);
  }

  private static Fact<String> fact(TaskDefinition task, String name) {
    return task.root().map(r -> r.textFact(name)).orElse(Fact.unknown());
  }

  private static Fact<OperatingSystem> osOf(Block root) {
    if (root.lacks("runtimePlatform")) {
      return Fact.none();
    }
    Fact<String> family =
        root.block("runtimePlatform")
            .map(p -> p.textFact("operatingSystemFamily"))
            .orElse(Fact.unknown());
    if (family.absent()) {
      return Fact.none();
    }
    return family
        .value()
        .map(
            f ->
                Fact.known(
                    f.startsWith("WINDOWS") ? OperatingSystem.WINDOWS : OperatingSystem.LINUX))
        .orElse(Fact.unknown());
  }
}
