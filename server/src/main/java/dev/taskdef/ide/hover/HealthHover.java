package dev.taskdef.ide.hover;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a health check runs, and when its first failure has consequences. */
final class HealthHover implements HoverSource {
  private static final String PATH = "containerDefinitions[].healthCheck";

  @Override
  public Optional<String> at(HoverPlace place) {
    boolean inside = place.path().equals(PATH) || place.path().startsWith(PATH + ".");
    Optional<Container> container = place.container();
    return inside
        ? container
            .flatMap(c -> c.block().block("healthCheck"))
            .flatMap(check -> said(place, container.get(), check))
        : Optional.empty();
  }

  private static Optional<String> said(HoverPlace place, Container container, Block check) {
    String runs =
        place.path().contains("command") || place.path().equals(PATH)
            ? runs(place, check).orElse("")
            : "";
    String when = when(container, check).orElse("");
    String both = runs + (runs.isEmpty() || when.isEmpty() ? "" : "\n\n") + when;
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  private static Optional<String> runs(HoverPlace place, Block check) {
    List<String> words = check.texts("command").stream().map(Text::value).toList();
    if (words.isEmpty() || !check.isComplete("command")) {
      return Optional.empty();
    }
    String rest = String.join(" ", words.subList(1, words.size()));
    return switch (words.get(0)) {
      case "CMD-SHELL" ->
          Optional.of(
              "Runs in a shell of the container:\n\n```sh\n"
                  + (place.task().facts().onWindows() ? "cmd /S /C " : "/bin/sh -c ")
                  + rest
                  + "\n```\n\nExit code 0 means healthy.");
      case "CMD" ->
          Optional.of(
              "Starts a program of the image without a shell, so pipes, variables and `||` mean"
                  + " nothing:\n\n```\n"
                  + words.subList(1, words.size()).stream()
                      .map(word -> "[" + word + "]")
                      .collect(Collectors.joining(" "))
                  + "\n```\n\nExit code 0 means healthy.");
      case "NONE" -> Optional.of("Switches off a health check that the image brings.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> when(Container container, Block check) {
    Optional<Long> interval = number(check, "interval", 30);
    Optional<Long> timeout = number(check, "timeout", 5);
    Optional<Long> retries = number(check, "retries", 3);
    Optional<Long> grace = number(check, "startPeriod", 0);
    if (interval.isEmpty() || timeout.isEmpty() || retries.isEmpty() || grace.isEmpty()) {
      return Optional.empty();
    }
    long earliest = grace.get() + interval.get() * retries.get();
    String consequence =
        container
            .essential()
            .map(
                essential ->
                    essential
                        ? "A service then replaces the task."
                        : "It is not essential, so the task goes on.")
            .orElse("");
    return Optional.of(
        "Runs every "
            + SizeHover.words(interval.get())
            + ", with "
            + SizeHover.words(timeout.get())
            + " to answer. A container that never answers is UNHEALTHY after about "
            + SizeHover.words(earliest)
            + " ("
            + (grace.get() > 0 ? "startPeriod " + grace.get() + " s + " : "")
            + "interval "
            + interval.get()
            + " s × retries "
            + retries.get()
            + "). "
            + consequence);
  }

  private static Optional<Long> number(Block check, String name, long usual) {
    return check.has(name)
        ? check.number(name).map(Whole::value)
        : check.lacks(name) ? Optional.of(usual) : Optional.empty();
  }
}
