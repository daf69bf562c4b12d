package dev.taskdef.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/** A task definition, or the part of one that a file shows. Immutable; made anew for each tree. */
public final class TaskDefinition {
  private final JsonTree tree;
  private final Shape shape;
  private final ImmutableList<Container> containers;
  private final ImmutableList<Volume> volumes;
  private final TaskFacts facts;

  private TaskDefinition(JsonTree tree, Reading reading) {
    this.tree = tree;
    this.shape = Shape.of(tree, reading.named());
    this.containers = readContainers(shape);
    this.volumes =
        shape.root().map(r -> r.blocks("volumes")).orElse(ImmutableList.of()).stream()
            .map(Volume::new)
            .collect(ImmutableList.toImmutableList());
    this.facts = TaskFacts.of(this, reading);
  }

  /**
   * Reads a tree. Never fails: a tree that is no task definition gives an empty one of kind
   * unrecognized.
   */
  public static TaskDefinition of(JsonTree tree, Reading reading) {
    return new TaskDefinition(tree, reading);
  }

  private static ImmutableList<Container> readContainers(Shape shape) {
    boolean partial = shape.kind() == DocumentKind.FRAGMENT && shape.root().isEmpty();
    ImmutableList.Builder<Container> containers = ImmutableList.builder();
    for (JsonValue value : shape.containers()) {
      if (value instanceof JsonObject object) {
        containers.add(Container.of(partial ? Block.partOf(object) : Block.of(object)));
      }
    }
    return containers.build();
  }

  /** The tree it was read from. */
  public JsonTree tree() {
    return tree;
  }

  /** What the file is. */
  public DocumentKind kind() {
    return shape.kind();
  }

  /**
   * The object with the members of the request; absent for lists of containers, single containers
   * and foreign files.
   */
  public Optional<Block> root() {
    return shape.root();
  }

  /** Its containers in order; elements that are no objects are left out. */
  public ImmutableList<Container> containers() {
    return containers;
  }

  /**
   * Whether the containers shown are surely all there are, and each of them is an object. A bare
   * list of containers is all of them: that is how Terraform reads it.
   */
  public boolean showsAllContainers() {
    return containers.size() == shape.containers().size()
        && (kind() == DocumentKind.CONTAINER_ARRAY
            ? tree()
                .root()
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .filter(list -> !list.hasOpenElements())
                .isPresent()
            : root().filter(r -> r.isComplete("containerDefinitions")).isPresent());
  }

  /** Its volumes in order. */
  public ImmutableList<Volume> volumes() {
    return volumes;
  }

  /** What rules over one container may know of it. */
  public TaskFacts facts() {
    return facts;
  }

  /** The known names of its containers. */
  public ImmutableSet<String> containerNames() {
    return containers.stream()
        .flatMap(c -> c.name().stream())
        .map(Text::value)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether every container's name is known, so that another name surely names none. */
  public boolean knowsAllNames() {
    return showsAllContainers() && containers.stream().allMatch(c -> c.name().isPresent());
  }

  /** The container of this name, where there is exactly such a one. */
  public Optional<Container> container(String name) {
    return containers.stream()
        .filter(c -> c.name().filter(n -> n.value().equals(name)).isPresent())
        .findFirst();
  }

  /** Whether the member of the request is there; false where the file shows no request. */
  public boolean has(String name) {
    return root().filter(r -> r.has(name)).isPresent();
  }

  /**
   * Whether the member of the request is surely missing; false where the file does not show the
   * whole.
   */
  public boolean lacks(String name) {
    return kind().isWhole() && root().filter(r -> r.lacks(name)).isPresent();
  }

  /** A known string member of the request. */
  public Optional<Text> text(String name) {
    return root().flatMap(r -> r.text(name));
  }
}
