package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.Parameter;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code aws ecs register-task-definition --generate-cli-skeleton} wrote and nobody filled in.
 *
 * @param members members that hold nothing but blanks
 * @param elements elements of lists that hold nothing but blanks
 * @param blanks how many empty texts, zeros and placeholder keys there are where none is usual
 * @param telling how many of them are empty texts or placeholder keys
 */
record Unfilled(
    ImmutableList<JsonMember> members, ImmutableList<JsonValue> elements, int blanks, int telling) {
  /** The key that stands in a skeleton's maps. */
  static final String MAP_KEY = "KeyName";

  private static final ImmutableSet<String> KEPT =
      ImmutableSet.of("family", "containerDefinitions", "name", "image");
  private static final ImmutableSet<String> FREE =
      ImmutableSet.of("environment", "tags", "options", "dockerLabels", "labels", "driverOpts");
  private static final ImmutableSet<String> OFTEN_ZERO = ImmutableSet.of("cpu", "hostPort");
  // Nothing in the language is nested so deep.
  private static final int DEEP = 12;

  /** How much of a value was filled in. */
  private enum Fill {
    BLANK,
    NEUTRAL,
    FILLED
  }

  static Unfilled of(TaskDefinition task, Parameter language) {
    Search search = new Search();
    task.root().ifPresent(root -> search.members(root.node(), Optional.of(language), DEEP));
    for (Container container : task.containers()) {
      search.members(
          container.node(),
          language.property("containerDefinitions").flatMap(Parameter::element),
          DEEP);
    }
    return new Unfilled(
        ImmutableList.copyOf(search.members),
        ImmutableList.copyOf(search.elements),
        search.blanks,
        search.telling);
  }

  /**
   * Whether a look at the request's and the containers' own members gives reason to look closer.
   */
  static boolean isLikely(TaskDefinition task) {
    int blank = task.root().map(Unfilled::blankTexts).orElse(0);
    for (Container container : task.containers()) {
      blank += blankTexts(container.block());
    }
    return blank > 0;
  }

  private static int blankTexts(Block block) {
    int count = 0;
    for (JsonMember member : block.node().members()) {
      Optional<JsonValue> value = member.value();
      count += value.isPresent() && value.get() instanceof JsonString s && isBlank(s) ? 1 : 0;
    }
    return count;
  }

  /** Whether so much is blank that nobody left it so on purpose. */
  boolean isSkeleton() {
    return blanks >= 3 && telling >= 3;
  }

  int count() {
    return members.size() + elements.size();
  }

  ImmutableList<TextEdit> edits() {
    return KeyFixes.sorted(JsonEdits.removeMembers(members), JsonEdits.removeElements(elements));
  }

  private static boolean isBlank(JsonString string) {
    return string.isExact() && string.value().isEmpty();
  }

  private static final class Search {
    private final List<JsonMember> members = new ArrayList<>();
    private final List<JsonValue> elements = new ArrayList<>();
    private int blanks;
    private int telling;

    void members(JsonObject object, Optional<Parameter> place, int depth) {
      for (JsonMember member : object.members()) {
        Optional<JsonValue> value = member.value();
        if (value.isPresent() && !KEPT.contains(member.name())) {
          Optional<Parameter> there = place.flatMap(p -> p.property(member.name()));
          Fill fill = fill(value.get(), there, depth);
          if (fill == Fill.BLANK && !isUsual(member.name(), value.get())) {
            members.add(member);
            count(value.get(), depth);
          } else if (fill == Fill.FILLED && depth > 0 && !FREE.contains(member.name())) {
            inside(value.get(), there, depth - 1);
          }
        }
      }
    }

    private void inside(JsonValue value, Optional<Parameter> place, int depth) {
      if (value instanceof JsonObject object) {
        members(object, place, depth);
      } else if (value instanceof JsonArray array) {
        Optional<Parameter> element = place.flatMap(Parameter::element);
        for (JsonValue each : array.elements()) {
          if (each instanceof JsonObject object && fill(object, element, depth) == Fill.BLANK) {
            elements.add(object);
            count(object, depth);
          } else if (each instanceof JsonObject object) {
            members(object, element, depth);
          }
        }
      }
    }

    private void count(JsonValue value, int depth) {
      if (value instanceof JsonString) {
        blanks++;
        telling++;
      } else if (value instanceof JsonNumber) {
        blanks++;
      } else if (value instanceof JsonArray array && depth > 0) {
        array.elements().forEach(e -> count(e, depth - 1));
      } else if (value instanceof JsonObject object && depth > 0) {
        object.members().forEach(m -> m.value().ifPresent(v -> count(v, depth - 1)));
      }
    }

    private static boolean isUsual(String name, JsonValue value) {
      return value instanceof JsonNumber && OFTEN_ZERO.contains(name)
          || value instanceof JsonArray a && a.elements().isEmpty()
          || value instanceof JsonObject o && o.members().isEmpty()
          || value instanceof JsonNull;
    }

    private static Fill fill(JsonValue value, Optional<Parameter> place, int depth) {
      if (value instanceof JsonString string) {
        return isBlank(string) ? Fill.BLANK : isListed(string, place) ? Fill.NEUTRAL : Fill.FILLED;
      }
      if (value instanceof JsonNumber number) {
        return number.text().equals("0") ? Fill.BLANK : Fill.FILLED;
      }
      if (value instanceof JsonBoolean) {
        return Fill.NEUTRAL;
      }
      if (value instanceof JsonArray array && depth > 0 && !array.hasOpenElements()) {
        Optional<Parameter> element = place.flatMap(Parameter::element);
        return worst(array.elements().stream().map(e -> fill(e, element, depth - 1)).toList());
      }
      if (value instanceof JsonObject object && depth > 0 && !object.hasOpenMembers()) {
        return worst(
            object.members().stream()
                .flatMap(
                    m ->
                        m.value().stream()
                            .map(v -> fill(v, place.flatMap(p -> p.property(m.name())), depth - 1)))
                .toList());
      }
      return value instanceof JsonNull ? Fill.BLANK : Fill.FILLED;
    }

    private static Fill worst(List<Fill> fills) {
      if (fills.contains(Fill.FILLED)) {
        return Fill.FILLED;
      }
      return fills.isEmpty() || fills.contains(Fill.BLANK) ? Fill.BLANK : Fill.NEUTRAL;
    }

    private static boolean isListed(JsonString string, Optional<Parameter> place) {
      return place.isPresent() && place.get().valueNames().contains(string.value());
    }
  }
}
