package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Fact;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;

/**
 * That a task which routes its logs has one log router, and that the router has something to do.
 */
final class FirelensRouters {
  private static final String ROUTER =
      "{\"name\":\"log_router\",\"image\":\"public.ecr.aws/aws-observability/aws-for-fluent-bit:stable\",\"essential\":true,"
          + "\"memoryReservation\":50,\"firelensConfiguration\":{\"type\":\"fluentbit\"}}";

  private FirelensRouters() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.<TaskCheck>builder().addAll(refused()).addAll(advice()).build();
  }

  private static ImmutableList<TaskCheck> refused() {
    return ImmutableList.of(
        new TaskCheck(
            spec("firelens-router-missing", Severity.ERROR, Basis.SERVER)
                .summary("Logs go to a log router, but the task has none")
                .why(
                    "With awsfirelens the output of a container goes to a log router: another container of the task, with a firelensConfiguration"
                        + " and an image of Fluent Bit or Fluentd.")
                .serverMessage(
                    "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be configured in one of the containers.")
                .bad(
                    FirelensExamples.task(
                        "",
                        "",
                        "\"logConfiguration\": { \"logDriver\": <|\"awsfirelens\"|>, \"options\": { \"Name\": \"stdout\" } }"))
                .good(FirelensExamples.router(""))
                .good(
                    FirelensExamples.task(
                        "",
                        "\"firelensConfiguration\": ${ROUTER}",
                        "\"logConfiguration\": { \"logDriver\": \"awsfirelens\" }"))
                .build(),
            FirelensRouters::missing),
        new TaskCheck(
            spec("firelens-router-unused", Severity.ERROR, Basis.ISSUE)
                .summary("The task has a log router, but no container sends logs to it")
                .why(
                    "A router gets the output of those containers whose logDriver is awsfirelens. ECS refuses a definition in which there is none.")
                .serverMessage(
                    "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.")
                .bad(
                    FirelensExamples.task(
                        "",
                        "<|\"firelensConfiguration\"|>: { \"type\": \"fluentbit\" }",
                        "\"logConfiguration\": { \"logDriver\": \"json-file\" }"))
                .good(FirelensExamples.router(""))
                .good(
                    FirelensExamples.task(
                        "",
                        "\"firelensConfiguration\": { \"type\": \"fluentbit\" }",
                        "\"logConfiguration\": { \"logDriver\": \"${DRIVER}\" }"))
                .build(),
            FirelensRouters::unused));
  }

  private static ImmutableList<TaskCheck> advice() {
    return ImmutableList.of(
        new TaskCheck(
            spec("firelens-router-several", Severity.WARNING, Basis.DOCUMENTED)
                .summary("A task has more than one log router")
                .why(
                    "A task has one log router, which gets the logs of all containers that use awsfirelens.")
                .bad(
                    FirelensExamples.task(
                        "",
                        "<|\"firelensConfiguration\"|>: { \"type\": \"fluentbit\" }",
                        "\"firelensConfiguration\": { \"type\": \"fluentbit\" }"))
                .good(FirelensExamples.router(""))
                .build(),
            FirelensRouters::several),
        new TaskCheck(
            spec("firelens-network-mode-host", Severity.WARNING, Basis.AGENT)
                .summary("A log router runs without a network of the task's own")
                .why(
                    "The agent writes an input for TCP into the router's configuration with the network modes bridge and awsvpc only. With host or"
                        + " none, applications that log through a Fluent library find nobody listening.")
                .bad(FirelensExamples.config("\"networkMode\": <|\"host\"|>", ""))
                .good(FirelensExamples.config("\"networkMode\": \"bridge\"", ""))
                .build(),
            FirelensRouters::networkMode),
        new TaskCheck(
            spec("firelens-health-port", Severity.WARNING, Basis.AGENT)
                .summary("A container uses a port that belongs to the log router")
                .why(
                    "With awsvpc all containers of a task share one address, and Fluent Bit listens on port 24224 of it for logs, and on 8877 for"
                        + " health checks.")
                .bad(port("<|24224|>"))
                .good(port("8080"))
                .build(),
            FirelensRouters::port),
        new TaskCheck(
            spec("depends-firelens", Severity.HINT, Basis.AGENT)
                .summary("A container does not say that it starts after the log router")
                .why(
                    "ECS starts the router first by itself. Say so where you want more than that: to wait until it is HEALTHY.")
                .bad(
                    FirelensExamples.fargate(
                        "",
                        "{ \"logDriver\": <|\"awsfirelens\"|>, \"options\": { \"Name\": \"stdout\" } }"))
                .good(FirelensExamples.router(""))
                .build(),
            FirelensRouters::order));
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(LOGGING).severity(severity).basis(basis).seeAlso(Firelens.PAGE);
  }

  private static String port(String port) {
    return FirelensExamples.task(
        "\"networkMode\": \"awsvpc\"",
        "\"firelensConfiguration\": { \"type\": \"fluentbit\" }",
        "\"portMappings\": [{ \"containerPort\": "
            + port
            + " }], \"logConfiguration\": { \"logDriver\": \"awsfirelens\", \"options\": { \"Name\": \"stdout\" } }");
  }

  private static void missing(TaskDefinition task, Report report) {
    if (!Firelens.hasNoRouter(task)) {
      return;
    }
    Optional<JsonArray> list =
        task.root()
            .flatMap(r -> r.array("containerDefinitions"))
            .or(
                () ->
                    task.tree()
                        .root()
                        .filter(JsonArray.class::isInstance)
                        .map(JsonArray.class::cast));
    for (LogConfig user : Firelens.users(task)) {
      var finding =
          report.at(
              user.driver().node(),
              "awsfirelens needs a log router: a container of this task with a firelensConfiguration. There is none.");
      if (list.isPresent() && !task.containerNames().contains("log_router")) {
        finding.suggested(
            "Add a log router with Fluent Bit", () -> JsonEdits.appendElement(list.get(), ROUTER));
      }
    }
  }

  private static void unused(TaskDefinition task, Report report) {
    boolean known =
        task.showsAllContainers()
            && task.containers().stream().allMatch(FirelensRouters::knowsDriver);
    if (!known || !Firelens.users(task).isEmpty()) {
      return;
    }
    for (Container router : Firelens.routers(task)) {
      JsonMember member = router.block().member(Firelens.CONFIG).orElseThrow();
      report
          .at(
              member.key(),
              "This log router gets no logs: no container of the task has the log driver awsfirelens.")
          .suggested("Remove \"firelensConfiguration\"", () -> JsonEdits.removeMember(member));
    }
  }

  private static boolean knowsDriver(Container container) {
    Block block = container.block();
    return block.lacks("logConfiguration")
        || block.member("logConfiguration").isPresent() && !block.has("logConfiguration")
        || block
            .block("logConfiguration")
            .filter(l -> !l.textFact("logDriver").isUnknown())
            .isPresent();
  }

  private static void several(TaskDefinition task, Report report) {
    ImmutableList<Container> routers = Firelens.routers(task);
    routers.stream()
        .skip(1)
        .forEach(
            router ->
                report
                    .at(
                        router.block().member(Firelens.CONFIG).orElseThrow().key(),
                        "A task has one log router; " + routers.get(0).label() + " is one already.")
                    .related(routers.get(0).headline(), "The first log router."));
  }

  private static void networkMode(TaskDefinition task, Report report) {
    task.text("networkMode")
        .filter(mode -> mode.value().equals("host") || mode.value().equals("none"))
        .filter(mode -> !Firelens.routers(task).isEmpty())
        .ifPresent(
            mode ->
                report.at(
                    mode.node(),
                    "With network mode "
                        + mode.value()
                        + " the log router does not listen for Fluent libraries; bridge and awsvpc work."));
  }

  private static void port(TaskDefinition task, Report report) {
    ImmutableList<Container> routers = Firelens.routers(task);
    if (!task.facts().networkMode().is("awsvpc")
        || routers.stream()
            .noneMatch(r -> Firelens.type(r).filter("fluentbit"::equals).isPresent())) {
      return;
    }
    task.containers().stream()
        .filter(c -> !routers.contains(c))
        .flatMap(c -> c.portMappings().stream())
        .flatMap(m -> m.containerPort().stream())
        .filter(p -> p.value() == 24_224 || p.value() == 8877)
        .forEach(
            p ->
                report.at(
                    p.node(),
                    "With awsvpc the log router listens on port "
                        + p.value()
                        + " of the same address, so this container cannot."));
  }

  private static void order(TaskDefinition task, Report report) {
    Optional<Text> router =
        Firelens.routers(task).stream().flatMap(r -> r.name().stream()).findFirst();
    if (router.isEmpty()) {
      return;
    }
    for (Container container : task.containers()) {
      Optional<LogConfig> log = LogConfig.of(container, Firelens.DRIVER);
      Fact<String> none = container.block().textFact("dependsOn");
      boolean waits =
          !none.absent() && !container.block().isComplete("dependsOn")
              || container.block().blocks("dependsOn").stream()
                  .anyMatch(
                      d ->
                          d.textFact("containerName").isUnknown()
                              || d.textFact("containerName").is(router.get().value()));
      if (log.isPresent() && !waits) {
        report.at(
            log.get().driver().node(),
            "ECS starts \""
                + router.get().value()
                + "\" before this container by itself; dependsOn can also wait until it is HEALTHY.");
      }
    }
  }
}
