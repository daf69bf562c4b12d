package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.taskdef.schema.Platforms.Platform;
import dev.taskdef.schema.Platforms.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readers of the smaller tables. */
final class TablesTest {
  private static final Tables TABLES = Tables.bundled();

  @Test
  void areReadOnce() {
    assertSame(TABLES.regions(), TABLES.regions());
    assertThrows(IllegalStateException.class, () -> Row.table("no-such-table.json"));
  }

  @Test
  void everyTableSaysWhereItComesFrom() {
    assertTrue(TABLES.iamActions().origin().source().contains("developer guide"));
    assertTrue(TABLES.serverMessages().origin().date().matches("20\\d\\d-\\d\\d-\\d\\d"));
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, aws, amazonaws.com",
    "cn-north-1, aws-cn, amazonaws.com.cn",
    "us-gov-west-1, aws-us-gov, amazonaws.com",
    "eusc-de-east-1, aws-eusc, amazonaws.eu",
    "us-isob-east-1, aws-iso-b, sc2s.sgov.gov",
  })
  void regionsLieInPartitions(String code, String partition, String suffix) {
    Regions.Region region = TABLES.regions().region(code).orElseThrow();
    assertEquals(partition, region.partition().name());
    assertEquals(suffix, region.partition().dnsSuffix());
    assertTrue(region.partition().regionPattern().matcher(code).matches());
    assertTrue(TABLES.regions().registrySuffixes().contains(suffix));
  }

  @Test
  void regionsNewerThanTheTableAreRecognized() {
    assertTrue(TABLES.regions().region("eu-west-9").isEmpty());
    assertEquals(
        Optional.of("aws"), TABLES.regions().partitionOf("eu-west-9").map(Regions.Partition::name));
    assertEquals(Optional.empty(), TABLES.regions().partitionOf("eu-west-1a"));
    assertEquals(Optional.empty(), TABLES.regions().partition("aws-moon"));
  }

  @Test
  void capabilitiesAreThoseOfTheSchema() {
    Capabilities table = TABLES.capabilities();
    ImmutableSet<String> names =
        table.capabilities().stream()
            .map(Capabilities.Capability::name)
            .collect(ImmutableSet.toImmutableSet());
    assertEquals(
        TableFile.allowedValues("containerDefinitions[].linuxParameters.capabilities.add"), names);
    assertEquals(ImmutableSet.of("SYS_PTRACE"), table.addableOnFargate());
    assertTrue(table.capability("SYS_ADMIN").orElseThrow().dangerous());
    assertTrue(table.capability("CHOWN").orElseThrow().givenByDefault());
    assertTrue(table.notOffered("BPF").isPresent());
    assertTrue(table.capability("BPF").isEmpty());
  }

  @Test
  void ulimitsAreThoseOfTheSchema() {
    Ulimits table = TABLES.ulimits();
    assertEquals(
        TableFile.allowedValues("containerDefinitions[].ulimits[].name"),
        table.ulimits().stream().map(Ulimits.Ulimit::name).collect(ImmutableSet.toImmutableSet()));
    Ulimits.Ulimit nofile = table.ulimit("nofile").orElseThrow();
    assertTrue(nofile.onFargate().contains(1_048_576L));
    assertFalse(nofile.onFargate().contains(1_048_577L));
    assertTrue(table.ulimit("core").orElseThrow().onFargate().contains(Long.MAX_VALUE));
    assertEquals("nofile", table.otherName("max_open_files").orElseThrow().instead());
  }

  @ParameterizedTest
  @CsvSource({
    "net.core.somaxconn, NETWORK",
    "net.ipv4.some_new_setting, NETWORK",
    "kernel.shmmax, IPC",
    "fs.mqueue.msg_max, IPC",
  })
  void sysctlsBelongToANamespace(String name, Sysctls.Scope scope) {
    assertEquals(scope, TABLES.sysctls().covering(name).orElseThrow().scope());
  }

  @ParameterizedTest
  @CsvSource({"vm.max_map_count", "kernel.pid_max", "network.x", "fs.mqueues", "''"})
  void otherSysctlsAreNotAContainers(String name) {
    assertTrue(TABLES.sysctls().covering(name).isEmpty());
  }

  @Test
  void modesDecideAboutSysctls() {
    Sysctls table = TABLES.sysctls();
    assertEquals("net.core.somaxconn", table.covering("net.core.somaxconn").get().name());
    assertEquals(ImmutableSet.of("host"), table.modes(Sysctls.Scope.NETWORK).refused());
    assertEquals(ImmutableSet.of("task"), table.modes(Sysctls.Scope.IPC).shared());
    assertTrue(table.named().stream().noneMatch(sysctl -> sysctl.name().endsWith("*")));
    assertTrue(table.refused("vm.max_map_count").orElseThrow().contains("instance"));
  }

  @ParameterizedTest
  @CsvSource({
    "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.5, aws-for-fluent-bit",
    "906394416424.dkr.ecr.eu-west-1.amazonaws.com/aws-for-fluent-bit@sha256:00, aws-for-fluent-bit",
    "amazon/aws-xray-daemon, xray-daemon",
    "public.ecr.aws/datadog/agent:latest, datadog-agent",
    "fluent/fluentd:v1.18-1, fluentd",
  })
  void sidecarsAreKnownByTheirImage(String image, String name) {
    assertEquals(name, TABLES.sidecarImages().of(image).orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource({"nginx", "my/fluent/fluentd:1", "''", "public.ecr.aws:443", "x/datadog/agent"})
  void otherImagesAreNoSidecars(String image) {
    assertTrue(TABLES.sidecarImages().of(image).isEmpty());
  }

  @Test
  void everySidecarsOwnImageIsItsOwn() {
    for (SidecarImages.Sidecar sidecar : TABLES.sidecarImages().sidecars()) {
      assertEquals(sidecar.name(), TABLES.sidecarImages().of(sidecar.image()).orElseThrow().name());
    }
  }

  @Test
  void everyRefusalHasAReason() {
    List<String> bare = new ArrayList<>();
    for (Platforms.Restriction restriction : TABLES.platforms().restrictions()) {
      for (Platform platform : Platform.values()) {
        boolean works = restriction.on(platform) == Support.YES;
        if (works == restriction.reason(platform).isPresent()) {
          bare.add(restriction.path() + " " + platform);
        }
      }
    }
    assertEquals(List.of(), bare);
  }

  @Test
  void platformsKnowMembersAndModes() {
    Platforms table = TABLES.platforms();
    Platforms.Restriction devices =
        table.restrictions("containerDefinitions[].linuxParameters.devices").get(0);
    assertEquals(Support.NO, devices.on(Platform.FARGATE_LINUX));
    assertEquals(Support.YES, devices.on(Platform.EC2_LINUX));
    assertEquals("fargate-devices", devices.reason(Platform.FARGATE_LINUX).orElseThrow().id());
    assertEquals(Support.NO, table.networkMode("bridge").orElseThrow().on(Platform.FARGATE_LINUX));
    assertEquals(List.of(), table.restrictions("family"));
    assertEquals(Optional.of(Platform.EC2_WINDOWS), Platform.of("EC2", "WINDOWS"));
    assertEquals(Optional.empty(), Platform.of("EXTERNAL", "WINDOWS"));
  }

  @Test
  void osFamiliesAreThoseOfTheSchema() {
    assertEquals(
        TableFile.allowedValues("runtimePlatform.operatingSystemFamily"),
        TABLES.platforms().osFamilies().stream()
            .map(Platforms.OsFamily::name)
            .collect(ImmutableSet.toImmutableSet()));
    for (Platforms.OsFamily family : TABLES.platforms().osFamilies()) {
      assertTrue(
          family.replacement().isEmpty()
              || TABLES.platforms().osFamily(family.replacement()).isPresent());
    }
  }

  @Test
  void managedPolicyLacksWhatItDoesNotHave() {
    IamActions table = TABLES.iamActions();
    IamActions.ManagedPolicy policy = table.managedPolicies().get(0);
    assertEquals(6, policy.actions().size());
    assertEquals(ImmutableSet.of(), Sets.intersection(policy.actions(), policy.lacks()));
    ImmutableSet<String> firm =
        table.features().stream()
            .flatMap(feature -> feature.grants().stream())
            .filter(grant -> grant.role() == IamActions.Role.EXECUTION && !grant.optional())
            .flatMap(grant -> grant.actions().stream())
            .collect(ImmutableSet.toImmutableSet());
    assertTrue(Sets.union(policy.actions(), policy.lacks()).containsAll(firm), firm::toString);
  }

  @Test
  void rolesAreNamedByMembers() {
    IamActions table = TABLES.iamActions();
    assertEquals("executionRoleArn", table.role(IamActions.Role.EXECUTION).path());
    assertEquals("taskRoleArn", table.role(IamActions.Role.TASK).path());
    assertFalse(table.featuresAt("containerDefinitions[].environmentFiles[].value").isEmpty());
    assertTrue(table.feature("ecr-pull").isPresent());
  }

  @Test
  void agentProvidesVariables() {
    AgentEnvironment table = TABLES.agentEnvironment();
    assertTrue(table.variable("ECS_CONTAINER_METADATA_URI_V4").orElseThrow().reserved());
    assertFalse(table.variable("AWS_REGION").orElseThrow().reserved());
    assertTrue(table.variable("MY_OWN").isEmpty());
    assertTrue(table.agentSetting("ECS_CLUSTER").isPresent());
  }

  @Test
  void foreignKeysAreNotOurs() {
    ImmutableSet<String> ours = TableFile.memberPaths();
    List<String> members = new ArrayList<>();
    for (KnownKeys.Foreign foreign : TABLES.knownKeys().foreign()) {
      String path = (foreign.at().isEmpty() ? "" : foreign.at() + ".") + foreign.key();
      if (ours.contains(path)) {
        members.add(path);
      }
    }
    assertEquals(List.of(), members);
  }

  @Test
  void keysAreKnownByPlace() {
    KnownKeys table = TABLES.knownKeys();
    assertEquals(9, table.describeOnlyKeys().size());
    assertFalse(table.describeOnly("deleteRequestedAt").orElseThrow().strippedByDeployAction());
    assertEquals("service", table.elsewhere("desiredCount").orElseThrow().level());
    assertEquals(
        "containerDefinitions[].portMappings",
        table.foreign("containerDefinitions[]", "ports").orElseThrow().ours());
    assertEquals(
        KnownKeys.Conversion.RENAME,
        table.foreign("", "taskExecutionRoleArn").orElseThrow().conversion());
    assertTrue(table.foreign("", "ports").isEmpty());
    assertTrue(table.response("failures").isPresent());
  }

  @Test
  void everyMessageIsFoundInItself() {
    ServerMessages table = TABLES.serverMessages();
    for (ServerMessages.Message message : table.messages()) {
      String said = "An error occurred: " + message.text().replaceAll("\\{[a-z]+}", "x1") + "\n";
      assertTrue(table.within(said).contains(message), message::text);
    }
    assertEquals(List.of(), table.within("all is well"));
  }

  @Test
  void theSurestMessageComesFirst() {
    ServerMessages table = TABLES.serverMessages();
    String pasted =
        "ClientException: Invalid type for parameter taskRoleArn, value: None, type: <class"
            + " 'NoneType'>, valid types: <class 'str'>";
    assertEquals(
        ImmutableSet.of("member-null", "member-null-in-array"),
        table.within(pasted).get(0).rules());
    assertFalse(table.of("family-pattern").isEmpty());
    assertEquals(List.of(), table.of("no-such-rule"));
  }
}
