package dev.taskdef.rules.catalog.placement;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Fact;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with the configuration of a proxy for App Mesh. */
final class Proxies {
  /** What must be there, with what App Mesh's own examples set. */
  private static final ImmutableMap<String, String> NEEDED =
      ImmutableMap.of(
          "ProxyIngressPort", "15000",
          "ProxyEgressPort", "15001",
          "AppPorts", "8080",
          "EgressIgnoredIPs", "169.254.170.2,169.254.169.254");

  private static final String USER = "IgnoredUID";
  private static final String GROUP = "IgnoredGID";
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.<String>builder()
          .addAll(NEEDED.keySet())
          .add(USER, GROUP, "EgressIgnoredPorts")
          .build();
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html";

  private Proxies() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(mode(), container(), missing(), unknown(), ended());
  }

  private static TaskCheck mode() {
    return new TaskCheck(
        PlacementRules.page("proxy-network-mode")
            .severity(ERROR)
            .basis(Basis.SERVER)
            .summary("A proxy is configured, but the network mode is not awsvpc")
            .why(
                "The proxy takes all traffic of the task's own network interface, and only network mode awsvpc gives the task one.")
            .serverMessage("APPMESH proxy configuration is only supported in networkMode=awsvpc")
            .seeAlso(PAGE)
            .bad(
                proxy("bridge", "<|\"proxyConfiguration\"|>", "envoy", properties()),
                proxy("awsvpc", "\"proxyConfiguration\"", "envoy", properties()))
            .good(proxy("awsvpc", "\"proxyConfiguration\"", "envoy", properties()))
            .good(proxy("${MODE}", "\"proxyConfiguration\"", "envoy", properties()))
            .build(),
        Proxies::mode);
  }

  // Without a mode it is bridge; on Fargate and Managed Instances that is another matter.
  private static void mode(TaskDefinition task, Report report) {
    Fact<String> mode = task.facts().networkMode();
    boolean bridged =
        task.lacks("networkMode")
            && !task.facts().onFargate()
            && !task.facts().launchTypes().includes(LaunchType.MANAGED_INSTANCES);
    Optional<JsonMember> proxy =
        task.root()
            .filter(r -> r.block("proxyConfiguration").isPresent())
            .flatMap(r -> r.member("proxyConfiguration"));
    if (proxy.isEmpty() || !bridged && !mode.isOther("awsvpc")) {
      return;
    }
    report
        .at(
            proxy.get().key(),
            "A proxy needs network mode awsvpc; this task has "
                + mode.value().map(m -> "\"" + m + "\"").orElse("none, which means bridge")
                + ".")
        .suggested("Set network mode awsvpc", () -> awsvpc(proxy.get()))
        .suggested("Remove \"proxyConfiguration\"", () -> JsonEdits.removeMember(proxy.get()));
  }

  private static ImmutableList<TextEdit> awsvpc(JsonMember proxy) {
    return proxy
        .object()
        .get("networkMode")
        .map(v -> JsonEdits.replace(v, JsonEdits.quoted("awsvpc")))
        .orElseGet(
            () ->
                JsonEdits.insertMember(
                    proxy.object(), "networkMode", "\"awsvpc\"", Place.after("family")));
  }

  private static TaskCheck container() {
    return new TaskCheck(
        PlacementRules.page("proxy-container-unknown")
            .severity(ERROR)
            .basis(Basis.SERVER)
            .summary("The proxy's container is not one of the task's")
            .why("`containerName` names the container of this task that runs the proxy.")
            .serverMessage("Proxy container [{value}] does not exist.")
            .seeAlso(PAGE)
            .bad(
                proxy("awsvpc", "\"proxyConfiguration\"", "<|envoi|>", properties())
                    .replace("\"<|envoi|>\"", "<|\"envoi\"|>"),
                proxy("awsvpc", "\"proxyConfiguration\"", "envoy", properties()))
            .good(proxy("awsvpc", "\"proxyConfiguration\"", "envoy", properties()))
            .good(proxy("awsvpc", "\"proxyConfiguration\"", "${PROXY}", properties()))
            .build(),
        (task, report) -> {
          if (task.knowsAllNames()) {
            ImmutableSet<String> names = task.containerNames();
            configuration(task)
                .flatMap(p -> p.text("containerName"))
                .filter(name -> !names.contains(name.value()))
                .ifPresent(name -> container(name, names, report));
          }
        });
  }

  private static void container(Text name, ImmutableSet<String> names, Report report) {
    report
        .at(
            name.node(),
            "The task has no container \""
                + name.value()
                + "\" to run the proxy; it has "
                + Nearest.list(names)
                + ".")
        .nearest(name, names);
  }

  private static TaskCheck missing() {
    return new TaskCheck(
        PlacementRules.page("proxy-property-missing")
            .severity(ERROR)
            .basis(Basis.SERVER)
            .summary("The configuration of a proxy lacks a property that it needs")
            .why(
                "A proxy needs ProxyIngressPort, ProxyEgressPort, AppPorts and EgressIgnoredIPs, and IgnoredUID or IgnoredGID, so that its own"
                    + " traffic is not sent back to it.")
            .serverMessage("Ingress port not found")
            .seeAlso(PAGE)
            .bad(
                proxy(
                    "awsvpc",
                    "\"proxyConfiguration\"",
                    "envoy",
                    "<|\"properties\"|>: ["
                        + entries("AppPorts", "EgressIgnoredIPs", "ProxyEgressPort", USER)
                        + "]"),
                proxy(
                    "awsvpc",
                    "\"proxyConfiguration\"",
                    "envoy",
                    "\"properties\": ["
                        + entries(
                            "AppPorts",
                            "EgressIgnoredIPs",
                            "ProxyEgressPort",
                            USER,
                            "ProxyIngressPort")
                        + "]"))
            .good(proxy("awsvpc", "\"proxyConfiguration\"", "envoy", properties()))
            .good(
                proxy(
                    "awsvpc",
                    "\"proxyConfiguration\"",
                    "envoy",
                    "\"properties\": [ ${PROPERTIES} ]"))
            .build(),
        Proxies::missing);
  }

  private static void missing(TaskDefinition task, Report report) {
    Optional<Block> proxy = configuration(task);
    if (proxy.isEmpty()) {
      return;
    }
    ImmutableList<Block> properties = proxy.get().blocks("properties");
    boolean listed = proxy.get().isComplete("properties");
    boolean known = properties.stream().allMatch(p -> p.textFact("name").value().isPresent());
    if (!known || !listed && !proxy.get().lacks("properties")) {
      return;
    }
    Map<String, String> lacking = lacking(properties, task);
    if (lacking.isEmpty()) {
      return;
    }
    String names =
        lacking.keySet().stream()
            .map(n -> n.equals(USER) ? "IgnoredUID or IgnoredGID" : n)
            .collect(Collectors.joining(", "));
    Finding finding =
        report.at(
            listed
                ? proxy.get().member("properties").orElseThrow().key()
                : task.root().orElseThrow().member("proxyConfiguration").orElseThrow().key(),
            "The configuration of the proxy lacks " + names + ".");
    finding.suggested(
        lacking.size() == 1 ? "Add " + names : "Add what is missing",
        () -> added(proxy.get(), lacking));
  }

  private static Map<String, String> lacking(ImmutableList<Block> properties, TaskDefinition task) {
    ImmutableSet<String> given =
        properties.stream()
            .flatMap(p -> p.text("name").stream())
            .map(Text::value)
            .collect(ImmutableSet.toImmutableSet());
    Map<String, String> lacking = new LinkedHashMap<>();
    NEEDED.forEach(
        (name, value) -> {
          if (!given.contains(name)) {
            lacking.put(name, name.equals("AppPorts") ? ports(task).orElse(value) : value);
          }
        });
    if (!given.contains(USER) && !given.contains(GROUP)) {
      lacking.put(USER, "1337");
    }
    return lacking;
  }

  private static Optional<String> ports(TaskDefinition task) {
    Optional<String> proxy =
        configuration(task).flatMap(p -> p.text("containerName")).map(Text::value);
    String ports =
        task.containers().stream()
            .filter(c -> !c.name().map(Text::value).equals(proxy))
            .flatMap(c -> c.portMappings().stream())
            .flatMap(p -> p.containerPort().stream())
            .map(p -> Long.toString(p.value()))
            .distinct()
            .collect(Collectors.joining(","));
    return ports.isEmpty() ? Optional.empty() : Optional.of(ports);
  }

  // Several elements put at one place are one edit each, in order; so they are given as one text.
  private static ImmutableList<TextEdit> added(Block proxy, Map<String, String> lacking) {
    String entries =
        lacking.entrySet().stream()
            .map(e -> entry(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    Optional<JsonArray> list = proxy.array("properties");
    if (list.isEmpty()) {
      return JsonEdits.insertMember(proxy.node(), "properties", "[" + entries + "]", Place.last());
    }
    if (lacking.size() == 1) {
      return JsonEdits.appendElement(list.get(), entries);
    }
    String given =
        list.get().elements().stream().map(e -> e.text()).collect(Collectors.joining(", "));
    return JsonEdits.replace(
        list.get(), "[" + (given.isEmpty() ? "" : given + ", ") + entries + "]");
  }

  private static TaskCheck unknown() {
    return new TaskCheck(
        PlacementRules.page("proxy-property-unknown")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("The configuration of a proxy has a property that does not exist")
            .why(
                "The properties are IgnoredUID, IgnoredGID, AppPorts, ProxyIngressPort, ProxyEgressPort, EgressIgnoredPorts and"
                    + " EgressIgnoredIPs.")
            .seeAlso(PAGE)
            .bad(
                proxy(
                    "awsvpc",
                    "\"proxyConfiguration\"",
                    "envoy",
                    properties()
                        .replace(
                            "]", ", { \"name\": <|\"EgressIgnoredPort\"|>, \"value\": \"22\" }]")),
                proxy(
                    "awsvpc",
                    "\"proxyConfiguration\"",
                    "envoy",
                    properties()
                        .replace(
                            "]", ", { \"name\": \"EgressIgnoredPorts\", \"value\": \"22\" }]")))
            .good(proxy("awsvpc", "\"proxyConfiguration\"", "envoy", properties()))
            .build(),
        (task, report) ->
            configuration(task).stream()
                .flatMap(p -> p.blocks("properties").stream())
                .flatMap(p -> p.text("name").stream())
                .filter(name -> !name.value().isEmpty() && !KNOWN.contains(name.value()))
                .forEach(name -> unknown(name, report)));
  }

  private static void unknown(Text name, Report report) {
    report
        .at(
            name.node(),
            "\""
                + name.value()
                + "\" is no property of a proxy; there are "
                + Nearest.list(KNOWN)
                + ".")
        .nearest(name, KNOWN);
  }

  private static TaskCheck ended() {
    return new TaskCheck(
        PlacementRules.page("proxy-app-mesh-ended")
            .severity(INFORMATION)
            .basis(Basis.DOCUMENTED)
            .summary("The task uses AWS App Mesh, which has ended")
            .why(
                "AWS App Mesh ended on 30 September 2026. Service Connect does its work for services of ECS, and needs no proxy in the"
                    + " definition.")
            .seeAlso("https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html")
            .bad(proxy("awsvpc", "<|\"proxyConfiguration\"|>", "envoy", properties()))
            .good(dev.taskdef.rules.catalog.Examples.fargate("", ""))
            .build(),
        (task, report) ->
            task.root()
                .filter(r -> r.block("proxyConfiguration").isPresent())
                .flatMap(r -> r.member("proxyConfiguration"))
                .ifPresent(
                    m ->
                        report
                            .at(
                                m.key(),
                                "AWS App Mesh ended on 30 September 2026; move to Service Connect.")
                            .deprecated()));
  }

  private static Optional<Block> configuration(TaskDefinition task) {
    return task.root().flatMap(r -> r.block("proxyConfiguration"));
  }

  private static String entry(String name, String value) {
    return "{ \"name\": \"" + name + "\", \"value\": \"" + value + "\" }";
  }

  private static String entries(String... names) {
    return ImmutableList.copyOf(names).stream()
        .map(n -> entry(n, NEEDED.getOrDefault(n, "1337")))
        .collect(Collectors.joining(", "));
  }

  private static String properties() {
    return "\"properties\": ["
        + entries("ProxyIngressPort", "ProxyEgressPort", "AppPorts", "EgressIgnoredIPs", USER)
        + "]";
  }

  private static String proxy(String mode, String key, String container, String properties) {
    return Examples.filled(
        """
        {
          "family": "web",
          "networkMode": "%s",
          %s: { "type": "APPMESH", "containerName": "%s", %s },
          "containerDefinitions": [
            { "name": "web", "image": "example/web:1.4", "memory": 256 },
            { "name": "envoy", "image": "envoyproxy/envoy:v1.34", "memory": 128 }
          ]
        }
        """,
        mode, key, container, properties);
  }
}
