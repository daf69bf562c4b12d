package dev.taskdef.derive;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.schema.IamActions;
import dev.taskdef.schema.IamActions.Feature;
import dev.taskdef.schema.IamActions.Grant;
import dev.taskdef.schema.IamActions.Role;
import dev.taskdef.syntax.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Collects what features of a task definition need of one role. Needs with the same actions become
 * one statement.
 */
final class PolicyDraft {
  private final Role role;
  private final IamActions table;
  private final Whereabouts where;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Set<String> sids = new LinkedHashSet<>();

  private record Key(ImmutableSet<String> actions, ImmutableMap<String, String> conditions) {}

  private record Entry(String sid, Set<String> resources, Set<JsonPointer> because) {}

  PolicyDraft(Role role, IamActions table, Whereabouts where) {
    this.role = role;
    this.table = table;
    this.where = where;
  }

  Whereabouts where() {
    return where;
  }

  /**
   * Asks for what a feature needs.
   *
   * @param names what the resources' names in braces stand for
   * @param because where the file asks for it
   * @param firm actions that the table calls optional or conditional, and that are needed here
   */
  void ask(
      String featureId,
      ImmutableMap<String, String> names,
      JsonValue because,
      ImmutableSet<String> firm) {
    ask(featureId, names, ImmutableSet.of(because.pointer()), firm);
  }

  void ask(String featureId, ImmutableMap<String, String> names, JsonValue because) {
    ask(featureId, names, because, ImmutableSet.of());
  }

  /** Asks for a feature that stands outside of the file. */
  void askFromOutside(String featureId) {
    ask(featureId, ImmutableMap.of(), ImmutableSet.of(), ImmutableSet.of());
  }

  /** Notes that a value is not known yet, so that what it needs is missing here. */
  void unknown(JsonValue value) {
    notes.add(
        "The value at " + value.pointer() + " is filled in later; what it needs is not listed.");
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  IamPolicy finish() {
    ImmutableList.Builder<PolicyStatement> statements = ImmutableList.builder();
    entries.forEach(
        (key, entry) ->
            statements.add(
                new PolicyStatement(
                    entry.sid(),
                    key.actions(),
                    entry.resources().contains("*")
                        ? ImmutableSet.of("*")
                        : ImmutableSet.copyOf(entry.resources()),
                    key.conditions(),
                    ImmutableSet.copyOf(entry.because()))));
    return new IamPolicy(role, statements.build(), ImmutableList.copyOf(notes));
  }

  private void ask(
      String featureId,
      ImmutableMap<String, String> names,
      ImmutableSet<JsonPointer> because,
      ImmutableSet<String> firm) {
    Feature feature = table.feature(featureId).orElseThrow();
    for (Grant grant : feature.grants()) {
      boolean asked = grant.actions().stream().anyMatch(firm::contains);
      boolean always = !grant.optional() && grant.when().isEmpty();
      if (grant.role() == role && (asked || always)) {
        allow(feature, grant, names, because);
      } else if (grant.role() == role && grant.optional()) {
        notes.add(suggestion(grant, names));
      }
    }
  }

  private void allow(
      Feature feature,
      Grant grant,
      ImmutableMap<String, String> names,
      ImmutableSet<JsonPointer> because) {
    Key key = new Key(ImmutableSet.copyOf(grant.actions()), conditions(grant, names));
    Entry entry =
        entries.computeIfAbsent(
            key, k -> new Entry(sid(feature), new LinkedHashSet<>(), new LinkedHashSet<>()));
    entry.resources().add(where.fill(grant.resource(), names));
    entry.because().addAll(because);
  }

  private ImmutableMap<String, String> conditions(Grant grant, ImmutableMap<String, String> names) {
    String value = names.getOrDefault(grant.condition(), "");
    return value.isEmpty() ? ImmutableMap.of() : ImmutableMap.of(grant.condition(), value);
  }

  private String suggestion(Grant grant, ImmutableMap<String, String> names) {
    return "Add "
        + String.join(", ", grant.actions())
        + " on "
        + where.fill(grant.resource(), names)
        + (grant.when().isEmpty() ? " where it is needed." : " if " + grant.when() + ".");
  }

  private String sid(Feature feature) {
    String name = CaseFormat.LOWER_HYPHEN.to(CaseFormat.UPPER_CAMEL, feature.id());
    String unique = name;
    for (int next = 2; !sids.add(unique); next++) {
      unique = name + next;
    }
    return unique;
  }
}
