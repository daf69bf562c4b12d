package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.SchemaProblem;

/** What the schema has to say; behind an interface because it is loaded after the first answer. */
public interface SchemaProblems {

  /** Problems inside one container. */
  ImmutableList<SchemaProblem> ofContainer(Container container);

  /** Problems of the request outside its containers. */
  ImmutableList<SchemaProblem> ofTask(TaskDefinition task);

  /** No schema at hand (yet). */
  static SchemaProblems none() {
    return new SchemaProblems() {
      @Override
      public ImmutableList<SchemaProblem> ofContainer(Container container) {
        return ImmutableList.of();
      }

      @Override
      public ImmutableList<SchemaProblem> ofTask(TaskDefinition task) {
        return ImmutableList.of();
      }
    };
  }
}
