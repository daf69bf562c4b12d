package dev.taskdef.rules.catalog.family;

import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.FAMILY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.schema.Platforms;
import dev.taskdef.schema.Platforms.OsFamily;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with operating system and architecture. */
final class OperatingSystems {
  private static final String SYSTEM = "operatingSystemFamily";
  private static final String ARCHITECTURE = "cpuArchitecture";
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html";
  private static final String CONNECT =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html";
  private static final ImmutableSet<String> LINUX_ONLY = ImmutableSet.of("bridge", "host", "none");
  private static final String WINDOWS = "\"WINDOWS_SERVER_2022_CORE\"";

  private OperatingSystems() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        windowsOnArm(), notOffered(), managedInstances(), network(), serviceConnect());
  }

  private static TaskCheck windowsOnArm() {
    return new TaskCheck(
        page("platform-windows-arm")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("A Windows task asks for ARM64")
            .why("Windows containers run on X86_64 only.")
            .bad(
                platform(WINDOWS + ", \"cpuArchitecture\": <|\"ARM64\"|>"),
                platform(WINDOWS + ", \"cpuArchitecture\": \"X86_64\""))
            .good(platform("\"LINUX\", \"cpuArchitecture\": \"ARM64\""))
            .build(),
        (task, report) ->
            platform(task)
                .flatMap(p -> p.text(ARCHITECTURE))
                .filter(a -> task.facts().onWindows() && a.value().equals("ARM64"))
                .ifPresent(
                    a ->
                        report
                            .at(a.node(), "Windows containers run on X86_64 only.")
                            .suggested(
                                "Change to X86_64",
                                () -> JsonEdits.replace(a.node(), JsonEdits.quoted("X86_64")))));
  }

  private static TaskCheck notOffered() {
    Supplier<Platforms> table = Tables.bundled()::platforms;
    return new TaskCheck(
        page("platform-fargate-windows-version")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .covers("platform-windows-old")
            .summary("A version of Windows is not offered on Fargate, or is out of support")
            .why(
                "Fargate offers Windows Server 2019 and 2022, Full and Core. For versions that Microsoft no longer supports there is no current"
                    + " image of an instance for ECS either.")
            .bad(
                fargate("<|\"WINDOWS_SERVER_20H2_CORE\"|>"),
                fargate("\"WINDOWS_SERVER_2022_CORE\""))
            .good(fargate("\"WINDOWS_SERVER_2022_CORE\""))
            .good(fargate("\"LINUX\""))
            .build(),
        (task, report) ->
            platform(task)
                .flatMap(p -> p.text(SYSTEM))
                .filter(t -> t.value().startsWith("WINDOWS"))
                .ifPresent(
                    t ->
                        table
                            .get()
                            .osFamily(t.value())
                            .ifPresent(os -> notOffered(t, os, task.facts(), report))));
  }

  private static void notOffered(Text text, OsFamily os, TaskFacts facts, Report report) {
    boolean fargate = facts.onFargate() && !os.fargate().equals("yes");
    boolean unsure = os.fargate().equals("unconfirmed");
    boolean old = !facts.onFargate() && os.ec2().equals("old");
    if (!fargate && !old) {
      return;
    }
    String message =
        old
            ? os.title() + " is out of support, and no current image of an instance has it."
            : unsure
                ? os.title() + " is not in Fargate's published list; 2019 and 2022 are."
                : os.title() + " is not offered on Fargate; 2019 and 2022 are.";
    Finding finding = report.at(text.node(), message);
    String instead = os.replacement().isEmpty() ? "WINDOWS_SERVER_2022_CORE" : os.replacement();
    finding.suggested(
        "Change to " + instead, () -> JsonEdits.replace(text.node(), JsonEdits.quoted(instead)));
  }

  private static TaskCheck managedInstances() {
    return new TaskCheck(
        page("platform-mi-linux")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("A Windows task names Managed Instances")
            .why("Managed Instances run Linux only.")
            .bad(managed("<|\"WINDOWS_SERVER_2022_CORE\"|>"))
            .good(managed("\"LINUX\""))
            .build(),
        (task, report) ->
            platform(task)
                .flatMap(p -> p.text(SYSTEM))
                .filter(
                    s ->
                        task.facts().onWindows()
                            && task.facts().launchTypes().includes(LaunchType.MANAGED_INSTANCES))
                .ifPresent(s -> report.at(s.node(), "Managed Instances run Linux only.")));
  }

  private static TaskCheck network() {
    return new TaskCheck(
        page("windows-ec2-network")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("A Windows task has a network mode that Windows does not have")
            .why(
                "On instances with Windows a task uses the NAT network of the instance, which is what no `networkMode` means, or awsvpc. The"
                    + " modes bridge, host and none are those of Linux.")
            .bad(
                FamilyExamples.root(
                    "\"networkMode\": <|\"bridge\"|>,\n  \"runtimePlatform\": { \"operatingSystemFamily\": "
                        + WINDOWS
                        + " }"),
                platform(WINDOWS))
            .good(platform(WINDOWS))
            .good(FamilyExamples.root("\"networkMode\": \"bridge\""))
            .build(),
        (task, report) ->
            task.text("networkMode")
                .filter(m -> task.facts().onWindows() && !task.facts().onFargate())
                .filter(m -> LINUX_ONLY.contains(m.value()))
                .ifPresent(
                    m ->
                        report
                            .at(
                                m.node(),
                                "Windows has no network mode \""
                                    + m.value()
                                    + "\"; leave it out for NAT, or use awsvpc.")
                            .suggested(
                                "Remove \"networkMode\"",
                                () ->
                                    m.node()
                                        .member()
                                        .map(JsonEdits::removeMember)
                                        .orElse(ImmutableList.of()))));
  }

  private static ContainerCheck serviceConnect() {
    return new ContainerCheck(
        page("service-connect-windows")
            .severity(INFORMATION)
            .basis(Basis.ISSUE)
            .summary("A port of a Windows container is named as for Service Connect")
            .why(
                "Names and application protocols of ports are for Service Connect, and a service that uses it cannot run Windows tasks. Without"
                    + " Service Connect they do no harm.")
            .serverMessage("Unsupported operating system in task definition. Please choose Linux")
            .seeAlso(CONNECT)
            .bad(ports(WINDOWS, "<|\"name\"|>: \"http\""), ports(WINDOWS, ""))
            .good(ports("\"LINUX\"", "\"name\": \"http\""))
            .good(ports(WINDOWS, ""))
            .build(),
        OperatingSystems::serviceConnect);
  }

  private static void serviceConnect(Container container, TaskFacts facts, Report report) {
    if (!facts.onWindows()) {
      return;
    }
    for (PortMapping mapping : container.portMappings()) {
      Block block = mapping.block();
      Optional<JsonMember> told =
          block.has("name") ? block.member("name") : block.member("appProtocol");
      told.filter(m -> block.has(m.name()))
          .ifPresent(
              m ->
                  report
                      .at(
                          m.key(),
                          "Service Connect, which \""
                              + m.name()
                              + "\" is for, does not run with Windows tasks.")
                      .suggested("Remove \"" + m.name() + "\"", () -> JsonEdits.removeMember(m)));
    }
  }

  private static Optional<Block> platform(TaskDefinition task) {
    return task.root().flatMap(r -> r.block("runtimePlatform"));
  }

  private static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(FAMILY).seeAlso(PAGE);
  }

  private static String platform(String systemAndRest) {
    return FamilyExamples.root(
        "\"runtimePlatform\": { \"operatingSystemFamily\": " + systemAndRest + " }");
  }

  private static String fargate(String system) {
    return Examples.fargate(
            "\"runtimePlatform\": { \"operatingSystemFamily\": " + system + " }", "")
        .replace("\"256\"", "\"1024\"")
        .replace("\"512\"", "\"2048\"");
  }

  private static String managed(String system) {
    return FamilyExamples.root(
        "\"requiresCompatibilities\": [\"MANAGED_INSTANCES\"],\n  \"runtimePlatform\": { \"operatingSystemFamily\": "
            + system
            + " }");
  }

  private static String ports(String system, String member) {
    return Examples.task(
        "\"family\": \"web\",\n  \"runtimePlatform\": { \"operatingSystemFamily\": "
            + system
            + " }",
        "\"portMappings\": [{ \"containerPort\": 80"
            + (member.isEmpty() ? "" : ", " + member)
            + " }]");
  }
}
