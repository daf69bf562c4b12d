package dev.taskdef.rules.catalog.linux;

import static dev.taskdef.rules.Topic.LINUX;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.schema.Sysctls;
import dev.taskdef.schema.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Kernel parameters of containers, by the table of those that a container may set. */
final class SysctlChecks {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html";

  private SysctlChecks() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(namespace(), mode(), conflict(), pair());
  }

  private static ContainerCheck namespace() {
    return new ContainerCheck(
        spec("sysctl-namespace")
            .summary("A kernel parameter belongs to the whole instance, not to a container")
            .why(
                "A container may set what the kernel keeps apart for it: its network (`net.…`), its message queues and its shared memory. Everything"
                    + " else holds for the whole machine, and Docker refuses it.")
            .bad(control("<|\"vm.max_map_count\"|>", "\"262144\""))
            .good(control("\"net.core.somaxconn\"", "\"1024\""))
            .good(control("\"${NAMESPACE}\"", "\"1024\""))
            .build(),
        SysctlChecks::namespace);
  }

  private static TaskCheck mode() {
    return new TaskCheck(
        spec("sysctl-mode")
            .summary("A kernel parameter cannot be set with the network or IPC mode of the task")
            .why(
                "With the host's network a container has no network settings of its own, and with the host's IPC no queues and no shared memory of"
                    + " its own; then it cannot set them.")
            .covers("sysctl-net-host", "sysctl-ipc-host")
            .bad(
                Examples.task(
                    "\"family\": \"web\",\n  \"networkMode\": \"host\"",
                    entry("<|\"net.core.somaxconn\"|>", "\"1024\"")))
            .bad(
                Examples.task(
                    "\"family\": \"web\",\n  \"ipcMode\": \"host\"",
                    entry("<|\"kernel.shmmax\"|>", "\"1073741824\"")))
            .good(
                Examples.task(
                    "\"family\": \"web\",\n  \"networkMode\": \"awsvpc\"",
                    entry("\"net.core.somaxconn\"", "\"1024\"")))
            .build(),
        SysctlChecks::mode);
  }

  private static TaskCheck conflict() {
    String two =
        """
        {
          "family": "web",
          "networkMode": "awsvpc",
          "containerDefinitions": [
            { "name": "web", "image": "nginx:1.27", "memory": 512, %s },
            { "name": "api", "image": "example/api:4", "memory": 512, %s }
          ]
        }
        """;
    String low = entry("\"net.core.somaxconn\"", "\"1024\"");
    return new TaskCheck(
        spec("sysctl-conflict")
            .summary("Two containers set a kernel parameter that they share to different values")
            .why(
                "With awsvpc the containers of a task share their network, and with ipcMode task their shared memory. The container that starts last"
                    + " decides for all.")
            .bad(two.formatted(low, entry("\"net.core.somaxconn\"", "<|\"4096\"|>")))
            .good(two.formatted(low, low))
            .build(),
        SysctlChecks::conflict);
  }

  private static ContainerCheck pair() {
    return new ContainerCheck(
        spec("sysctl-value-missing")
            .summary("A kernel parameter has no name, or no value")
            .why(
                "An entry of systemControls sets the parameter namespace to value, and needs both.")
            .bad(
                Examples.container(
                    "\"systemControls\": [<|{ \"namespace\": \"net.core.somaxconn\" }|>]"))
            .good(control("\"net.core.somaxconn\"", "\"1024\""))
            .build(),
        SysctlChecks::pair);
  }

  private static RuleSpec.Builder spec(String id) {
    return RuleSpec.named(id)
        .topic(LINUX)
        .severity(Severity.WARNING)
        .basis(Basis.DOCUMENTED)
        .seeAlso(PAGE);
  }

  private static String control(String namespace, String value) {
    return Examples.container(entry(namespace, value));
  }

  private static String entry(String namespace, String value) {
    return "\"systemControls\": [{ \"namespace\": " + namespace + ", \"value\": " + value + " }]";
  }

  private static ImmutableList<Text> namespaces(Container container) {
    return container.block().blocks("systemControls").stream()
        .flatMap(c -> c.text("namespace").stream())
        .filter(n -> !n.value().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static void namespace(Container container, TaskFacts facts, Report report) {
    Sysctls table = Tables.bundled().sysctls();
    namespaces(container).stream()
        .filter(n -> table.covering(n.value()).isEmpty())
        .forEach(
            n ->
                report.at(
                    n.node(),
                    "\""
                        + n.value()
                        + "\" holds for the whole instance, so a container cannot set it."
                        + table.refused(n.value()).map(doc -> " " + doc).orElse("")));
  }

  private static Optional<Sysctls.Modes> modes(Text namespace) {
    Sysctls table = Tables.bundled().sysctls();
    return table.covering(namespace.value()).map(sysctl -> table.modes(sysctl.scope()));
  }

  private static Optional<Text> modeOf(TaskDefinition task, Text namespace) {
    return Tables.bundled()
        .sysctls()
        .covering(namespace.value())
        .flatMap(
            sysctl ->
                task.text(sysctl.scope() == Sysctls.Scope.NETWORK ? "networkMode" : "ipcMode"));
  }

  private static void mode(TaskDefinition task, Report report) {
    for (Container container : task.containers()) {
      for (Text namespace : namespaces(container)) {
        modeOf(task, namespace)
            .filter(mode -> modes(namespace).orElseThrow().refused().contains(mode.value()))
            .ifPresent(
                mode ->
                    report
                        .at(
                            namespace.node(),
                            "\""
                                + namespace.value()
                                + "\" cannot be set with the mode "
                                + mode.value()
                                + ": the container has none of its own.")
                        .related(mode.node(), "The mode of the task."));
      }
    }
  }

  private static void conflict(TaskDefinition task, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Container container : task.containers()) {
      for (Block control : container.block().blocks("systemControls")) {
        Optional<Text> namespace = control.text("namespace").filter(n -> isShared(task, n));
        Optional<Text> value = control.text("value");
        if (namespace.isPresent() && value.isPresent()) {
          Text first = seen.putIfAbsent(namespace.get().value(), value.get());
          if (first != null && !first.value().equals(value.get().value())) {
            report
                .at(
                    value.get().node(),
                    "The containers share "
                        + namespace.get().value()
                        + ", and another one sets it to "
                        + first.value()
                        + ".")
                .related(first.node(), "The other value.");
          }
        }
      }
    }
  }

  private static boolean isShared(TaskDefinition task, Text namespace) {
    return modeOf(task, namespace)
        .filter(mode -> modes(namespace).orElseThrow().shared().contains(mode.value()))
        .isPresent();
  }

  private static void pair(Container container, TaskFacts facts, Report report) {
    for (Block control : container.block().blocks("systemControls")) {
      for (String side : ImmutableList.of("namespace", "value")) {
        if (control.lacks(side)) {
          report.at(control.node(), "This entry has no \"" + side + "\".");
        }
      }
    }
  }
}
