package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.text.TextRange;
import java.util.Map;
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

  /**
   * What is left of findings.
   *
   * @param told those to tell, with the severities asked for
   * @param used the suppressions that took one away
   */
  public record Applied(ImmutableList<Diagnostic> told, ImmutableSet<Suppression> used) {}

  /** The findings that remain, with the severities asked for. */
  public Applied apply(ImmutableList<Diagnostic> found, TaskDefinition task) {
    if (suppressions.isEmpty()) {
      return new Applied(severe(found), ImmutableSet.of());
    }
    ImmutableListMultimap<Suppression, TextRange> places =
        suppressions.stream()
            .distinct()
            .collect(
                ImmutableListMultimap.flatteningToImmutableListMultimap(
                    s -> s, s -> s.places(task).stream()));
    ImmutableList.Builder<Diagnostic> left = ImmutableList.builder();
    ImmutableSet.Builder<Suppression> used = ImmutableSet.builder();
    for (Diagnostic diagnostic : severe(found)) {
      ImmutableList<Suppression> by =
          places.entries().stream()
              .filter(e -> e.getKey().rule().equals(diagnostic.id()))
              .filter(e -> e.getValue().contains(diagnostic.range()))
              .map(Map.Entry::getKey)
              .collect(ImmutableList.toImmutableList());
      used.addAll(by);
      if (by.isEmpty()) {
        left.add(diagnostic);
      }
    }
    return new Applied(left.build(), used.build());
  }

  /** The findings with the severities asked for, without those of rules that are off. */
  public ImmutableList<Diagnostic> severe(ImmutableList<Diagnostic> found) {
    return severities.isEmpty()
        ? found
        : found.stream().flatMap(d -> apply(d).stream()).collect(ImmutableList.toImmutableList());
  }

  private Optional<Diagnostic> apply(Diagnostic diagnostic) {
    Optional<Severity> asked = severities.get(diagnostic.id());
    return asked == null ? Optional.of(diagnostic) : asked.map(diagnostic::with);
  }
}
