package dev.taskdef.rules.catalog.image;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.text.TextEdit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Images whose name tells that they were built for another machine. */
final class BuiltFor {
  private static final Pattern ARM = Pattern.compile("(.*[-_./])?(arm64|aarch64)([-_.]?v8)?");
  private static final Pattern INTEL = Pattern.compile("(.*[-_./])?(amd64|x86_64|x86-64)");
  private static final Pattern WINDOWS =
      Pattern.compile(
          "mcr\\.microsoft\\.com/windows.*|.*(nanoserver|windowsservercore|servercore|ltsc20\\d\\d).*");
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html";
  private static final String WINDOWS_PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows-considerations.html";

  private BuiltFor() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(architecture(), system());
  }

  private static TaskCheck architecture() {
    return new TaskCheck(
        ImageRules.page("platform-arch-vs-image")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("The image looks built for another architecture than the task asks for")
            .why(
                "A program for one architecture does not run on the other: the container stops at once with \"exec format error\". Without"
                    + " `cpuArchitecture` the task gets X86_64 on Fargate.")
            .seeAlso(PAGE)
            .bad(
                marked("example/web:1.4-arm64", "\"X86_64\""),
                builtFor("example/web:1.4-arm64", "ARM64"))
            .bad(
                marked("example/web:1.4-amd64", "\"ARM64\""),
                builtFor("example/web:1.4-amd64", "X86_64"))
            .good(builtFor("example/web:1.4-arm64", "ARM64"))
            .good(builtFor("example/web:1.4", "ARM64"))
            .build(),
        BuiltFor::architecture);
  }

  private static void architecture(TaskDefinition task, Report report) {
    Optional<String> asked = asked(task);
    for (Container container : task.containers()) {
      Optional<Text> image = container.block().text("image");
      Optional<String> built = image.flatMap(i -> built(i.value()));
      if (asked.isPresent() && built.isPresent() && !asked.equals(built)) {
        report
            .at(
                image.orElseThrow().node(),
                "This image looks built for "
                    + built.get()
                    + ", and the task runs on "
                    + asked.get()
                    + ": the container would stop with \"exec format error\".")
            .suggested("Set cpuArchitecture " + built.get(), () -> set(task, built.get()));
      }
    }
  }

  // Where the member is absent, Fargate takes X86_64; an instance of EC2 may be anything.
  private static Optional<String> asked(TaskDefinition task) {
    Optional<Block> platform = task.root().flatMap(r -> r.block("runtimePlatform"));
    if (platform.isEmpty()) {
      return task.lacks("runtimePlatform") && task.facts().onFargate()
          ? Optional.of("X86_64")
          : Optional.empty();
    }
    return platform.get().lacks("cpuArchitecture") && task.facts().onFargate()
        ? Optional.of("X86_64")
        : platform.get().text("cpuArchitecture").map(Text::value);
  }

  private static Optional<String> built(String reference) {
    Optional<ImageReference> image = ImageReference.parse(reference);
    String tag = image.flatMap(ImageReference::tag).orElse("");
    String path = image.map(ImageReference::path).orElse("");
    if (ARM.matcher(tag).matches() || ARM.matcher(path).matches() || path.startsWith("arm64v8/")) {
      return Optional.of("ARM64");
    }
    return INTEL.matcher(tag).matches()
            || INTEL.matcher(path).matches()
            || path.startsWith("amd64/")
        ? Optional.of("X86_64")
        : Optional.empty();
  }

  private static ImmutableList<TextEdit> set(TaskDefinition task, String architecture) {
    return task.root()
        .flatMap(r -> r.block("runtimePlatform"))
        .flatMap(p -> p.text("cpuArchitecture"))
        .map(a -> JsonEdits.replace(a.node(), JsonEdits.quoted(architecture)))
        .orElse(ImmutableList.of());
  }

  private static TaskCheck system() {
    return new TaskCheck(
        ImageRules.page("platform-os-vs-image")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .covers("windows-platform-undeclared")
            .summary("The image is a Windows image, but the task does not ask for Windows")
            .why(
                "Without `runtimePlatform` a Fargate task runs Linux, and a Windows image does not start there.")
            .seeAlso(WINDOWS_PAGE)
            .bad(windows("\"LINUX\"").replace("\"mcr.", "<|\"mcr.").replace("2022\"", "2022\"|>"))
            .good(windows("\"WINDOWS_SERVER_2022_CORE\""))
            .good(Examples.container(""))
            .build(),
        BuiltFor::system);
  }

  private static void system(TaskDefinition task, Report report) {
    boolean fargate = task.facts().onFargate() && task.facts().os().absent();
    boolean linux = task.facts().onLinux() && !task.facts().os().absent();
    if (!fargate && !linux) {
      return;
    }
    for (Container container : task.containers()) {
      container
          .block()
          .text("image")
          .filter(i -> WINDOWS.matcher(i.value()).matches())
          .ifPresent(
              i ->
                  report.at(
                      i.node(),
                      "This is an image for Windows, and the task runs Linux: set operatingSystemFamily in \"runtimePlatform\"."));
    }
  }

  private static String windows(String system) {
    return Examples.task(
            "\"family\": \"web\",\n  \"runtimePlatform\": { \"operatingSystemFamily\": "
                + system
                + " }",
            "")
        .replace(
            "\"nginx:1.27\"",
            "\"mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022\"");
  }

  private static String marked(String image, String architecture) {
    return platform("\"cpuArchitecture\": " + architecture)
        .replace("\"nginx:1.27\"", "<|\"" + image + "\"|>");
  }

  private static String builtFor(String image, String architecture) {
    return platform("\"cpuArchitecture\": \"" + architecture + "\"").replace("nginx:1.27", image);
  }

  private static String platform(String member) {
    return Examples.task("\"family\": \"web\",\n  \"runtimePlatform\": { " + member + " }", "");
  }
}
