package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * The environment variables that ECS provides inside containers: the table agent-environment.json.
 * Sources: the developer guide and the container agent.
 */
public final class AgentEnvironment {
  private final Origin origin;
  private final ImmutableMap<String, Variable> variables;
  private final ImmutableMap<String, String> elsewhere;

  /**
   * A variable that a program in a container can read.
   *
   * @param reserved whether setting it in the task definition breaks something
   * @param launchTypes where it is provided
   * @param when under which condition, in a few words
   * @param path the member that brings it, empty when it is always there
   */
  public record Variable(
      String name,
      boolean reserved,
      ImmutableSet<String> launchTypes,
      String when,
      String path,
      String doc) {}

  private AgentEnvironment(Row table) {
    origin = Origin.of(table);
    variables =
        table.rows("variables", AgentEnvironment::variable).stream()
            .collect(ImmutableMap.toImmutableMap(Variable::name, each -> each));
    elsewhere =
        table.rows("elsewhere", row -> row).stream()
            .collect(ImmutableMap.toImmutableMap(row -> row.text("name"), row -> row.text("doc")));
  }

  static AgentEnvironment of(Row table) {
    return new AgentEnvironment(table);
  }

  public Origin origin() {
    return origin;
  }

  public ImmutableList<Variable> variables() {
    return variables.values().asList();
  }

  public Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** For a setting of the container agent that has no effect in a container: why, in a sentence. */
  public Optional<String> agentSetting(String name) {
    return Optional.ofNullable(elsewhere.get(name));
  }

  private static Variable variable(Row row) {
    return new Variable(
        row.text("name"),
        row.flag("reserved"),
        row.textSet("launchTypes"),
        row.text("when"),
        row.text("path"),
        row.text("doc"));
  }
}
