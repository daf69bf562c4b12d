package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.schema.Parameter;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where a value stands in the language, whatever part of a task definition the file shows. */
public final class Places {
  private static final ImmutableList<String> CONTAINER =
      ImmutableList.of("containerDefinitions", "[]");

  private Places() {}

  /**
   * The steps from the request to a value, elements as {@code []}. Empty for what belongs to no
   * request: members around a wrapper, foreign files.
   */
  public static Optional<ImmutableList<String>> pathOf(Snapshot snapshot, SyntaxNode node) {
    Deque<String> steps = new ArrayDeque<>();
    Optional<SyntaxNode> at = Optional.of(node);
    while (at.isPresent()) {
      SyntaxNode here = at.get();
      Optional<ImmutableList<String>> base = baseOf(snapshot, here);
      if (base.isPresent()) {
        return Optional.of(
            ImmutableList.<String>builder().addAll(base.get()).addAll(steps).build());
      }
      if (here instanceof JsonMember member) {
        steps.push(member.name());
      } else if (here instanceof JsonValue
          && here.parent().filter(JsonArray.class::isInstance).isPresent()) {
        steps.push("[]");
      }
      at = here.parent();
    }
    return Optional.empty();
  }

  /** What the schema says of the place of a value or member. */
  public static Optional<Parameter> parameterOf(Snapshot snapshot, SyntaxNode node) {
    return pathOf(snapshot, node).flatMap(path -> snapshot.lens().parameters().get().at(path));
  }

  /** The container that a node stands in. */
  public static Optional<Container> containerOf(Snapshot snapshot, SyntaxNode node) {
    return snapshot.task().containers().stream()
        .filter(c -> c.node().range().contains(node.range()))
        .findFirst();
  }

  private static Optional<ImmutableList<String>> baseOf(Snapshot snapshot, SyntaxNode node) {
    if (snapshot.task().root().filter(root -> root.node().equals(node)).isPresent()) {
      return Optional.of(ImmutableList.of());
    }
    // Called a task definition by a person, with nothing in it yet that would tell.
    boolean begun = snapshot.task().kind() == DocumentKind.UNRECOGNIZED && snapshot.isOurs();
    if (begun && node instanceof JsonObject && node.parent().isEmpty()) {
      return Optional.of(ImmutableList.of());
    }
    boolean container =
        snapshot.task().root().isEmpty()
            && snapshot.task().containers().stream().anyMatch(c -> c.node().equals(node));
    return container ? Optional.of(CONTAINER) : Optional.empty();
  }
}
