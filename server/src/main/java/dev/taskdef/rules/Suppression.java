package dev.taskdef.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding that a team has looked at and wants to hear no more of.
 *
 * @param rule the rule's id
 * @param file pattern of the files that it holds for; empty for all
 * @param container name of the container that it holds for; empty for any place
 * @param volume name of the volume that it holds for; empty for any place
 * @param pointer JSON Pointer of the place, which holds for everything below it: from the container
 *     or volume where one is named, else from the file's root; empty for the whole of that
 * @param reason why, for people
 */
public record Suppression(
    String rule, String file, String container, String volume, String pointer, String reason) {
  private static final Splitter STEPS = Splitter.on('/');

  /** Whether it holds for a file; the path is relative, with forward slashes. */
  public boolean holdsFor(String path) {
    return file.isEmpty() || Glob.of(file).matches(path);
  }

  /** The one file that it names, where it names one by its whole path. */
  public Optional<String> exactFile() {
    return Glob.of(file).exactPath();
  }

  /** Where in a task definition its findings stand. */
  ImmutableList<TextRange> places(TaskDefinition task) {
    return bases(task)
        .flatMap(base -> find(base, STEPS.splitToList(pointer)))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<Place> bases(TaskDefinition task) {
    if (!container.isEmpty()) {
      return task.containers().stream()
          .filter(c -> isCalled(c.name(), container))
          .map(Container::node)
          .map(node -> new Place(Optional.of(node), node.range()));
    }
    if (!volume.isEmpty()) {
      return task.volumes().stream()
          .filter(v -> isCalled(v.name(), volume))
          .map((Volume v) -> v.block().node())
          .map(node -> new Place(Optional.of(node), node.range()));
    }
    TextRange all = TextRange.of(0, task.tree().text().length());
    return Stream.of(new Place(task.tree().root(), all));
  }

  /** A value, and the range that findings about it lie in. */
  private record Place(Optional<JsonValue> value, TextRange range) {
    private Place(JsonMember member) {
      this(member.value(), member.range());
    }
  }

  private static boolean isCalled(Optional<Text> name, String wanted) {
    return name.filter(n -> n.value().equals(wanted)).isPresent();
  }

  // The first piece stands before the first slash and is empty.
  private static Stream<TextRange> find(Place base, List<String> pieces) {
    ImmutableList<Place> at = ImmutableList.of(base);
    for (String piece : pieces.subList(1, pieces.size())) {
      String step = piece.replace("~1", "/").replace("~0", "~");
      at =
          at.stream().flatMap(place -> below(place, step)).collect(ImmutableList.toImmutableList());
    }
    return at.stream().map(Place::range);
  }

  private static Stream<Place> below(Place place, String step) {
    if (place.value().isEmpty()) {
      return Stream.empty();
    }
    JsonValue value = place.value().get();
    if (value instanceof JsonObject object) {
      return object.members().stream().filter(m -> m.name().equals(step)).map(Place::new);
    }
    if (value instanceof JsonArray array && step.matches("0|[1-9][0-9]{0,8}")) {
      return array.elements().stream()
          .skip(Integer.parseInt(step))
          .limit(1)
          .map(element -> new Place(Optional.of(element), element.range()));
    }
    return Stream.empty();
  }
}
