package dev.taskdef.rules.catalog.linux;

import static dev.taskdef.rules.Topic.LINUX;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.Capabilities;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import java.util.Locale;
import java.util.Optional;

/** Capabilities of the kernel that a container gets or loses, by the table of capabilities. */
final class CapabilityChecks {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html";

  private CapabilityChecks() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(fargate(), unknown(), both(), dangerous());
  }

  private static ContainerCheck fargate() {
    return new ContainerCheck(
        spec("capability-fargate", Severity.ERROR, Basis.SERVER)
            .summary("A capability cannot be added on Fargate")
            .why(
                "On Fargate containers may drop every capability, and add SYS_PTRACE only: the machine is shared with AWS's own programs. A task"
                    + " that needs more runs on EC2.")
            .serverMessage("{value} is not allowed on Fargate.")
            .bad(
                Examples.fargate("", capabilities("\"add\": [<|\"NET_ADMIN\"|>, \"SYS_PTRACE\"]")),
                Examples.fargate("", capabilities("\"add\": [\"SYS_PTRACE\"]")))
            .good(
                Examples.fargate(
                    "", capabilities("\"add\": [\"SYS_PTRACE\"], \"drop\": [\"ALL\"]")))
            .good(Examples.fargate("", capabilities("\"add\": [\"${CAPABILITY}\"]")))
            .good(Examples.container(capabilities("\"add\": [\"NET_RAW\"]")))
            .build(),
        CapabilityChecks::fargate);
  }

  private static ContainerCheck unknown() {
    return new ContainerCheck(
        spec("capability-unknown", Severity.ERROR, Basis.DOCUMENTED)
            .summary("A capability has a name that ECS does not take")
            .why(
                "Capabilities are written in capitals and without `CAP_`, as ECS lists them; other values are not valid.")
            .bad(
                Examples.container(capabilities("\"drop\": [<|\"CAP_NET_RAW\"|>]")),
                Examples.container(capabilities("\"drop\": [\"NET_RAW\"]")))
            .good(Examples.container(capabilities("\"drop\": [\"NET_RAW\"]")))
            .build(),
        CapabilityChecks::unknown);
  }

  private static ContainerCheck both() {
    return new ContainerCheck(
        spec("capability-add-drop", Severity.WARNING, Basis.PRACTICE)
            .summary("A capability is both added and dropped")
            .why("Only one of the two can be meant.")
            .bad(
                Examples.container(
                    capabilities("\"add\": [\"NET_RAW\"], \"drop\": [<|\"NET_RAW\"|>]")))
            .good(Examples.container(capabilities("\"add\": [\"NET_RAW\"], \"drop\": [\"ALL\"]")))
            .build(),
        CapabilityChecks::both);
  }

  private static ContainerCheck dangerous() {
    return new ContainerCheck(
        spec("capability-dangerous", Severity.WARNING, Basis.PRACTICE)
            .summary("A capability gives the container power over the instance")
            .why(
                "With these capabilities a program in the container can do nearly what root can do on the container instance. Add them only where"
                    + " the program is trusted with that.")
            .bad(Examples.container(capabilities("\"add\": [<|\"SYS_ADMIN\"|>]")))
            .good(Examples.container(capabilities("\"drop\": [\"ALL\"]")))
            .build(),
        CapabilityChecks::dangerous);
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(LINUX).severity(severity).basis(basis).seeAlso(PAGE);
  }

  private static String capabilities(String lists) {
    return "\"linuxParameters\": { \"capabilities\": { " + lists + " } }";
  }

  private static ImmutableList<Text> list(Container container, String name) {
    return container
        .block()
        .block("linuxParameters")
        .flatMap(l -> l.block("capabilities"))
        .map((Block c) -> c.texts(name))
        .orElse(ImmutableList.of())
        .stream()
        .filter(text -> !text.value().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static void fargate(Container container, TaskFacts facts, Report report) {
    ImmutableSet<String> addable = Tables.bundled().capabilities().addableOnFargate();
    if (facts.onFargate()) {
      list(container, "add").stream()
          .filter(c -> !addable.contains(c.value()))
          .forEach(
              c ->
                  report
                      .at(
                          c.node(),
                          "Fargate lets containers add "
                              + String.join(", ", addable)
                              + " only, not "
                              + c.value()
                              + ".")
                      .suggested(
                          "Remove \"" + c.value() + "\"", () -> JsonEdits.removeElement(c.node())));
    }
  }

  private static void unknown(Container container, TaskFacts facts, Report report) {
    Capabilities table = Tables.bundled().capabilities();
    ImmutableList<String> names =
        table.capabilities().stream()
            .map(Capabilities.Capability::name)
            .collect(ImmutableList.toImmutableList());
    for (String list : ImmutableList.of("add", "drop")) {
      list(container, list).stream()
          .filter(c -> !names.contains(c.value()))
          .forEach(c -> unknown(c, table, names, report));
    }
  }

  private static void unknown(
      Text capability, Capabilities table, ImmutableList<String> names, Report report) {
    String plain = capability.value().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
    Optional<String> meant = names.contains(plain) ? Optional.of(plain) : Nearest.to(plain, names);
    Finding finding =
        report.at(
            capability.node(),
            meant
                .map(m -> "ECS writes this capability \"" + m + "\".")
                .orElseGet(
                    () ->
                        table
                            .notOffered(plain)
                            .map(doc -> plain + ": " + doc)
                            .orElse("ECS knows no capability \"" + capability.value() + "\".")));
    // What resembles nothing may be newer than the table.
    if (meant.isEmpty()) {
      finding.severity(Severity.WARNING);
    }
    meant.ifPresent(
        m ->
            finding.suggested(
                "Change to \"" + m + "\"",
                () -> JsonEdits.replace(capability.node(), JsonEdits.quoted(m))));
  }

  private static void both(Container container, TaskFacts facts, Report report) {
    ImmutableList<Text> added = list(container, "add");
    for (Text dropped : list(container, "drop")) {
      added.stream()
          .filter(a -> a.value().equals(dropped.value()))
          .findFirst()
          .ifPresent(
              a ->
                  report
                      .at(dropped.node(), dropped.value() + " is added and dropped; keep one.")
                      .related(a.node(), "Added here."));
    }
  }

  private static void dangerous(Container container, TaskFacts facts, Report report) {
    Capabilities table = Tables.bundled().capabilities();
    // On Fargate they are refused, which says more.
    if (!facts.onFargate()) {
      for (Text added : list(container, "add")) {
        table
            .capability(added.value())
            .filter(Capabilities.Capability::dangerous)
            .ifPresent(c -> report.at(added.node(), c.name() + ": " + c.doc()));
      }
    }
  }
}
