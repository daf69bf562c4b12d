package dev.taskdef.derive;

import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.IamActions.Role;
import dev.taskdef.schema.Tables;

/**
 * The least that the two roles of a task definition must be allowed, read from its images, logs,
 * secrets, files and volumes. What a placeholder hides is not guessed: it stands in the notes.
 * Sources: the table iam-actions.json, with a page of AWS for each feature.
 *
 * @param execution for {@code executionRoleArn}, used by ECS before and around the containers
 * @param task for {@code taskRoleArn}, used by the code in the containers; what the application
 *     itself calls cannot be seen in the file
 */
public record IamPolicies(IamPolicy execution, IamPolicy task) {

  /** Reads a task definition; a file that shows only a part gives what that part needs. */
  public static IamPolicies of(TaskDefinition task, Tables tables) {
    return of(task, tables, false);
  }

  /** The same, with what ECS Exec needs, which is switched on outside of the file. */
  public static IamPolicies withExec(TaskDefinition task, Tables tables) {
    return of(task, tables, true);
  }

  private static IamPolicies of(TaskDefinition task, Tables tables, boolean exec) {
    Whereabouts where = Whereabouts.of(task, tables.regions());
    PolicyDraft forExecution = new PolicyDraft(Role.EXECUTION, tables.iamActions(), where);
    PolicyDraft forTask = new PolicyDraft(Role.TASK, tables.iamActions(), where);
    new ExecutionNeeds(forExecution).of(task);
    new TaskNeeds(forTask, tables.sidecarImages()).of(task);
    if (exec) {
      forTask.askFromOutside("exec");
    }
    return new IamPolicies(forExecution.finish(), forTask.finish());
  }
}
