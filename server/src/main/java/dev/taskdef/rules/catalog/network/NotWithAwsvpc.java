package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.DOCUMENTED;
import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonValue;

/**
 * Members of a container that cannot go with network mode awsvpc, where the task has one network
 * interface for all its containers: one idea over five members.
 *
 * @param spec the page of this member
 * @param member the member's name
 * @param instead what to do instead, as a sentence
 */
record NotWithAwsvpc(RuleSpec spec, String member, String instead) implements ContainerRule {

  static ImmutableList<NotWithAwsvpc> all() {
    return ImmutableList.of(
        of(
            "hostname-awsvpc",
            "hostname",
            "\"web-1\"",
            SERVER,
            "hostname is not supported on container when networkMode=awsvpc.",
            "The host name comes from the task's network interface."),
        of(
            "dns-servers-awsvpc",
            "dnsServers",
            "[\"10.0.0.2\"]",
            SERVER,
            "DNS servers are not supported on container when networkMode=awsvpc.",
            "Set the resolver in the DHCP options of the VPC."),
        of(
            "dns-search-domains-awsvpc",
            "dnsSearchDomains",
            "[\"example.com\"]",
            DOCUMENTED,
            "DNS search domains are not supported on container when networkMode=awsvpc.",
            "Set the search domain in the DHCP options of the VPC."),
        of(
            "extra-hosts-awsvpc",
            "extraHosts",
            "[{ \"hostname\": \"db\", \"ipAddress\": \"10.0.0.9\" }]",
            SERVER,
            "Extra hosts are not supported on container when networkMode=awsvpc.",
            "Give the name a record in a private hosted zone."),
        of(
            "disable-networking-awsvpc",
            "disableNetworking",
            "true",
            SERVER,
            "Disable Networking is not supported on container when networkMode=awsvpc.",
            "All containers of the task share one network interface."));
  }

  private static NotWithAwsvpc of(
      String id, String member, String value, Basis basis, String message, String instead) {
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(NETWORK)
            .severity(ERROR)
            .basis(basis)
            .summary("`" + member + "` cannot go with network mode awsvpc")
            .why(
                "With awsvpc the task has a network interface of its own, which all its containers share; ECS refuses a container that sets"
                    + " `"
                    + member
                    + "` for itself. Fargate knows no other network mode. "
                    + instead)
            .serverMessage(message)
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
            .bad(example("<|\"" + member + "\"|>: " + value), example(""))
            .good(example("").replace("awsvpc", "bridge"))
            .build();
    return new NotWithAwsvpc(spec, member, instead);
  }

  private static String example(String extra) {
    return Examples.filled(
        """
        {
          "family": "web",
          "networkMode": "awsvpc",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512%s
            }
          ]
        }
        """,
        extra.isEmpty() ? "" : ",\n      " + extra);
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    if (!facts.networkMode().is("awsvpc")) {
      return;
    }
    container
        .block()
        .member(member)
        .filter(m -> m.value().filter(NotWithAwsvpc::says).isPresent())
        .ifPresent(m -> report(m, report));
  }

  private void report(JsonMember found, Report report) {
    report
        .at(
            found.key(),
            "\"" + member + "\" cannot go with network mode awsvpc, so ECS refuses it. " + instead)
        .suggested("Remove \"" + member + "\"", () -> JsonEdits.removeMember(found));
  }

  // An empty list, null and false ask for nothing.
  private static boolean says(JsonValue value) {
    if (value instanceof JsonArray array) {
      return !array.elements().isEmpty();
    }
    if (value instanceof JsonNull) {
      return false;
    }
    return !(value instanceof JsonBoolean flag) || flag.value();
  }
}
