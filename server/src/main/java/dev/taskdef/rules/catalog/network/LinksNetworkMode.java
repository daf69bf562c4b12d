package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;

/** Links outside bridge mode. */
public final class LinksNetworkMode implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("links-network-mode")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(SERVER)
          .summary("Links work in bridge mode only")
          .why(
              "A link gives one container the name of another on Docker's bridge. With awsvpc the containers of a task share one address, so"
                  + " they reach each other at localhost and its ports; a link is refused.")
          .serverMessage("Links are not supported when networkMode=awsvpc.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html")
          .bad(
              NetworkExamples.pair(
                  "awsvpc", "<|\"links\"|>: [\"metrics\"]", "\"essential\": false"))
          .good(NetworkExamples.pair("bridge", "\"links\": [\"metrics\"]", "\"essential\": false"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    String mode = facts.networkMode().value().orElse("");
    boolean linkless = mode.equals("awsvpc") || mode.equals("host") || mode.equals("none");
    if (!linkless || container.block().elements("links").isEmpty()) {
      return;
    }
    container
        .block()
        .member("links")
        .ifPresent(
            links ->
                report
                    .at(
                        links.key(),
                        "Links work in bridge mode only. With network mode "
                            + mode
                            + " the containers reach each other at localhost and the container's port.")
                    .suggested("Remove \"links\"", () -> JsonEdits.removeMember(links)));
  }
}
