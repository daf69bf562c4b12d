package dev.taskdef.ide.completion;

import dev.taskdef.ide.Places;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.Platforms.Platform;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Where a value is or belongs: of a member, written or not yet, or of a list.
 *
 * @param around the object or list that it stands in
 * @param key the member's name; empty in a list
 * @param parameter what the schema says of the value
 * @param own the value that is there already and would be replaced; else an empty range
 */
record ValuePlace(
    Snapshot snapshot, JsonValue around, String key, Parameter parameter, TextRange own) {

  /** The place of a member's value. */
  static Optional<ValuePlace> of(Snapshot snapshot, JsonMember member) {
    return Places.parameterOf(snapshot, member)
        .map(
            p ->
                new ValuePlace(
                    snapshot,
                    member.object(),
                    member.name(),
                    p,
                    member.value().map(JsonValue::range).orElse(TextRange.at(member.end()))));
  }

  /** The place of an element. */
  static Optional<ValuePlace> of(Snapshot snapshot, JsonArray array, TextRange own) {
    return Places.parameterOf(snapshot, array)
        .flatMap(Parameter::element)
        .map(p -> new ValuePlace(snapshot, array, "", p, own));
  }

  /** The place of a task definition in an empty file. */
  static ValuePlace ofWholeFile(Snapshot snapshot) {
    JsonObject nothing = (JsonObject) JsonTree.parse("{}").root().orElseThrow();
    Parameter root = snapshot.lens().parameters().get().root();
    return new ValuePlace(snapshot, nothing, "", root, TextRange.at(0));
  }

  TaskDefinition task() {
    return snapshot.task();
  }

  /** Where it stands in the language, such as {@code containerDefinitions[].image}. */
  String path() {
    return parameter.path();
  }

  /** The container around it. */
  Optional<Container> container() {
    return Places.containerOf(snapshot, around);
  }

  /** The name of the container around it. */
  Optional<String> containerName() {
    return container().flatMap(Container::name).map(Text::value);
  }

  /** A known string beside it in the same object. */
  Optional<String> sibling(String name) {
    return around instanceof JsonObject object
        ? Block.of(object).text(name).map(Text::value)
        : Optional.empty();
  }

  /** A known number beside it in the same object. */
  Optional<Long> number(String name) {
    return around instanceof JsonObject object
        ? Block.of(object).number(name).map(Whole::value)
        : Optional.empty();
  }

  /** Whether another container of the task is essential, or may be. */
  boolean hasOtherEssential() {
    return !task().showsAllContainers()
        || task().containers().stream()
            .filter(c -> !c.node().equals(around))
            .anyMatch(c -> c.essential().orElse(true));
  }

  /** Whether it is an element with others before it. */
  boolean isLaterElement() {
    return around instanceof JsonArray array
        && array.elements().stream()
            .anyMatch(e -> e.end() <= own.start() && e.start() < own.start());
  }

  /** The platforms that the file surely asks for. */
  List<Platform> platforms() {
    String system = task().facts().onWindows() ? "WINDOWS" : "LINUX";
    return task().facts().launchTypes().declared().stream()
        .map(LaunchType::name)
        .flatMap(type -> Platform.of(type, system).stream())
        .toList();
  }
}
