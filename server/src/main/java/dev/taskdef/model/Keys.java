package dev.taskdef.model;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * Which member names belong to which level, as far as it takes to tell what a file is. A test holds
 * them against the schema.
 */
public final class Keys {
  /** Members of a register request. */
  public static final ImmutableSet<String> TASK =
      ImmutableSet.of(
          "family",
          "taskRoleArn",
          "executionRoleArn",
          "networkMode",
          "containerDefinitions",
          "volumes",
          "placementConstraints",
          "requiresCompatibilities",
          "cpu",
          "memory",
          "tags",
          "pidMode",
          "ipcMode",
          "proxyConfiguration",
          "inferenceAccelerators",
          "ephemeralStorage",
          "runtimePlatform",
          "enableFaultInjection");

  /** Members of a register request that hardly any other kind of file has. */
  static final ImmutableSet<String> TELLING_TASK =
      ImmutableSet.of(
          "taskRoleArn",
          "executionRoleArn",
          "containerDefinitions",
          "requiresCompatibilities",
          "placementConstraints",
          "proxyConfiguration",
          "inferenceAccelerators",
          "ephemeralStorage",
          "runtimePlatform",
          "networkMode",
          "taskDefinitionArn",
          "requiresAttributes");

  /** Members of a container that hardly any other kind of object has. */
  static final ImmutableSet<String> TELLING_CONTAINER =
      ImmutableSet.of(
          "repositoryCredentials",
          "memoryReservation",
          "portMappings",
          "essential",
          "restartPolicy",
          "entryPoint",
          "environmentFiles",
          "mountPoints",
          "volumesFrom",
          "linuxParameters",
          "secrets",
          "dependsOn",
          "startTimeout",
          "stopTimeout",
          "readonlyRootFilesystem",
          "dockerSecurityOptions",
          "pseudoTerminal",
          "dockerLabels",
          "ulimits",
          "logConfiguration",
          "healthCheck",
          "systemControls",
          "resourceRequirements",
          "firelensConfiguration",
          "credentialSpecs");

  /**
   * Members that {@code describe-task-definition} returns and {@code register-task-definition}
   * refuses.
   */
  public static final ImmutableSet<String> DESCRIBE_ONLY =
      ImmutableSet.of(
          "taskDefinitionArn",
          "revision",
          "status",
          "requiresAttributes",
          "compatibilities",
          "registeredAt",
          "registeredBy",
          "deregisteredAt",
          "deleteRequestedAt");

  // One of these alone says nothing: task runners, deployment templates and gateways have them too.
  private static final ImmutableSet<String> COMMON =
      ImmutableSet.of("dependsOn", "entryPoint", "healthCheck", "secrets");

  private Keys() {}

  /**
   * Names, in every spelling that is understood, of which a file has at least one as a member when
   * it is recognized by its content alone. An editor looks for them before it starts the server for
   * a file with an ordinary name; containers with none but {@code image} and a name that is common
   * elsewhere are not worth that.
   */
  public static ImmutableSet<String> telltales() {
    ImmutableSet.Builder<String> telltales = ImmutableSet.builder();
    for (String name : Sets.difference(Sets.union(TELLING_TASK, TELLING_CONTAINER), COMMON)) {
      telltales.add(name, CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_CAMEL, name));
      telltales.add(CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, name));
    }
    return telltales.build();
  }

  /**
   * The camelCase spelling of a PascalCase or snake_case name; the name itself where it is neither.
   */
  static String camel(String name) {
    if (name.indexOf('_') > 0) {
      return CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name);
    }
    return name.isEmpty() || !Character.isUpperCase(name.charAt(0))
        ? name
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
