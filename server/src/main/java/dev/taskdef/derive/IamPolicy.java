package dev.taskdef.derive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.schema.IamActions.Role;

/**
 * What one role must be allowed.
 *
 * @param statements the least that is enough, in the order of the file; empty when the role needs
 *     nothing
 * @param notes what may be needed in addition and the file cannot tell, in sentences
 */
public record IamPolicy(
    Role role, ImmutableList<PolicyStatement> statements, ImmutableList<String> notes) {

  /** Whether the file asks for nothing that this role would have to be allowed. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** All actions of all statements. */
  public ImmutableSet<String> actions() {
    return statements.stream()
        .flatMap(statement -> statement.actions().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The policy as JSON with two blanks of indentation, ready to be pasted into IAM. */
  public String json() {
    return PolicyJson.permissions(statements);
  }

  /** The trust policy that lets ECS use a role for tasks, as JSON. */
  public static String trustJson() {
    return PolicyJson.trust("ecs-tasks.amazonaws.com");
  }
}
