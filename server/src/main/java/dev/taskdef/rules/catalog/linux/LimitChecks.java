package dev.taskdef.rules.catalog.linux;

import static dev.taskdef.rules.Topic.LINUX;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.Tables;
import dev.taskdef.schema.Ulimits;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Limits of processes and of swap. */
final class LimitChecks {
  private static final String LINUX_PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html";
  private static final String ULIMIT_PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html";

  private LimitChecks() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.<ContainerCheck>builder().addAll(swap()).addAll(ulimits()).build();
  }

  private static ImmutableList<ContainerCheck> swap() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("swappiness-range", Severity.ERROR, LINUX_PAGE)
                .summary("`swappiness` lies outside 0 to 100")
                .why(
                    "The documentation accepts whole numbers from 0 (hardly ever) to 100 (as soon as possible).")
                .bad(
                    parameters("\"maxSwap\": 512, \"swappiness\": <|101|>"),
                    parameters("\"maxSwap\": 512, \"swappiness\": 100"))
                .good(parameters("\"maxSwap\": 512, \"swappiness\": 60"))
                .build(),
            LimitChecks::swappiness),
        new ContainerCheck(
            spec("swappiness-without-swap", Severity.WARNING, LINUX_PAGE)
                .summary("`swappiness` has no effect without maxSwap")
                .why(
                    "swappiness says how soon memory goes to swap; it is passed over where maxSwap gives none.")
                .bad(
                    parameters("<|\"swappiness\"|>: 60"),
                    parameters("\"swappiness\": 60, \"maxSwap\": 512"))
                .good(parameters("\"maxSwap\": 512, \"swappiness\": 60"))
                .build(),
            LimitChecks::withoutSwap),
        new ContainerCheck(
            spec("max-swap-negative", Severity.ERROR, LINUX_PAGE)
                .summary("`maxSwap` is negative")
                .why("maxSwap is an amount of MiB; the documentation accepts 0 (no swap) and more.")
                .bad(parameters("\"maxSwap\": <|-1|>"))
                .good(parameters("\"maxSwap\": 0"))
                .build(),
            LimitChecks::maxSwap),
        new ContainerCheck(
            spec("tmpfs-size", Severity.ERROR, LINUX_PAGE)
                .summary("A tmpfs has no size, or no absolute path")
                .why(
                    "A tmpfs is memory that looks like a directory: it needs a size of at least 1 MiB and an absolute path.")
                .bad(parameters("\"tmpfs\": [{ \"containerPath\": \"/run\", \"size\": <|0|> }]"))
                .bad(parameters("\"tmpfs\": [{ \"containerPath\": <|\"run\"|>, \"size\": 64 }]"))
                .good(parameters("\"tmpfs\": [{ \"containerPath\": \"/run\", \"size\": 64 }]"))
                .build(),
            LimitChecks::tmpfs));
  }

  private static ImmutableList<ContainerCheck> ulimits() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("ulimit-duplicate", Severity.WARNING, ULIMIT_PAGE)
                .summary("A ulimit is listed twice")
                .why("One limit can have one value; which of the two holds is not stated.")
                .bad(
                    Examples.container(
                        "\"ulimits\": ["
                            + limit("\"nofile\"", "1024")
                            + ", "
                            + limit("<|\"nofile\"|>", "2048")
                            + "]"))
                .good(Examples.container("\"ulimits\": [" + limit("\"nofile\"", "1024") + "]"))
                .build(),
            LimitChecks::duplicate),
        new ContainerCheck(
            spec("ulimit-fargate-nofile-max", Severity.ERROR, ULIMIT_PAGE)
                .summary("A task on Fargate asks for more open files than Fargate allows")
                .why(
                    "On Fargate the limit of open files (nofile) can be raised to 1048576; the documentation accepts no more.")
                .bad(
                    Examples.fargate(
                        "",
                        "\"ulimits\": [{ \"name\": \"nofile\", \"softLimit\": 65536, \"hardLimit\": <|2097152|> }]"),
                    Examples.fargate(
                        "",
                        "\"ulimits\": [{ \"name\": \"nofile\", \"softLimit\": 65536, \"hardLimit\": 1048576 }]"))
                .good(Examples.container("\"ulimits\": [" + limit("\"nofile\"", "2097152") + "]"))
                .build(),
            LimitChecks::nofile));
  }

  private static String parameters(String members) {
    return Examples.container("\"linuxParameters\": { " + members + " }");
  }

  private static String limit(String name, String value) {
    return "{ \"name\": " + name + ", \"softLimit\": " + value + ", \"hardLimit\": " + value + " }";
  }

  private static RuleSpec.Builder spec(String id, Severity severity, String page) {
    return RuleSpec.named(id).topic(LINUX).severity(severity).basis(Basis.DOCUMENTED).seeAlso(page);
  }

  private static Optional<Block> parameters(Container container) {
    return container.block().block("linuxParameters");
  }

  private static void swappiness(Container container, TaskFacts facts, Report report) {
    parameters(container)
        .flatMap(p -> p.number("swappiness"))
        .filter(n -> n.value() < 0 || n.value() > 100)
        .ifPresent(
            n -> {
              String nearest = n.value() < 0 ? "0" : "100";
              report
                  .at(n.node(), "swappiness is " + n.value() + "; it must lie between 0 and 100.")
                  .suggested("Change to " + nearest, () -> JsonEdits.replace(n.node(), nearest));
            });
  }

  private static void withoutSwap(Container container, TaskFacts facts, Report report) {
    parameters(container)
        .filter(p -> p.number("swappiness").isPresent() && p.lacks("maxSwap"))
        .ifPresent(
            p ->
                report
                    .at(
                        p.member("swappiness").orElseThrow().key(),
                        "swappiness is passed over without maxSwap.")
                    .suggested(
                        "Add \"maxSwap\": 512",
                        () -> JsonEdits.insertMember(p.node(), "maxSwap", "512", Place.last())));
  }

  private static void maxSwap(Container container, TaskFacts facts, Report report) {
    parameters(container)
        .flatMap(p -> p.number("maxSwap"))
        .filter(n -> n.value() < 0)
        .ifPresent(n -> report.at(n.node(), "maxSwap is an amount of MiB and cannot be negative."));
  }

  private static void tmpfs(Container container, TaskFacts facts, Report report) {
    for (Block tmpfs :
        parameters(container).map(p -> p.blocks("tmpfs")).orElse(ImmutableList.of())) {
      tmpfs
          .number("size")
          .filter(size -> size.value() <= 0)
          .ifPresent(size -> report.at(size.node(), "A tmpfs has a size of at least 1 (MiB)."));
      tmpfs
          .text("containerPath")
          .filter(path -> !path.value().isEmpty() && !path.value().startsWith("/"))
          .ifPresent(
              path -> report.at(path.node(), "\"" + path.value() + "\" is not an absolute path."));
    }
  }

  private static void duplicate(Container container, TaskFacts facts, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Block ulimit : container.block().blocks("ulimits")) {
      ulimit
          .text("name")
          .filter(name -> !name.value().isEmpty())
          .ifPresent(
              name -> {
                Text first = seen.putIfAbsent(name.value(), name);
                if (first != null) {
                  report
                      .at(name.node(), "The limit \"" + name.value() + "\" is listed already.")
                      .related(first.node(), "The first entry.")
                      .suggested("Remove this entry", () -> JsonEdits.removeElement(ulimit.node()));
                }
              });
    }
  }

  private static void nofile(Container container, TaskFacts facts, Report report) {
    if (!facts.onFargate()) {
      return;
    }
    for (Block ulimit : container.block().blocks("ulimits")) {
      Optional<Range<Long>> accepted =
          ulimit
              .text("name")
              .flatMap(name -> Tables.bundled().ulimits().ulimit(name.value()))
              .map(Ulimits.Ulimit::onFargate)
              .filter(Range::hasUpperBound);
      for (String side : ImmutableList.of("softLimit", "hardLimit")) {
        ulimit
            .number(side)
            .filter(n -> accepted.isPresent() && !accepted.get().contains(n.value()))
            .ifPresent(n -> nofile(n, accepted.orElseThrow().upperEndpoint(), report));
      }
    }
  }

  private static void nofile(Whole limit, long most, Report report) {
    report
        .at(
            limit.node(),
            "Fargate allows at most " + most + " open files, not " + limit.value() + ".")
        .suggested("Change to " + most, () -> JsonEdits.replace(limit.node(), Long.toString(most)));
  }
}
