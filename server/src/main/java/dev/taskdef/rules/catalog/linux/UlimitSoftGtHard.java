package dev.taskdef.rules.catalog.linux;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.LINUX;

import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** A ulimit whose soft limit lies above the hard one. */
public final class UlimitSoftGtHard implements ContainerRule {
  private static final long UNLIMITED = -1;
  private static final RuleSpec SPEC =
      RuleSpec.named("ulimit-soft-gt-hard")
          .topic(LINUX)
          .severity(ERROR)
          .basis(SERVER)
          .summary("A soft limit lies above its hard limit")
          .why(
              "The soft limit is what holds when the process starts; the process may raise it as far as the hard limit. So it cannot lie"
                  + " above. ECS refuses such a definition. A soft limit of -1, which means unlimited, is above every finite hard limit: that"
                  + " ECS refuses it was not seen, but the kernel does when the container starts, so it is a warning.")
          .serverMessage("Soft limit exceeds hard limit for ulimit {name}")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html")
          .bad(example("<|65536|>", "1024"), example("65536", "65536"))
          .bad(example("<|-1|>", "1024"), example("-1", "-1"))
          .good(example("1024", "65536"))
          .good(example("1024", "-1"))
          .build();

  private static String example(String soft, String hard) {
    return Examples.container(
        "\"ulimits\": [{ \"name\": \"nofile\", \"softLimit\": "
            + soft
            + ", \"hardLimit\": "
            + hard
            + " }]");
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (Block ulimit : container.block().blocks("ulimits")) {
      Optional<Whole> soft = ulimit.number("softLimit");
      Optional<Whole> hard = ulimit.number("hardLimit");
      if (soft.isPresent() && hard.isPresent() && hard.get().value() >= 0) {
        compare(soft.get(), hard.get(), report);
      }
    }
  }

  // -1 means unlimited, and what ECS makes of it in a comparison is not known.
  private static void compare(Whole soft, Whole hard, Report report) {
    if (soft.value() > hard.value()) {
      report(soft, hard, report);
    } else if (soft.value() == UNLIMITED) {
      report(soft, hard, report).severity(WARNING);
    }
  }

  private static Finding report(Whole soft, Whole hard, Report report) {
    String value = soft.value() == UNLIMITED ? "-1 (unlimited)" : Long.toString(soft.value());
    return report
        .at(
            soft.node(),
            "The soft limit " + value + " lies above the hard limit " + hard.value() + ".")
        .related(hard.node(), "The hard limit.")
        .suggested(
            "Raise the hard limit to " + soft.value(),
            () -> JsonEdits.replace(hard.node(), Long.toString(soft.value())))
        .suggested(
            "Lower the soft limit to " + hard.value(),
            () -> JsonEdits.replace(soft.node(), Long.toString(hard.value())));
  }
}
