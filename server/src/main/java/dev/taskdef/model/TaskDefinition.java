package dev.taskdef.model;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A task definition, or the part of one that a file shows. Immutable; made anew for each tree. */
public final class TaskDefinition {
  private final JsonTree tree;
  private final Shape shape;
  private final ImmutableList<Container> containers;
  private final ImmutableList<Volume> volumes;
  private final Reading reading;
  private final TaskFacts facts;
  private final Optional<Reads> reads;
  private final Supplier<ImmutableMap<String, Container>> byName = Suppliers.memoize(this::named);

  private TaskDefinition(JsonTree tree, Reading reading) {
    this.tree = tree;
    this.shape = Shape.of(tree, reading.named());
    this.containers = readContainers(shape);
    this.volumes =
        shape.root().map(r -> r.blocks("volumes")).orElse(ImmutableList.of()).stream()
            .map(Volume::new)
            .collect(ImmutableList.toImmutableList());
    this.reads = Optional.empty();
    this.reading = reading.of(shape.kind());
    this.facts = TaskFacts.of(this, this.reading);
  }

  private TaskDefinition(TaskDefinition heard, Reads reads) {
    this.tree = heard.tree;
    this.shape =
        new Shape(
            heard.shape.kind(),
            heard.shape.root().map(r -> r.heardBy(reads.task())),
            heard.shape.containers());
    Reads.Witness witness = reads.container();
    this.containers =
        heard.containers.stream()
            .map(c -> Container.of(c.block().heardBy(witness)))
            .collect(ImmutableList.toImmutableList());
    this.volumes = heard.volumes;
    this.reads = Optional.of(reads);
    this.reading = heard.reading;
    this.facts = heard.facts;
  }

  /** The same, noting what is looked at. What is noted of facts is nothing: compare them. */
  public TaskDefinition notedIn(Reads notes) {
    return new TaskDefinition(this, notes);
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
    reads.ifPresent(Reads::everything);
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
    noteList(Reads.CONTAINERS);
    return containers;
  }

  /** What stands where containers belong, objects or not, in order. */
  public ImmutableList<JsonValue> listed() {
    reads.ifPresent(Reads::everything);
    return shape.containers();
  }

  private void noteList(String name) {
    reads.ifPresent(r -> r.task().presence(name));
  }

  /**
   * Whether the containers shown are surely all there are, and each of them is an object. A bare
   * list of containers is all of them: that is how Terraform reads it.
   */
  public boolean showsAllContainers() {
    noteList(Reads.CONTAINERS);
    return containers.size() == shape.containers().size()
        && (kind() == DocumentKind.CONTAINER_ARRAY
            ? tree.root()
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast)
                .filter(list -> !list.hasOpenElements())
                .isPresent()
            : root().filter(r -> r.isComplete("containerDefinitions")).isPresent());
  }

  /** Its volumes in order. */
  public ImmutableList<Volume> volumes() {
    noteList("volumes");
    return volumes;
  }

  /**
   * With which eyes it is read: as it was handed in, or as its kind tells where nothing was said.
   */
  public Reading reading() {
    return reading;
  }

  /** What rules over one container may know of it. */
  public TaskFacts facts() {
    return facts;
  }

  /** The known names of its containers. */
  public ImmutableSet<String> containerNames() {
    return containers().stream()
        .flatMap(c -> c.name().stream())
        .map(Text::value)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether every container's name is known, so that another name surely names none. */
  public boolean knowsAllNames() {
    return showsAllContainers() && containers().stream().allMatch(c -> c.name().isPresent());
  }

  /** The container of exactly this name; the first, where several have it. */
  public Optional<Container> container(String name) {
    noteList(Reads.CONTAINERS);
    reads.ifPresent(r -> r.container().value("name"));
    return Optional.ofNullable(byName.get().get(name));
  }

  private ImmutableMap<String, Container> named() {
    Map<String, Container> named = new LinkedHashMap<>();
    containers.forEach(c -> c.name().ifPresent(n -> named.putIfAbsent(n.value(), c)));
    return ImmutableMap.copyOf(named);
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

  /**
   * Where to mark what its launch type demands: the key {@code requiresCompatibilities}, else that
   * of its containers, for a launch type can be assumed; empty where the file shows neither.
   */
  public Optional<SyntaxNode> placeOfLaunchType() {
    return root()
        .flatMap(
            r -> r.member("requiresCompatibilities").or(() -> r.member("containerDefinitions")))
        .map(JsonMember::key);
  }
}
