package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.network.PortChecks.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is wrong with ranges of ports. */
final class PortRanges {
  private static final String RANGE = "containerPortRange";
  private static final int MOST = 100;
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html";

  private PortRanges() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(mode(), overlap(), tooMany());
  }

  private static ContainerCheck mode() {
    return new ContainerCheck(
        page("port-range-network-mode", WARNING)
            .summary("A range of ports is mapped in a network mode without ranges")
            .why(
                "Ranges of ports are for the network modes bridge and awsvpc. With host the container opens what it likes, and with none there"
                    + " is no network.")
            .bad(PortChecks.example("host", "{ <|\"containerPortRange\"|>: \"8000-8010\" }"))
            .good(PortChecks.example("awsvpc", "{ \"containerPortRange\": \"8000-8010\" }"))
            .build(),
        PortRanges::mode);
  }

  private static void mode(Container container, TaskFacts facts, Report report) {
    boolean managed = facts.launchTypes().includes(LaunchType.MANAGED_INSTANCES);
    boolean wrong =
        facts.networkMode().is("host")
            || facts.networkMode().is("none")
            || managed && facts.networkMode().isOther("awsvpc");
    if (wrong) {
      ranges(container)
          .forEach(
              block ->
                  block
                      .member(RANGE)
                      .ifPresent(
                          m ->
                              report.at(
                                  m.key(),
                                  "Ranges of ports do not go with network mode "
                                      + facts.networkMode().value().orElse("")
                                      + (managed
                                          ? " on Managed Instances."
                                          : "; they need bridge or awsvpc."))));
    }
  }

  private static ContainerCheck overlap() {
    return new ContainerCheck(
        page("port-range-overlap", WARNING)
            .summary("Two port mappings of a container overlap")
            .why("A port belongs to one mapping only, be it mapped alone or in a range.")
            .bad(
                PortChecks.example(
                    "bridge",
                    "{ \"containerPortRange\": \"8000-8010\" }",
                    "{ <|\"containerPort\"|>: 8005 }"))
            .good(
                PortChecks.example(
                    "bridge",
                    "{ \"containerPortRange\": \"8000-8010\" }",
                    "{ \"containerPort\": 8011 }"))
            .good(
                PortChecks.example(
                    "bridge",
                    "{ \"containerPortRange\": \"8000-8010\" }",
                    "{ \"containerPort\": 8005, \"protocol\": \"udp\" }"))
            .build(),
        PortRanges::overlap);
  }

  /** What a mapping opens. */
  private record Opened(Block block, Ports ports, String protocol, boolean range) {}

  private static void overlap(Container container, TaskFacts facts, Report report) {
    if (ranges(container).isEmpty()) {
      return;
    }
    List<Opened> seen = new ArrayList<>();
    for (var mapping : container.portMappings()) {
      Optional<Ports> ports = PortChecks.of(mapping.block());
      Optional<String> protocol = mapping.protocol();
      if (ports.isEmpty() || protocol.isEmpty()) {
        continue;
      }
      boolean range = mapping.block().number("containerPort").isEmpty();
      Opened here = new Opened(mapping.block(), ports.get(), protocol.get(), range);
      seen.stream()
          .filter(
              other ->
                  (other.range() || here.range())
                      && other.protocol().equals(here.protocol())
                      && other.ports().overlaps(here.ports()))
          .findFirst()
          .ifPresent(other -> overlap(here, other, report));
      if (seen.size() < MOST) {
        seen.add(here);
      }
    }
  }

  private static void overlap(Opened here, Opened other, Report report) {
    here.block()
        .member(here.range() ? RANGE : "containerPort")
        .ifPresent(
            m ->
                report
                    .at(
                        m.key(),
                        here.ports()
                            + " overlaps with "
                            + other.ports()
                            + " of another port mapping of this container.")
                    .related(other.block().node(), "The other port mapping."));
  }

  private static ContainerCheck tooMany() {
    String[] many =
        IntStream.rangeClosed(0, MOST)
            .mapToObj(
                i ->
                    "{ \"containerPortRange\": \""
                        + (1000 + 10 * i)
                        + "-"
                        + (1001 + 10 * i)
                        + "\" }")
            .toArray(String[]::new);
    return new ContainerCheck(
        page("port-range-too-many", ERROR)
            .summary("A container maps more than a hundred ranges of ports")
            .why("A container may map a hundred ranges of ports.")
            .bad(
                PortChecks.example("bridge", many)
                    .replace("\"portMappings\": [", "\"portMappings\": <|[")
                    .replaceFirst("(?s)\\n      \\]", "\n      ]|>"))
            .good(PortChecks.example("bridge", "{ \"containerPortRange\": \"8000-8010\" }"))
            .build(),
        (container, facts, report) -> {
          int count = ranges(container).size();
          if (count > MOST) {
            container
                .block()
                .array("portMappings")
                .ifPresent(
                    list ->
                        report.at(
                            list, count + " ranges of ports; a container may have " + MOST + "."));
          }
        });
  }

  private static ImmutableList<Block> ranges(Container container) {
    return container.portMappings().stream()
        .map(m -> m.block())
        .filter(b -> b.text(RANGE).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private static RuleSpec.Builder page(String id, Severity severity) {
    return RuleSpec.named(id)
        .topic(NETWORK)
        .severity(severity)
        .basis(Basis.DOCUMENTED)
        .seeAlso(PAGE);
  }
}
