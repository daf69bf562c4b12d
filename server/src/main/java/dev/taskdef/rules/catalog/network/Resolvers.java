package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.NETWORK;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import dev.taskdef.model.Block;
import dev.taskdef.model.Flag;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.regex.Pattern;

/** What is wrong with the names and addresses that a container looks up. */
final class Resolvers {
  private static final Pattern DOMAIN = Pattern.compile("[a-zA-Z0-9._-]{0,253}[a-zA-Z0-9]|\\.");
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html";

  private Resolvers() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(dns(), hosts(), unreachable());
  }

  private static ContainerCheck dns() {
    return new ContainerCheck(
        page("dns-value")
            .basis(Basis.DOCUMENTED)
            .summary("A DNS server is no address, or a search domain no domain")
            .why(
                "`dnsServers` lists IP addresses; `dnsSearchDomains` lists domains, made of letters, digits, hyphens and dots.")
            .bad(Examples.container("\"dnsServers\": [<|\"dns.example.com\"|>]"))
            .bad(Examples.container("\"dnsSearchDomains\": [<|\"example com\"|>]"))
            .good(
                Examples.container(
                    "\"dnsServers\": [\"10.0.0.2\"],\n      \"dnsSearchDomains\": [\"example.com\"]"))
            .build(),
        (container, facts, report) -> {
          container.block().texts("dnsServers").stream()
              .filter(t -> !InetAddresses.isInetAddress(t.value()))
              .forEach(t -> report.at(t.node(), "\"" + t.value() + "\" is no IP address."));
          container.block().texts("dnsSearchDomains").stream()
              .filter(t -> !DOMAIN.matcher(t.value()).matches())
              .forEach(t -> report.at(t.node(), "\"" + t.value() + "\" is no domain."));
        });
  }

  private static ContainerCheck hosts() {
    return new ContainerCheck(
        page("extra-hosts-ip")
            .basis(Basis.DOCUMENTED)
            .summary("An entry for the hosts file has no IP address")
            .why("`extraHosts` writes lines into /etc/hosts, which map a name to an IP address.")
            .bad(host("<|\"db.internal\"|>"))
            .good(host("\"10.0.0.9\""))
            .good(host("\"${DB_ADDRESS}\""))
            .build(),
        (container, facts, report) -> {
          for (Block host : container.block().blocks("extraHosts")) {
            host.text("ipAddress")
                .filter(
                    t ->
                        !InetAddresses.isInetAddress(t.value())
                            && !t.value().equals("host-gateway"))
                .ifPresent(t -> report.at(t.node(), "\"" + t.value() + "\" is no IP address."));
          }
        });
  }

  private static ContainerCheck unreachable() {
    String ports = "\"portMappings\": [{ \"containerPort\": 80 }]";
    return new ContainerCheck(
        page("disable-networking-with-ports")
            .basis(Basis.PRACTICE)
            .summary("Ports are mapped for a container without a network")
            .why(
                "With `disableNetworking` the container has no network, so its ports lead nowhere.")
            .bad(
                Examples.container(
                    "\"disableNetworking\": true,\n      <|\"portMappings\"|>: [{ \"containerPort\": 80 }]"),
                Examples.container("\"disableNetworking\": true"))
            .good(Examples.container("\"disableNetworking\": false,\n      " + ports))
            .build(),
        (container, facts, report) -> {
          Block block = container.block();
          if (block.flag("disableNetworking").filter(Flag::value).isPresent()
              && !block.elements("portMappings").isEmpty()) {
            block
                .member("portMappings")
                .ifPresent(
                    m ->
                        report
                            .at(
                                m.key(),
                                "This container has no network, so its ports lead nowhere.")
                            .suggested("Remove \"portMappings\"", () -> JsonEdits.removeMember(m)));
          }
        });
  }

  private static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(NETWORK).severity(WARNING).seeAlso(PAGE);
  }

  private static String host(String address) {
    return Examples.container(
        "\"extraHosts\": [{ \"hostname\": \"db\", \"ipAddress\": " + address + " }]");
  }
}
