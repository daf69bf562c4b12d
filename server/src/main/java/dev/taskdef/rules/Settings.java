package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.TaskDefinition;
import java.util.Optional;

/**
 * What a team says about the rules, for one file.
 *
 * @param severities severity per rule id; an empty value switches the rule off
 * @param suppressions findings that are not to be told
 */
public record Settings(
    ImmutableMap<String, Optional<Severity>> severities, ImmutableList<Suppression> suppressions) {

  /** Severities only. */
  public Settings(ImmutableMap<String, Optional<Severity>> severities) {
    this(severities, ImmutableList.of());
  }

  /** Everything as the rules have it. */
  public static Settings standard() {
    return new Settings(ImmutableMap.of());
  }

  /** These, and where they say nothing, others. */
  public Settings over(Settings others) {
    return new Settings(
        ImmutableMap.<String, Optional<Severity>>builder()
            .putAll(others.severities)
            .putAll(severities)
            .buildKeepingLast(),
        ImmutableList.<Suppression>builder()
            .addAll(others.suppressions)
            .addAll(suppressions)
            .build());
  }

  /** Whether the settings can only be applied to findings that know their pointers. */
  boolean needsPointers() {
    return suppressions.stream().anyMatch(s -> !s.pointer().isEmpty());
  }

  /** The findings that remain, with the severities asked for. */
  ImmutableList<Diagnostic> apply(ImmutableList<Diagnostic> found, TaskDefinition task) {
    return severities.isEmpty() && suppressions.isEmpty()
        ? found
        : found.stream()
            .filter(d -> suppressions.stream().noneMatch(s -> s.covers(d, task)))
            .flatMap(d -> apply(d).stream())
            .collect(ImmutableList.toImmutableList());
  }

  private Optional<Diagnostic> apply(Diagnostic diagnostic) {
    Optional<Severity> asked = severities.get(diagnostic.id());
    return asked == null ? Optional.of(diagnostic) : asked.map(diagnostic::with);
  }
}
