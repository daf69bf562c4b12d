package dev.taskdef.ide.hover;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of containers and volumes: what they refer to, and who refers to them. */
final class NameHover implements HoverSource {
  @Override
  public Optional<String> at(HoverPlace place) {
    if (place.keyOf().isPresent()) {
      return Optional.empty();
    }
    String path = place.path();
    Optional<String> name = place.text();
    if (path.equals("containerDefinitions[].name")) {
      return name.map(n -> uses("container", n, usesOfContainer(place.task(), n)));
    }
    if (path.equals("volumes[].name")) {
      return name.map(n -> uses("volume", n, usesOfVolume(place.task(), n)));
    }
    if (path.endsWith("mountPoints[].sourceVolume")) {
      return name.flatMap(n -> volume(place.task(), n));
    }
    boolean reference =
        path.endsWith("dependsOn[].containerName")
            || path.endsWith("volumesFrom[].sourceContainer")
            || path.endsWith("links[]")
            || path.equals("proxyConfiguration.containerName");
    return reference
        ? name.map(NameHover::linked).flatMap(n -> container(place.task(), n))
        : Optional.empty();
  }

  private static String linked(String name) {
    int alias = name.indexOf(':');
    return alias < 0 ? name : name.substring(0, alias);
  }

  private static Optional<String> container(TaskDefinition task, String name) {
    return task.container(name)
        .map(
            c ->
                "Container `"
                    + name
                    + "`"
                    + Regional.line(
                        "image", Regional.code(c.block().text("image").map(Text::value).orElse("")))
                    + Regional.line(
                        "essential", c.essential().map(e -> e ? "yes" : "no").orElse(""))
                    + Regional.line("health check", c.block().has("healthCheck") ? "yes" : "no"));
  }

  private static Optional<String> volume(TaskDefinition task, String name) {
    return task.volumes().stream()
        .filter(v -> v.name().filter(n -> n.value().equals(name)).isPresent())
        .findFirst()
        .map(v -> "Volume `" + name + "`: " + kind(v));
  }

  private static String kind(Volume volume) {
    Block block = volume.block();
    if (block.has("efsVolumeConfiguration")) {
      return "a file system of Amazon EFS.";
    }
    if (block.has("dockerVolumeConfiguration")) {
      return "a volume of Docker.";
    }
    if (block.has("fsxWindowsFileServerVolumeConfiguration")) {
      return "a share of FSx for Windows File Server.";
    }
    if (block.has("s3filesVolumeConfiguration")) {
      return "a bucket through S3 Files.";
    }
    if (block.has("configuredAtLaunch")) {
      return "described by the service or the task run.";
    }
    return block.block("host").flatMap(h -> h.text("sourcePath")).isPresent()
        ? "a directory of the instance."
        : "an empty directory that the containers of the task share.";
  }

  private static String uses(String what, String name, List<String> uses) {
    String title = (what.equals("volume") ? "Volume `" : "Container `") + name + "`";
    return uses.isEmpty()
        ? title + ": nothing in this file refers to it."
        : title + " is referred to by\n- " + String.join("\n- ", uses);
  }

  private static List<String> usesOfContainer(TaskDefinition task, String name) {
    List<String> uses = new ArrayList<>();
    for (Container container : task.containers()) {
      Block block = container.block();
      for (Block wait : block.blocks("dependsOn")) {
        if (wait.textFact("containerName").is(name)) {
          String condition = wait.text("condition").map(c -> ", " + c.value()).orElse("");
          uses.add("`dependsOn` of " + container.label() + condition);
        }
      }
      if (block.blocks("volumesFrom").stream()
          .anyMatch(v -> v.textFact("sourceContainer").is(name))) {
        uses.add("`volumesFrom` of " + container.label());
      }
      if (block.texts("links").stream().anyMatch(l -> linked(l.value()).equals(name))) {
        uses.add("`links` of " + container.label());
      }
    }
    task.root()
        .flatMap(r -> r.block("proxyConfiguration"))
        .filter(p -> p.textFact("containerName").is(name))
        .ifPresent(p -> uses.add("`proxyConfiguration`"));
    return uses;
  }

  private static List<String> usesOfVolume(TaskDefinition task, String name) {
    List<String> uses = new ArrayList<>();
    for (Container container : task.containers()) {
      for (Block mount : container.block().blocks("mountPoints")) {
        if (mount.textFact("sourceVolume").is(name)) {
          String path = mount.text("containerPath").map(p -> ", at `" + p.value() + "`").orElse("");
          uses.add("`mountPoints` of " + container.label() + path);
        }
      }
    }
    return uses;
  }
}
