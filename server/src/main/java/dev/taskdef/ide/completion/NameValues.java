package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Names of containers and volumes of this file, where one is referred to. */
final class NameValues implements ValueSource {
  /** Whether a place takes the name of something that stands elsewhere in the file. */
  static boolean isReference(String path) {
    return path.endsWith("mountPoints[].sourceVolume")
        || path.equals("proxyConfiguration.containerName")
        || isOfOtherContainer(path);
  }

  private static boolean isOfOtherContainer(String path) {
    return path.endsWith("dependsOn[].containerName")
        || path.endsWith("volumesFrom[].sourceContainer")
        || path.endsWith("links[]");
  }

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    String path = place.path();
    if (path.endsWith("mountPoints[].sourceVolume")) {
      place.task().volumes().stream()
          .flatMap(v -> v.name().stream())
          .forEach(name -> found.accept(name(name.value(), "volume")));
    } else if (path.equals("proxyConfiguration.containerName")) {
      place.task().containerNames().forEach(name -> found.accept(name(name, "container")));
    } else if (isOfOtherContainer(path)) {
      others(place, found);
    }
  }

  private static void others(ValuePlace place, Consumer<Value> found) {
    Set<String> taken = taken(place);
    place.containerName().ifPresent(self -> taken.addAll(waitingFor(place.task(), self, place)));
    for (String name : place.task().containerNames()) {
      if (!taken.contains(name)) {
        found.accept(name(name, "container"));
      }
    }
  }

  /** Names that the same list holds already. */
  private static Set<String> taken(ValuePlace place) {
    Optional<JsonArray> list =
        Stream.of(Optional.of(place.around()), place.around().parent())
            .flatMap(Optional::stream)
            .filter(JsonArray.class::isInstance)
            .map(JsonArray.class::cast)
            .findFirst();
    Set<String> taken = new HashSet<>();
    for (JsonValue element : list.map(JsonArray::elements).orElse(ImmutableList.of())) {
      if (!element.equals(place.around()) && !element.range().equals(place.own())) {
        nameIn(element, place.key()).ifPresent(taken::add);
      }
    }
    return taken;
  }

  private static Optional<String> nameIn(JsonValue element, String member) {
    Optional<Text> name =
        element instanceof JsonObject object
            ? Block.of(object).text(member)
            : Block.asText(element);
    return name.map(Text::value);
  }

  /** The container itself, and all that wait for it: none of them can be waited for. */
  private static ImmutableSet<String> waitingFor(
      TaskDefinition task, String self, ValuePlace place) {
    Set<String> waiting = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(self);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (waiting.add(name) && !place.path().endsWith("volumesFrom[].sourceContainer")) {
        for (Container container : task.containers()) {
          if (refersTo(container, name)) {
            container.name().ifPresent(n -> open.push(n.value()));
          }
        }
      }
    }
    return ImmutableSet.copyOf(waiting);
  }

  private static boolean refersTo(Container container, String name) {
    return container.block().blocks("dependsOn").stream()
            .flatMap(d -> d.text("containerName").stream())
            .anyMatch(n -> n.value().equals(name))
        || container.block().texts("links").stream()
            .anyMatch(link -> link.value().equals(name) || link.value().startsWith(name + ":"));
  }

  private static Value name(String name, String detail) {
    return Value.string(name, detail).as(Completion.Kind.REFERENCE);
  }
}
