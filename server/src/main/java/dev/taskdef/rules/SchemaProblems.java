package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Volume;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.schema.SchemaValidator;
import dev.taskdef.syntax.JsonMember;

/** What the schema has to say; behind an interface because it is loaded after the first answer. */
public interface SchemaProblems {

  /** Problems of one container itself: what is missing from it, and what is not known. */
  ImmutableList<SchemaProblem> ofContainer(Container container, TaskFacts facts);

  /** Problems inside one member of a container. */
  ImmutableList<SchemaProblem> ofMember(JsonMember member, TaskFacts facts);

  /** Problems inside one volume. */
  ImmutableList<SchemaProblem> ofVolume(Volume volume);

  /** Problems of the request outside its containers and volumes. */
  ImmutableList<SchemaProblem> ofTask(TaskDefinition task);

  /** No schema at hand (yet). */
  static SchemaProblems none() {
    return new SchemaProblems() {
      @Override
      public ImmutableList<SchemaProblem> ofContainer(Container container, TaskFacts facts) {
        return ImmutableList.of();
      }

      @Override
      public ImmutableList<SchemaProblem> ofMember(JsonMember member, TaskFacts facts) {
        return ImmutableList.of();
      }

      @Override
      public ImmutableList<SchemaProblem> ofVolume(Volume volume) {
        return ImmutableList.of();
      }

      @Override
      public ImmutableList<SchemaProblem> ofTask(TaskDefinition task) {
        return ImmutableList.of();
      }
    };
  }

  /** What a validator finds. */
  static SchemaProblems of(SchemaValidator validator) {
    return new SchemaProblems() {
      @Override
      public ImmutableList<SchemaProblem> ofContainer(Container container, TaskFacts facts) {
        return validator.container(container.node(), facts.kind() == DocumentKind.FRAGMENT);
      }

      @Override
      public ImmutableList<SchemaProblem> ofMember(JsonMember member, TaskFacts facts) {
        return validator.ofContainer(member);
      }

      @Override
      public ImmutableList<SchemaProblem> ofVolume(Volume volume) {
        return validator.volume(volume.block().node());
      }

      @Override
      public ImmutableList<SchemaProblem> ofTask(TaskDefinition task) {
        return task.root()
            .map(root -> validator.task(root.node(), !task.kind().isWhole()))
            .orElse(ImmutableList.of());
      }
    };
  }
}
