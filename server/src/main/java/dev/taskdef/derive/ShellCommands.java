package dev.taskdef.derive;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import dev.taskdef.schema.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Commands for a POSIX shell that a person can paste. They are made, never run; every word from the
 * file is quoted, so that the shell reads it as it stands there.
 */
public final class ShellCommands {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  /** How long to wait for a program to start that names no startPeriod, in seconds. */
  private static final long USUAL_START = 5;

  private static final long LONGEST_START = 60;

  private ShellCommands() {}

  /** A word as the shell must be given it. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * Starts the container alone, runs its health check once as ECS would, says with which code it
   * ended and stops the container. Secrets are taken from the variables of the person's own shell.
   *
   * @return empty where image or check are missing or not known yet
   */
  public static Optional<String> tryHealthCheck(Container container) {
    Optional<Block> check = container.block().block("healthCheck");
    Optional<Text> image = container.block().text("image");
    Optional<String> probe =
        check.filter(c -> c.isComplete("command")).flatMap(ShellCommands::probe);
    boolean known =
        isKnown(container.block(), "entryPoint") && isKnown(container.block(), "command");
    if (image.isEmpty() || probe.isEmpty() || !known) {
      return Optional.empty();
    }
    String name = container.name().map(Text::value).orElse("container") + "-health-check";
    long start =
        check
            .flatMap(c -> c.number("startPeriod"))
            .map(Whole::value)
            .filter(seconds -> seconds > 0)
            .orElse(USUAL_START);
    return Optional.of(
        "docker run --rm -d --name "
            + quoted(name)
            + options(container.block())
            + " "
            + quoted(image.get().value())
            + arguments(container.block())
            + " && sleep "
            + Math.min(LONGEST_START, start)
            + " && docker exec "
            + quoted(name)
            + " "
            + probe.get()
            + "; echo \"exit code $?\"; docker stop "
            + quoted(name));
  }

  private static boolean isKnown(Block container, String words) {
    return !container.has(words) || container.isComplete(words);
  }

  /** What ECS runs: a line in a shell, or a program without one. */
  private static Optional<String> probe(Block check) {
    List<String> words = check.texts("command").stream().map(Text::value).toList();
    if (words.size() < 2) {
      return Optional.empty();
    }
    return switch (words.get(0)) {
      case "CMD-SHELL" -> Optional.of("/bin/sh -c " + quoted(words.get(1)));
      case "CMD" -> Optional.of(joined(words.subList(1, words.size())));
      default -> Optional.empty();
    };
  }

  private static String options(Block container) {
    List<String> options = new ArrayList<>();
    for (Block entry : container.blocks("environment")) {
      Optional<Text> name = entry.text("name");
      Optional<Text> value = entry.text("value");
      // A value that is not known yet is taken from the person's own shell.
      String known = value.map(v -> "=" + v.value()).orElse("");
      name.ifPresent(n -> options.add("-e " + quoted(n.value() + known)));
    }
    for (Block secret : container.blocks("secrets")) {
      secret.text("name").ifPresent(name -> options.add("-e " + quoted(name.value())));
    }
    container.text("user").ifPresent(user -> options.add("-u " + quoted(user.value())));
    container
        .text("workingDirectory")
        .ifPresent(folder -> options.add("-w " + quoted(folder.value())));
    container.texts("entryPoint").stream()
        .findFirst()
        .ifPresent(program -> options.add("--entrypoint " + quoted(program.value())));
    return options.stream().map(" "::concat).collect(Collectors.joining());
  }

  /** What follows the image: the rest of the entry point and the command. */
  private static String arguments(Block container) {
    List<String> words = new ArrayList<>();
    container.texts("entryPoint").stream().skip(1).forEach(word -> words.add(word.value()));
    container.texts("command").forEach(word -> words.add(word.value()));
    return words.isEmpty() ? "" : " " + joined(words);
  }

  private static String joined(List<String> words) {
    return words.stream().map(ShellCommands::quoted).collect(Collectors.joining(" "));
  }

  /** Creates the log group of a container that logs with awslogs to a group that is known. */
  public static Optional<String> createLogGroup(TaskDefinition task, Container container) {
    Optional<Block> options =
        container
            .block()
            .block("logConfiguration")
            .filter(log -> log.textFact("logDriver").is("awslogs"))
            .flatMap(log -> log.block("options"));
    return options
        .flatMap(o -> o.text("awslogs-group"))
        .map(
            group ->
                "aws logs create-log-group --log-group-name "
                    + quoted(group.value())
                    + region(
                        options
                            .flatMap(o -> o.text("awslogs-region"))
                            .map(Text::value)
                            .or(() -> where(task).region())));
  }

  /** Registers a file as it is. */
  public static String register(TaskDefinition task, String path) {
    return "aws ecs register-task-definition --cli-input-json "
        + quoted("file://" + path)
        + region(where(task).region());
  }

  private static Whereabouts where(TaskDefinition task) {
    return Whereabouts.of(task, Tables.bundled().regions());
  }

  private static String region(Optional<String> code) {
    return code.map(r -> " --region " + quoted(r)).orElse("");
  }
}
