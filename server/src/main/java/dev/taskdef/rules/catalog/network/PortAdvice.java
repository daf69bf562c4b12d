package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules on single port mappings: names, protocols of the application, ports of the host. */
final class PortAdvice {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html";
  private static final Pattern NAME = Pattern.compile("[a-z0-9_][a-z0-9_-]{0,63}");
  private static final ImmutableSet<Long> TAKEN =
      ImmutableSet.of(22L, 2375L, 2376L, 51_678L, 51_679L, 51_680L);

  private PortAdvice() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.<ContainerCheck>builder().addAll(names()).addAll(numbers()).build();
  }

  private static ImmutableList<ContainerCheck> names() {
    return ImmutableList.of(
        new ContainerCheck(
            spec(
                    "port-name-pattern",
                    ERROR,
                    "A port's name holds characters that ECS does not allow")
                .why(
                    "A port is named with up to 64 lower-case letters, digits, underscores and hyphens, the first of them no hyphen.")
                .bad(
                    PortChecks.example(
                        "awsvpc", "{ \"name\": <|\"HTTP\"|>, \"containerPort\": 80 }"),
                    PortChecks.example("awsvpc", "{ \"name\": \"http\", \"containerPort\": 80 }"))
                .good(PortChecks.example("awsvpc", "{ \"name\": \"http\", \"containerPort\": 80 }"))
                .build(),
            PortAdvice::names),
        new ContainerCheck(
            spec(
                    "port-app-protocol-without-name",
                    WARNING,
                    "A port has an appProtocol, but no name")
                .why(
                    "appProtocol tells Service Connect what is spoken on a port, and Service Connect finds ports by their names.")
                .bad(
                    PortChecks.example(
                        "awsvpc", "{ \"containerPort\": 80, <|\"appProtocol\"|>: \"http\" }"))
                .good(
                    PortChecks.example(
                        "awsvpc",
                        "{ \"name\": \"http\", \"containerPort\": 80, \"appProtocol\": \"http\" }"))
                .build(),
            (container, facts, report) ->
                appProtocol(
                    container,
                    m -> m.block().lacks("name"),
                    "appProtocol is for Service Connect, which finds a port by its name; this one has none.",
                    report)),
        new ContainerCheck(
            spec("port-app-protocol-udp", WARNING, "A port for udp has an appProtocol")
                .why(
                    "http, http2 and grpc are spoken over tcp; Service Connect has nothing for udp.")
                .bad(
                    PortChecks.example(
                        "awsvpc",
                        "{ \"name\": \"dns\", \"containerPort\": 53, \"protocol\": \"udp\", <|\"appProtocol\"|>: \"http\" }"),
                    PortChecks.example(
                        "awsvpc",
                        "{ \"name\": \"dns\", \"containerPort\": 53, \"protocol\": \"udp\" }"))
                .good(
                    PortChecks.example(
                        "awsvpc",
                        "{ \"name\": \"dns\", \"containerPort\": 53, \"protocol\": \"udp\" }"))
                .build(),
            (container, facts, report) ->
                appProtocol(
                    container,
                    m -> m.protocol().equals(Optional.of("udp")),
                    "This port is for udp, and an appProtocol is spoken over tcp.",
                    report)));
  }

  private static ImmutableList<ContainerCheck> numbers() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("port-range-with-name", WARNING, "A range of ports has a name")
                .why(
                    "A name is for Service Connect, and Service Connect cannot use a range of ports.")
                .bad(
                    PortChecks.example(
                        "awsvpc",
                        "{ <|\"name\"|>: \"rtp\", \"containerPortRange\": \"8000-8010\" }"),
                    PortChecks.example("awsvpc", "{ \"containerPortRange\": \"8000-8010\" }"))
                .good(PortChecks.example("awsvpc", "{ \"containerPortRange\": \"8000-8010\" }"))
                .build(),
            PortAdvice::namedRange),
        new ContainerCheck(
            spec("host-port-reserved", WARNING, "A port of the host belongs to the instance itself")
                .why(
                    "22 is ssh, 2375 and 2376 are Docker, 51678 to 51680 are the container agent. No task can be placed that claims one.")
                .bad(
                    PortChecks.example("bridge", "{ \"containerPort\": 22, \"hostPort\": <|22|> }"),
                    PortChecks.example("bridge", "{ \"containerPort\": 22, \"hostPort\": 0 }"))
                .good(PortChecks.example("bridge", "{ \"containerPort\": 22, \"hostPort\": 2222 }"))
                .build(),
            PortAdvice::reserved));
  }

  private static void names(Container container, TaskFacts facts, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      mapping
          .name()
          .filter(n -> !n.value().isEmpty() && !NAME.matcher(n.value()).matches())
          .ifPresent(
              n -> {
                String mended =
                    n.value()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_-]+", "-")
                        .replaceAll("^-+", "");
                var finding =
                    report.at(
                        n.node(),
                        "\""
                            + n.value()
                            + "\" cannot name a port: use up to 64 lower-case letters, digits, underscores and hyphens.");
                if (NAME.matcher(mended).matches()) {
                  finding.suggested(
                      "Change to \"" + mended + "\"",
                      () -> JsonEdits.replace(n.node(), JsonEdits.quoted(mended)));
                }
              });
    }
  }

  private static void appProtocol(
      Container container, Predicate<PortMapping> wrong, String message, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      Optional<JsonMember> member = mapping.block().member("appProtocol");
      if (mapping.block().has("appProtocol") && wrong.test(mapping)) {
        report
            .at(member.orElseThrow().key(), message)
            .suggested(
                "Remove \"appProtocol\"", () -> JsonEdits.removeMember(member.orElseThrow()));
      }
    }
  }

  private static void namedRange(Container container, TaskFacts facts, Report report) {
    for (PortMapping mapping : container.portMappings()) {
      Optional<JsonMember> name = mapping.block().member("name");
      if (mapping.block().has("containerPortRange") && mapping.name().isPresent()) {
        report
            .at(
                name.orElseThrow().key(),
                "Service Connect cannot use a range of ports, so its name is of no use.")
            .suggested("Remove \"name\"", () -> JsonEdits.removeMember(name.orElseThrow()));
      }
    }
  }

  private static void reserved(Container container, TaskFacts facts, Report report) {
    if (!facts.networkMode().is("bridge")) {
      return;
    }
    for (PortMapping mapping : container.portMappings()) {
      mapping
          .hostPort()
          .filter(p -> TAKEN.contains(p.value()))
          .ifPresent(
              p ->
                  report
                      .at(
                          p.node(),
                          "Port "
                              + p.value()
                              + " of a container instance is taken by ssh, Docker or the container agent.")
                      .suggested(
                          "Set hostPort to 0 (any free port)",
                          () -> JsonEdits.replace(p.node(), "0")));
    }
  }

  private static RuleSpec.Builder spec(String id, Severity severity, String summary) {
    return RuleSpec.named(id)
        .topic(NETWORK)
        .severity(severity)
        .basis(DOCUMENTED)
        .summary(summary)
        .seeAlso(PAGE);
  }
}
