package dev.taskdef.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/**
 * What a file is and where its parts stand: decided in this one place, by content alone.
 *
 * @param kind what the file is
 * @param root the object with the members of the request, where there is one
 * @param containers the values that are containers (or stand where one belongs), in order
 */
record Shape(DocumentKind kind, Optional<Block> root, ImmutableList<JsonValue> containers) {
  private static final int DESCRIBE_KEYS = 3;

  /**
   * Decides. {@code named} says that a person called the file a task definition, so that less
   * evidence is enough.
   */
  static Shape of(JsonTree tree, boolean named) {
    Optional<JsonValue> root = tree.root();
    if (root.isPresent() && root.get() instanceof JsonObject object) {
      return object.braced() ? ofObject(object, named) : ofFragment(object);
    }
    if (root.isPresent() && root.get() instanceof JsonArray array) {
      return ofArray(array, named);
    }
    if (named && root.isPresent() && isPlain(root.get())) {
      return new Shape(DocumentKind.TASK_DEFINITION, Optional.empty(), ImmutableList.of());
    }
    return new Shape(DocumentKind.UNRECOGNIZED, Optional.empty(), ImmutableList.of());
  }

  // Nothing that a placeholder could turn into a task definition.
  private static boolean isPlain(JsonValue value) {
    return value instanceof JsonNull
        || value instanceof JsonBoolean
        || value instanceof JsonNumber
        || value instanceof JsonString string && string.isExact();
  }

  private static Shape ofObject(JsonObject object, boolean named) {
    Optional<JsonObject> inner = wrapped(object);
    if (inner.isPresent()) {
      return task(
          isDescribed(inner.get()) ? DocumentKind.DESCRIBE_OUTPUT : DocumentKind.WRAPPER,
          inner.get());
    }
    if (isTask(object)) {
      return task(
          isDescribed(object) ? DocumentKind.DESCRIBE_OUTPUT : DocumentKind.TASK_DEFINITION,
          object);
    }
    if (isContainer(object)) {
      return new Shape(DocumentKind.CONTAINER, Optional.empty(), ImmutableList.of(object));
    }
    if (named && isPart(object)) {
      return new Shape(DocumentKind.FRAGMENT, Optional.empty(), ImmutableList.of(object));
    }
    if (named && (object.members().isEmpty() || count(object, Keys.TASK) > 0)) {
      return task(DocumentKind.TASK_DEFINITION, object);
    }
    return new Shape(DocumentKind.UNRECOGNIZED, Optional.empty(), ImmutableList.of());
  }

  private static Shape task(DocumentKind kind, JsonObject object) {
    return new Shape(kind, Optional.of(Block.of(object)), containersOf(object));
  }

  private static Shape ofFragment(JsonObject object) {
    int task = count(object, Keys.TELLING_TASK);
    int container = count(object, Keys.TELLING_CONTAINER);
    Optional<Block> root =
        task > 0 && task >= container ? Optional.of(Block.partOf(object)) : Optional.empty();
    if (root.isPresent()) {
      return new Shape(DocumentKind.FRAGMENT, root, containersOf(object));
    }
    if (container > 0 || object.member("environment").isPresent()) {
      return new Shape(DocumentKind.FRAGMENT, Optional.empty(), ImmutableList.of(object));
    }
    return new Shape(DocumentKind.UNRECOGNIZED, Optional.empty(), ImmutableList.of());
  }

  private static Shape ofArray(JsonArray array, boolean named) {
    ImmutableList<JsonValue> elements = array.elements();
    Optional<JsonObject> first =
        elements.stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .findFirst();
    if (first.isPresent() && isTask(first.get()) && !isListedContainer(first.get())) {
      return task(DocumentKind.WRAPPER, first.get());
    }
    if (first.isPresent()
        && (isContainer(first.get()) || named && first.get().get("image").isPresent())) {
      return new Shape(DocumentKind.CONTAINER_ARRAY, Optional.empty(), elements);
    }
    boolean plain = !elements.isEmpty() && elements.stream().allMatch(Shape::isPlain);
    return new Shape(
        named && plain ? DocumentKind.TASK_DEFINITION : DocumentKind.UNRECOGNIZED,
        Optional.empty(),
        ImmutableList.of());
  }

  // Members of the task in a container are a mistake that does not make a definition of it.
  private static boolean isListedContainer(JsonObject object) {
    return isContainer(object) && !has(object, "containerDefinitions");
  }

  private static ImmutableList<JsonValue> containersOf(JsonObject object) {
    Optional<JsonValue> list = object.get("containerDefinitions");
    return list.isPresent() && list.get() instanceof JsonArray array
        ? array.elements()
        : ImmutableList.of();
  }

  private static Optional<JsonObject> wrapped(JsonObject object) {
    return object
        .get("taskDefinition")
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(Shape::isTask);
  }

  private static boolean isTask(JsonObject object) {
    return has(object, "containerDefinitions")
        || count(object, Keys.TELLING_TASK) > 0 && count(object, Keys.TASK) > 1;
  }

  private static boolean isContainer(JsonObject object) {
    int telling = count(object, Keys.TELLING_CONTAINER);
    boolean imaged = has(object, "image");
    return imaged && telling > 0 || telling > 1;
  }

  // What a fragment becomes once it is wrapped: members of a container and nothing else.
  private static boolean isPart(JsonObject object) {
    int all = object.members().size();
    return all > 0
        && (count(object, Keys.TELLING_CONTAINER) == all || all == 1 && has(object, "environment"));
  }

  private static boolean isDescribed(JsonObject object) {
    return Keys.DESCRIBE_ONLY.stream().filter(k -> object.member(k).isPresent()).count()
        >= DESCRIBE_KEYS;
  }

  private static boolean has(JsonObject object, String name) {
    return object.members().stream().anyMatch(m -> Keys.camel(m.name()).equals(name));
  }

  private static int count(JsonObject object, ImmutableSet<String> names) {
    int count = 0;
    for (JsonMember member : object.members()) {
      if (names.contains(Keys.camel(member.name()))) {
        count++;
      }
    }
    return count;
  }
}
