package dev.taskdef.rules.catalog.volume;

import static dev.taskdef.rules.Topic.VOLUME;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.syntax.JsonEdits;
import java.util.ArrayList;
import java.util.List;

/** Where volumes appear in a container. */
final class MountPaths {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html";

  private MountPaths() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("mount-path-relative", Severity.ERROR, Basis.DOCUMENTED)
                .summary("A volume is mounted at a path that is not absolute")
                .why(
                    "containerPath is a path from the root of the container. Docker refuses a relative one, and the container is not created.")
                .bad(mounts(mount("data", "<|\"data\"|>")), mounts(mount("data", "\"/data\"")))
                .good(mounts(mount("data", "\"/data\"")))
                .good(mounts(mount("data", "\"C:\\\\data\"")))
                .good(mounts(mount("data", "\"${HOME}\"")))
                .build(),
            MountPaths::relative),
        new ContainerCheck(
            spec("mount-path-duplicate", Severity.ERROR, Basis.AGENT)
                .summary("Two volumes are mounted at the same path of a container")
                .why(
                    "One directory can show one volume. Docker refuses to create a container with two mounts at one place.")
                .bad(mounts(mount("data", "\"/data\"") + ", " + mount("cache", "<|\"/data/\"|>")))
                .good(mounts(mount("data", "\"/data\"") + ", " + mount("cache", "\"/cache\"")))
                .build(),
            MountPaths::duplicate),
        new ContainerCheck(
            spec("mount-path-root", Severity.WARNING, Basis.PRACTICE)
                .summary("A volume is mounted over the root of a container")
                .why(
                    "The root is the image itself. Docker refuses to create a container with a volume in its place.")
                .bad(mounts(mount("data", "<|\"/\"|>")))
                .good(mounts(mount("data", "\"/data\"")))
                .build(),
            MountPaths::root),
        new ContainerCheck(
            spec("mount-path-nested", Severity.HINT, Basis.PRACTICE)
                .summary("A volume is mounted inside another one")
                .why(
                    "The inner volume hides what the outer one has at this path. It works, but the directory for it must exist in the outer"
                        + " volume, or is made there.")
                .bad(
                    mounts(
                        mount("data", "\"/data\"") + ", " + mount("cache", "<|\"/data/cache\"|>")))
                .good(mounts(mount("data", "\"/data\"") + ", " + mount("cache", "\"/data-cache\"")))
                .build(),
            MountPaths::nested));
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(VOLUME).severity(severity).basis(basis).seeAlso(PAGE);
  }

  private static String mounts(String points) {
    return VolumeExamples.mounts("\"mountPoints\": [" + points + "]");
  }

  private static String mount(String volume, String path) {
    return "{ \"sourceVolume\": \"" + volume + "\", \"containerPath\": " + path + " }";
  }

  private static ImmutableList<Text> paths(Container container) {
    return container.block().blocks("mountPoints").stream()
        .flatMap(m -> m.text("containerPath").stream())
        .filter(path -> !path.value().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static void relative(Container container, TaskFacts facts, Report report) {
    for (Block mount : container.block().blocks("mountPoints")) {
      mount
          .text("containerPath")
          .filter(path -> !path.value().isBlank() && !Paths.isAbsolute(path.value()))
          .ifPresent(
              path -> {
                String absolute = "/" + path.value().replaceFirst("^\\./", "");
                report
                    .at(
                        path.node(),
                        "containerPath \""
                            + path.value()
                            + "\" is not absolute; the container cannot be created.")
                    .suggested(
                        "Change to \"" + absolute + "\"",
                        () -> JsonEdits.replace(path.node(), JsonEdits.quoted(absolute)));
              });
    }
  }

  private static void duplicate(Container container, TaskFacts facts, Report report) {
    List<Text> seen = new ArrayList<>();
    for (Text path : paths(container)) {
      seen.stream()
          .filter(earlier -> Paths.trim(earlier.value()).equals(Paths.trim(path.value())))
          .findFirst()
          .ifPresent(
              earlier ->
                  report
                      .at(
                          path.node(),
                          "Something is mounted at \""
                              + Paths.trim(path.value())
                              + "\" already; the container cannot be created.")
                      .related(earlier.node(), "The first mount at this path."));
      seen.add(path);
    }
  }

  private static void root(Container container, TaskFacts facts, Report report) {
    paths(container).stream()
        .filter(path -> Paths.trim(path.value()).equals("/"))
        .forEach(
            path ->
                report.at(
                    path.node(),
                    "Docker does not mount a volume over the root of a container; name a directory."));
  }

  private static void nested(Container container, TaskFacts facts, Report report) {
    ImmutableList<Text> paths = paths(container);
    for (Text inner : paths) {
      paths.stream()
          .filter(outer -> isWithin(Paths.trim(inner.value()), Paths.trim(outer.value())))
          .findFirst()
          .ifPresent(
              outer ->
                  report
                      .at(
                          inner.node(),
                          "\""
                              + inner.value()
                              + "\" lies within the volume at \""
                              + outer.value()
                              + "\".")
                      .related(outer.node(), "The outer volume."));
    }
  }

  private static boolean isWithin(String inner, String outer) {
    return !outer.equals("/") && inner.startsWith(outer + "/");
  }
}
