package dev.taskdef.ide.completion;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and ports that nothing in the file has yet, near to those of an example. */
final class FreeNames {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d*)");

  private final ValuePlace place;

  FreeNames(ValuePlace place) {
    this.place = place;
  }

  /** The example itself where it is free, or does not have to be; else the next that is. */
  String instead(String path, String example) {
    Set<String> taken = taken(path);
    String name = example;
    while (taken.contains(name)) {
      name = next(name);
    }
    return name;
  }

  private static String next(String name) {
    Matcher parts = NUMBERED.matcher(name);
    if (!parts.matches() || parts.group(2).isEmpty() || parts.group(2).length() > 9) {
      return name + "2";
    }
    return parts.group(1) + (Integer.parseInt(parts.group(2)) + 1);
  }

  private Set<String> taken(String path) {
    Set<String> taken = new HashSet<>();
    TaskDefinition task = place.task();
    switch (path) {
      case "containerDefinitions[].name" -> taken.addAll(task.containerNames());
      case "volumes[].name" ->
          task.volumes().forEach(v -> v.name().ifPresent(n -> taken.add(n.value())));
      case "containerDefinitions[].environment[].name", "containerDefinitions[].secrets[].name" ->
          place
              .container()
              .ifPresent(
                  c -> {
                    names(c.block(), "environment", taken);
                    names(c.block(), "secrets", taken);
                  });
      case "containerDefinitions[].portMappings[].name",
          "containerDefinitions[].portMappings[].containerPort" ->
          task.containers().forEach(c -> ports(c, path, taken));
      case "containerDefinitions[].ulimits[].name" ->
          place.container().ifPresent(c -> names(c.block(), "ulimits", taken));
      case "tags[].key" -> task.root().ifPresent(r -> texts(r, "tags", "key", taken));
      default -> {}
    }
    return taken;
  }

  private static void ports(Container container, String path, Set<String> taken) {
    if (path.endsWith("name")) {
      names(container.block(), "portMappings", taken);
    } else {
      container
          .portMappings()
          .forEach(p -> p.containerPort().ifPresent(n -> taken.add(Long.toString(n.value()))));
    }
  }

  private static void names(Block block, String list, Set<String> taken) {
    texts(block, list, "name", taken);
  }

  private static void texts(Block block, String list, String member, Set<String> taken) {
    block.blocks(list).forEach(e -> e.text(member).ifPresent(t -> taken.add(t.value())));
  }
}
