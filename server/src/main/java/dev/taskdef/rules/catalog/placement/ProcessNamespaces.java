package dev.taskdef.rules.catalog.placement;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;

/** Processes and shared memory that are not the task's alone. */
final class ProcessNamespaces {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html";

  private ProcessNamespaces() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(
        pidOnFargate(),
        new TaskCheck(
            PlacementRules.page("pid-mode-host")
                .severity(INFORMATION)
                .basis(Basis.PRACTICE)
                .summary("The task sees every process of its instance")
                .why(
                    "With `pidMode` host the containers can look at, and as root also stop, the processes of all other tasks of the instance"
                        + " and of its agent. Agents for monitoring need it; other programs hardly do.")
                .seeAlso(
                    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html")
                .bad(
                    Examples.task("\"family\": \"web\",\n  \"pidMode\": <|\"host\"|>", ""),
                    Examples.task("\"family\": \"web\"", ""))
                .good(Examples.task("\"family\": \"web\",\n  \"pidMode\": \"task\"", ""))
                .build(),
            (task, report) -> shared(task, "pidMode", "the processes of every other task", report)),
        new TaskCheck(
            PlacementRules.page("ipc-mode-host")
                .severity(INFORMATION)
                .basis(Basis.PRACTICE)
                .summary("The task shares memory with every such task of its instance")
                .why(
                    "With `ipcMode` host the shared memory, semaphores and queues of the containers are those of the instance; other tasks of"
                        + " the same mode can read them.")
                .seeAlso(PAGE)
                .bad(
                    Examples.task("\"family\": \"web\",\n  \"ipcMode\": <|\"host\"|>", ""),
                    Examples.task("\"family\": \"web\"", ""))
                .good(Examples.task("\"family\": \"web\",\n  \"ipcMode\": \"task\"", ""))
                .build(),
            (task, report) -> shared(task, "ipcMode", "shared memory of other tasks", report)));
  }

  private static TaskCheck pidOnFargate() {
    return new TaskCheck(
        PlacementRules.page("pid-mode-fargate")
            .severity(ERROR)
            .basis(Basis.SERVER)
            .summary("A Fargate task asks for the processes of its host")
            .why(
                "On Fargate the containers of a task may share their processes (`task`), so that one can watch another; those of the"
                    + " machine are out of reach. Without `pidMode` each container sees its own.")
            .serverMessage(
                "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.")
            .seeAlso(PAGE)
            .bad(
                Examples.fargate("\"pidMode\": <|\"host\"|>", ""),
                Examples.fargate("\"pidMode\": \"task\"", ""))
            .good(Examples.fargate("\"pidMode\": \"task\"", ""))
            .build(),
        ProcessNamespaces::onFargate);
  }

  private static void onFargate(TaskDefinition task, Report report) {
    task.text("pidMode")
        .filter(mode -> task.facts().onFargate() && mode.value().equals("host"))
        .ifPresent(
            mode ->
                report
                    .at(
                        mode.node(),
                        "On Fargate pidMode may be \"task\" only; the processes of the host are out of reach.")
                    .suggested(
                        "Change to \"task\"",
                        () -> JsonEdits.replace(mode.node(), JsonEdits.quoted("task")))
                    .suggested(
                        "Remove \"pidMode\"",
                        () ->
                            mode.node()
                                .member()
                                .map(JsonEdits::removeMember)
                                .orElse(ImmutableList.of())));
  }

  private static void shared(TaskDefinition task, String member, String what, Report report) {
    task.text(member)
        .filter(mode -> !task.facts().onFargate() && mode.value().equals("host"))
        .ifPresent(
            mode ->
                report
                    .at(
                        mode.node(),
                        "With \"host\" the containers reach " + what + " on the instance.")
                    .suggested(
                        "Remove \"" + member + "\"",
                        () ->
                            mode.node()
                                .member()
                                .map(JsonEdits::removeMember)
                                .orElse(ImmutableList.of())));
  }
}
