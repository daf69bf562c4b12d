package dev.taskdef.schema;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the schema with the request class of the AWS SDK. What differs is a work list: write the
 * member or value (with documentation) into {@code schemas/task-definition.schema.json}, or name it
 * here with the reason.
 */
final class DriftTest {
  private static final ImmutableSortedMap<String, AwsModel.Member> AWS = AwsModel.ofTheSdk();
  private static final ImmutableSortedMap<String, Parameter> OURS =
      Parameters.load().members().stream()
          .collect(
              toImmutableSortedMap(Comparator.naturalOrder(), Parameter::path, member -> member));

  /**
   * In the JavaScript SDK 3.1164.0 of 2026-11-06, not yet in the Java SDK 2.50.2 of 2026-10-19. To
   * be emptied when the Java SDK has them.
   */
  private static final ImmutableSortedSet<String> NEWER_THAN_THE_JAVA_SDK =
      ImmutableSortedSet.of(
          "containerDefinitions[].resourceRequirements[].sharingStrategy",
          "containerDefinitions[].resourceRequirements[].sharingStrategy.nvidiaMps",
          "containerDefinitions[].resourceRequirements[].sharingStrategy.nvidiaMps.maxComputePercent",
          "containerDefinitions[].resourceRequirements[].sharingStrategy.nvidiaMps.memory");

  /** Values that AWS names in its documentation only; its model has a plain string there. */
  private static final ImmutableSortedSet<String> VALUES_FROM_DOCUMENTATION =
      ImmutableSortedSet.of(
          "containerDefinitions[].dockerSecurityOptions",
          "containerDefinitions[].healthCheck.command",
          "containerDefinitions[].linuxParameters.capabilities.add",
          "containerDefinitions[].linuxParameters.capabilities.drop",
          "containerDefinitions[].linuxParameters.tmpfs[].mountOptions",
          "proxyConfiguration.properties[].name");

  @Test
  void theSdkIsReadWhole() {
    assertTrue(AWS.size() >= 162, "only " + AWS.size() + " members found in the SDK");
    assertEquals(
        ImmutableSortedSet.of("awsvpc", "bridge", "host", "none"), at("networkMode").values());
  }

  @Test
  void membersThatAwsHasAndWeLack() {
    assertEquals(
        ImmutableSet.of(), Sets.difference(AWS.keySet(), OURS.keySet()), "add to the schema");
  }

  @Test
  void membersThatWeHaveAndAwsLacks() {
    assertEquals(
        NEWER_THAN_THE_JAVA_SDK,
        ImmutableSortedSet.copyOf(Sets.difference(OURS.keySet(), AWS.keySet())),
        "remove from the schema, or from the exceptions of this test");
  }

  @Test
  void valuesOfEnums() {
    List<String> work = new ArrayList<>();
    AWS.forEach(
        (path, member) -> {
          ImmutableSet<String> ours = valuesOf(path);
          if (!member.values().isEmpty() && !ours.isEmpty()) {
            Sets.difference(member.values(), ours).forEach(v -> work.add(path + ": add " + v));
            Sets.difference(ours, member.values()).forEach(v -> work.add(path + ": remove " + v));
          } else if (!member.values().isEmpty()) {
            work.add(path + ": add all of " + member.values());
          }
        });
    assertEquals(ImmutableList.of(), work);
  }

  @Test
  void valuesThatOnlyTheDocumentationNames() {
    assertEquals(
        VALUES_FROM_DOCUMENTATION,
        AWS.keySet().stream()
            .filter(path -> at(path).values().isEmpty() && !valuesOf(path).isEmpty())
            .collect(toImmutableSortedSet(Comparator.naturalOrder())));
  }

  @Test
  void kindsOfValues() {
    List<String> work = new ArrayList<>();
    AWS.forEach(
        (path, member) -> {
          Parameter ours = OURS.get(path);
          if (ours != null && ours.kind() != member.kind()) {
            work.add(path + ": " + ours.kind() + " should be " + member.kind());
          }
        });
    assertEquals(ImmutableList.of(), work);
  }

  private static AwsModel.Member at(String path) {
    return requireNonNull(AWS.get(path), path);
  }

  private static ImmutableSet<String> valuesOf(String path) {
    Parameter ours = OURS.get(path);
    if (ours == null) {
      return ImmutableSet.of();
    }
    Parameter from = ours.values().isEmpty() ? ours.element().orElse(ours) : ours;
    return from.values().stream().map(AllowedValue::value).collect(ImmutableSet.toImmutableSet());
  }
}
