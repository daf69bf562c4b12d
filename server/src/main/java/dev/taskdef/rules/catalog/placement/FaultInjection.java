package dev.taskdef.rules.catalog.placement;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;
import java.util.function.Predicate;

/** Fault injection where it does not work. */
final class FaultInjection {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html";

  private FaultInjection() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(
        check(
            "fault-injection-network",
            "Fault injection is on, but the network mode is neither awsvpc nor host",
            "Faults are injected into the network of the task, which works with network modes awsvpc and host.",
            "\"networkMode\": \"bridge\"",
            "Fault injection works with network modes awsvpc and host only.",
            task ->
                task.facts().networkMode().isOther("awsvpc")
                    && task.facts().networkMode().isOther("host")),
        check(
            "fault-injection-windows",
            "Fault injection is on for a Windows task",
            "Faults cannot be injected into Windows containers.",
            "\"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" }",
            "Fault injection does not work for Windows containers.",
            task -> task.facts().onWindows()));
  }

  private static TaskCheck check(
      String id,
      String summary,
      String why,
      String bad,
      String message,
      Predicate<TaskDefinition> wrong) {
    return new TaskCheck(
        PlacementRules.page(id)
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary(summary)
            .why(why)
            .seeAlso(PAGE)
            .bad(root(bad + ",\n  <|\"enableFaultInjection\"|>: true"), root(bad))
            .good(root("\"networkMode\": \"awsvpc\",\n  \"enableFaultInjection\": true"))
            .build(),
        (task, report) -> {
          if (wrong.test(task)) {
            report(task, message, report);
          }
        });
  }

  private static void report(TaskDefinition task, String message, Report report) {
    Optional<Block> root = task.root();
    Optional<JsonMember> on =
        root.filter(r -> r.flag("enableFaultInjection").filter(f -> f.value()).isPresent())
            .flatMap(r -> r.member("enableFaultInjection"));
    on.ifPresent(
        m ->
            report
                .at(m.key(), message)
                .suggested("Remove \"enableFaultInjection\"", () -> JsonEdits.removeMember(m)));
  }

  private static String root(String members) {
    return Examples.task("\"family\": \"web\",\n  " + members, "");
  }
}
