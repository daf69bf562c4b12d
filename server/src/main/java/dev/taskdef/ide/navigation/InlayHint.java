package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Fact;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskSize;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * A few words shown behind a value that are not in the text.
 *
 * @param offset where
 * @param label what is shown
 * @param tooltip what it means
 */
public record InlayHint(int offset, String label, String tooltip) {
  private static final BigDecimal UNIT = BigDecimal.valueOf(1024);

  /** The hints of some kinds inside a range, in order. */
  public static ImmutableList<InlayHint> in(
      Snapshot snapshot, TextRange range, Set<HintKind> kinds) {
    if (!snapshot.isOurs()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<InlayHint> hints = ImmutableList.builder();
    TaskDefinition task = snapshot.task();
    if (kinds.contains(HintKind.SIZES)) {
      sizes(task, hints);
    }
    if (kinds.contains(HintKind.SUMS)) {
      sum(task, "cpu", TaskSize::cpuUnits, InlayHint::cpuOf, "CPU units", hints);
      sum(task, "memory", TaskSize::memoryMib, InlayHint::memoryOf, "MiB", hints);
    }
    if (kinds.contains(HintKind.DEFAULTS)) {
      task.containers().forEach(container -> defaults(task, container, hints));
    }
    return hints.build().stream()
        .filter(hint -> range.touches(hint.offset))
        .sorted(Comparator.comparingInt(InlayHint::offset))
        .collect(ImmutableList.toImmutableList());
  }

  private static void sizes(TaskDefinition task, ImmutableList.Builder<InlayHint> hints) {
    task.text("cpu").ifPresent(t -> size(t.node(), TaskSize.cpuUnits(t.value()), "vCPU", hints));
    task.text("memory").ifPresent(t -> size(t.node(), TaskSize.memoryMib(t.value()), "GB", hints));
    for (Container container : task.containers()) {
      number(container, "cpu", "vCPU", hints);
      number(container, "memory", "GB", hints);
      number(container, "memoryReservation", "GB", hints);
    }
  }

  private static void number(
      Container container, String member, String unit, ImmutableList.Builder<InlayHint> hints) {
    container
        .block()
        .number(member)
        .ifPresent(n -> size(n.node(), OptionalLong.of(n.value()), unit, hints));
  }

  private static void size(
      SyntaxNode node, OptionalLong amount, String unit, ImmutableList.Builder<InlayHint> hints) {
    boolean said =
        node.text()
            .toLowerCase(java.util.Locale.ROOT)
            .endsWith(unit.toLowerCase(java.util.Locale.ROOT) + "\"");
    if (amount.isPresent() && amount.getAsLong() > 0 && !said) {
      BigDecimal whole =
          BigDecimal.valueOf(amount.getAsLong())
              .divide(UNIT, 3, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      String tooltip = unit.equals("GB") ? "1 GB is 1024 MiB" : "1 vCPU is 1024 CPU units";
      hints.add(new InlayHint(node.end(), whole.toPlainString() + " " + unit, tooltip));
    }
  }

  /** What the containers take of the task's size, unless that cannot be known. */
  private static void sum(
      TaskDefinition task,
      String member,
      Function<String, OptionalLong> size,
      Function<Container, Fact<Long>> part,
      String unit,
      ImmutableList.Builder<InlayHint> hints) {
    Optional<Text> written = task.text(member);
    OptionalLong whole = written.map(t -> size.apply(t.value())).orElse(OptionalLong.empty());
    if (whole.isEmpty() || !task.showsAllContainers()) {
      return;
    }
    long sum = 0;
    boolean any = false;
    for (Container container : task.containers()) {
      Fact<Long> taken = part.apply(container);
      if (taken.isUnknown()
          || taken.value().filter(v -> v < 0 || v > Integer.MAX_VALUE).isPresent()) {
        return;
      }
      any |= taken.isKnown();
      sum += taken.value().orElse(0L);
    }
    if (any) {
      String label = "containers: " + sum + " of " + whole.getAsLong();
      hints.add(
          new InlayHint(
              written.get().node().end(),
              label,
              "What the containers reserve of the task's size, in " + unit));
    }
  }

  private static Fact<Long> cpuOf(Container container) {
    return container.block().numberFact("cpu");
  }

  // ECS reserves the soft limit where there is one.
  private static Fact<Long> memoryOf(Container container) {
    Fact<Long> soft = container.block().numberFact("memoryReservation");
    return soft.absent() ? container.block().numberFact("memory") : soft;
  }

  private static void defaults(
      TaskDefinition task, Container container, ImmutableList.Builder<InlayHint> hints) {
    Block block = container.block();
    if (block.lacks("essential")) {
      container
          .name()
          .ifPresent(n -> absent(n.node(), "essential: true", "The task ends with it", hints));
    }
    for (PortMapping port : container.portMappings()) {
      if (port.block().lacks("hostPort")) {
        port.containerPort().ifPresent(p -> hostPort(task, p, hints));
      }
    }
    block.block("healthCheck").ifPresent(check -> healthCheck(check, hints));
  }

  private static void hostPort(
      TaskDefinition task, Whole port, ImmutableList.Builder<InlayHint> hints) {
    Fact<String> mode = task.facts().networkMode();
    if (task.facts().onFargate() || mode.is("awsvpc") || mode.is("host")) {
      absent(port.node(), "hostPort: " + port.value(), "The same as the container's", hints);
    } else if (mode.absent() || mode.is("bridge")) {
      absent(port.node(), "hostPort: chosen at start", "Any free port of the host", hints);
    }
  }

  // Source: the HealthCheck type of the API reference.
  private static void healthCheck(Block check, ImmutableList.Builder<InlayHint> hints) {
    StringBuilder label = new StringBuilder();
    String[][] defaults = {
      {"interval", "30 s"}, {"timeout", "5 s"}, {"retries", "3"}, {"startPeriod", "off"}
    };
    for (String[] each : defaults) {
      if (check.lacks(each[0])) {
        label.append(label.length() == 0 ? "" : ", ").append(each[0]).append(": ").append(each[1]);
      }
    }
    if (label.length() > 0) {
      int offset = check.node().start() + 1;
      hints.add(new InlayHint(offset, label.toString(), "What applies, as nothing is written"));
    }
  }

  private static void absent(
      SyntaxNode behind, String label, String why, ImmutableList.Builder<InlayHint> hints) {
    hints.add(new InlayHint(behind.end(), label, why + ": what applies, as nothing is written"));
  }
}
