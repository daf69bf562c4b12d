package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import java.util.Optional;

/** How the container of a log router is best set up. */
final class FirelensAdvice {
  private static final ImmutableSet<String> ROOT = ImmutableSet.of("0", "root", "0:0", "root:root");

  private FirelensAdvice() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.<ContainerCheck>builder().addAll(logs()).addAll(container()).build();
  }

  private static ImmutableList<ContainerCheck> logs() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("firelens-router-logs-itself", Severity.WARNING, Basis.DOCUMENTED)
                .summary("A log router sends its own logs to itself")
                .why(
                    "What the router itself prints says why it fails, so it cannot go through it. Give it a log driver of its own, such as awslogs.")
                .bad(
                    FirelensExamples.task(
                        "",
                        "\"firelensConfiguration\": { \"type\": \"fluentbit\" }, \"logConfiguration\": { \"logDriver\": <|\"awsfirelens\"|>, \"options\": { \"Name\": \"stdout\" } }",
                        "\"essential\": true"))
                .good(FirelensExamples.router(""))
                .build(),
            FirelensAdvice::ownLogs),
        new ContainerCheck(
            spec("firelens-router-no-logs", Severity.HINT, Basis.PRACTICE)
                .summary("Nothing collects what the log router itself prints")
                .why(
                    "The router's own output says why logs do not arrive. It needs a logConfiguration with another driver.")
                .bad(
                    FirelensExamples.fargate(
                            "",
                            "{ \"logDriver\": \"awsfirelens\", \"options\": { \"Name\": \"stdout\" } }")
                        .replace("\"firelensConfiguration\"", "<|\"firelensConfiguration\"|>"))
                .good(FirelensExamples.router(""))
                .build(),
            FirelensAdvice::noLogs));
  }

  private static ImmutableList<ContainerCheck> container() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("firelens-router-not-essential", Severity.HINT, Basis.PRACTICE)
                .summary("The task goes on when its log router ends")
                .why(
                    "When a router that is not essential ends, the logs of the other containers are lost and nobody is told.")
                .bad(
                    FirelensExamples.router("<|\"essential\"|>: false"),
                    FirelensExamples.router("\"essential\": true"))
                .good(FirelensExamples.router("\"essential\": true"))
                .build(),
            FirelensAdvice::notEssential),
        new ContainerCheck(
            spec("firelens-user", Severity.INFORMATION, Basis.AGENT)
                .summary("A log router does not run as root")
                .why(
                    "The agent writes the router's configuration for root to read; only recent agents give it to another user.")
                .bad(
                    FirelensExamples.router("\"user\": <|\"1000\"|>"),
                    FirelensExamples.router("\"user\": \"0\""))
                .good(FirelensExamples.router("\"user\": \"0\""))
                .good(FirelensExamples.router("\"user\": \"${ROUTER_USER}\""))
                .build(),
            FirelensAdvice::user),
        new ContainerCheck(
            spec("firelens-type-image", Severity.WARNING, Basis.PRACTICE)
                .summary("The type of the log router does not fit its image")
                .why(
                    "The agent writes the router's configuration in the language of its type; the other program does not read it.")
                .bad(
                    FirelensExamples.router("").replace("\"fluentbit\"", "<|\"fluentd\"|>"),
                    FirelensExamples.router(""))
                .good(FirelensExamples.router(""))
                .build(),
            FirelensAdvice::typeImage),
        new ContainerCheck(
            spec("firelens-port-24224", Severity.WARNING, Basis.DOCUMENTED)
                .summary("The log router's port is open to others")
                .why(
                    "The containers of the task reach the router without a port mapping. Whoever else reaches port 24224 can write into your logs.")
                .bad(
                    FirelensExamples.router("\"portMappings\": [{ \"containerPort\": <|24224|> }]"),
                    FirelensExamples.router("\"portMappings\": []"))
                .good(FirelensExamples.router(""))
                .build(),
            FirelensAdvice::port),
        new ContainerCheck(
            spec("firelens-windows", Severity.WARNING, Basis.DOCUMENTED)
                .summary("A Windows task has a log router")
                .why("The images for log routers are Linux images.")
                .bad(
                    FirelensExamples.config(
                            "\"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" }",
                            "")
                        .replace("\"firelensConfiguration\"", "<|\"firelensConfiguration\"|>"))
                .good(FirelensExamples.router(""))
                .build(),
            FirelensAdvice::windows));
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(LOGGING).severity(severity).basis(basis).seeAlso(Firelens.PAGE);
  }

  private static Optional<Block> config(Container container) {
    return container.block().block(Firelens.CONFIG);
  }

  private static void ownLogs(Container container, TaskFacts facts, Report report) {
    LogConfig.of(container, Firelens.DRIVER)
        .filter(log -> config(container).isPresent())
        .ifPresent(
            log ->
                report.at(
                    log.driver().node(),
                    "A log router cannot send its own output to itself; give it another log driver, such as awslogs."));
  }

  private static void noLogs(Container container, TaskFacts facts, Report report) {
    if (config(container).isPresent() && container.block().lacks("logConfiguration")) {
      report.at(
          container.block().member(Firelens.CONFIG).orElseThrow().key(),
          "Nothing collects what the log router itself prints, which says why logs do not arrive.");
    }
  }

  private static void notEssential(Container container, TaskFacts facts, Report report) {
    container
        .block()
        .flag("essential")
        .filter(flag -> !flag.value() && config(container).isPresent())
        .ifPresent(
            flag ->
                report
                    .at(
                        container.block().member("essential").orElseThrow().key(),
                        "When this log router ends, the task goes on without logs.")
                    .suggested("Make it essential", () -> JsonEdits.replace(flag.node(), "true")));
  }

  private static void user(Container container, TaskFacts facts, Report report) {
    container
        .block()
        .text("user")
        .filter(user -> config(container).isPresent() && !user.value().isEmpty())
        .filter(user -> !ROOT.contains(user.value()))
        .ifPresent(
            user ->
                report
                    .at(
                        user.node(),
                        "Only recent agents let a log router read its configuration as \""
                            + user.value()
                            + "\" instead of root.")
                    .suggested("Change to \"0\"", () -> JsonEdits.replace(user.node(), "\"0\"")));
  }

  private static void typeImage(Container container, TaskFacts facts, Report report) {
    Optional<Text> type = config(container).flatMap(c -> c.text("type"));
    Optional<Text> image = container.block().text("image");
    if (type.isEmpty() || image.isEmpty()) {
      return;
    }
    boolean bit = image.get().value().matches(".*fluent-?bit.*");
    boolean daemon = image.get().value().contains("fluentd");
    String fits = bit == daemon ? "" : bit ? "fluentbit" : "fluentd";
    boolean known = type.get().value().equals("fluentbit") || type.get().value().equals("fluentd");
    if (known && !fits.isEmpty() && !fits.equals(type.get().value())) {
      report
          .at(
              type.get().node(),
              "The type is \""
                  + type.get().value()
                  + "\", but the image \""
                  + image.get().value()
                  + "\" looks like "
                  + fits
                  + ".")
          .suggested(
              "Change to \"" + fits + "\"",
              () -> JsonEdits.replace(type.get().node(), JsonEdits.quoted(fits)));
    }
  }

  private static void port(Container container, TaskFacts facts, Report report) {
    if (config(container).isPresent()) {
      container.portMappings().stream()
          .filter(m -> m.containerPort().filter(p -> p.value() == 24_224).isPresent())
          .forEach(
              m ->
                  report
                      .at(
                          m.containerPort().orElseThrow().node(),
                          "Containers of the task reach the log router without this mapping; others should not reach it.")
                      .suggested(
                          "Remove this port mapping",
                          () -> JsonEdits.removeElement(m.block().node())));
    }
  }

  private static void windows(Container container, TaskFacts facts, Report report) {
    if (facts.onWindows() && config(container).isPresent()) {
      report.at(
          container.block().member(Firelens.CONFIG).orElseThrow().key(),
          "Log routers are Linux containers; a Windows task needs another way for its logs.");
    }
  }
}
