package dev.taskdef.rules.catalog.shape;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.Parameters;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.text.TextEdit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A known key in the spelling of another tool.
 *
 * @param member the member
 * @param right its name as ECS spells it
 */
record Respelled(JsonMember member, String right) {

  /** A way of spelling. */
  enum Style {
    PASCAL,
    SNAKE;

    boolean fits(String key) {
      return this == PASCAL
          ? !key.isEmpty() && Ascii.isUpperCase(key.charAt(0))
          : key.indexOf('_') > 0;
    }

    private String plain(String key) {
      return this == PASCAL ? key : CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, key);
    }
  }

  /**
   * All of them in a file, in order. The language is asked for only where a key of the root or of a
   * container has this spelling.
   */
  static ImmutableList<Respelled> in(
      TaskDefinition task, Style style, Supplier<Parameters> language) {
    ImmutableList.Builder<Respelled> found = ImmutableList.builder();
    if (!suspect(task, style)) {
      return ImmutableList.of();
    }
    Parameters parameters = language.get();
    if (task.root().isPresent()) {
      collect(task.root().get().node(), parameters.root(), style, found);
    } else {
      parameters
          .definition("ContainerDefinition")
          .ifPresent(
              place -> task.containers().forEach(c -> collect(c.node(), place, style, found)));
    }
    return found.build();
  }

  private static boolean suspect(TaskDefinition task, Style style) {
    return task.root().map(Block::node).filter(n -> suspect(n, style)).isPresent()
        || task.containers().stream().map(Container::node).anyMatch(n -> suspect(n, style));
  }

  private static boolean suspect(JsonObject object, Style style) {
    return object.members().stream().anyMatch(m -> style.fits(m.name()));
  }

  private static void collect(
      JsonValue value, Parameter place, Style style, ImmutableList.Builder<Respelled> found) {
    if (value instanceof JsonArray array && place.kind() == Parameter.Kind.ARRAY) {
      place.element().ifPresent(e -> array.elements().forEach(v -> collect(v, e, style, found)));
    } else if (value instanceof JsonObject object && place.kind() == Parameter.Kind.OBJECT) {
      for (JsonMember member : object.members()) {
        Optional<String> name = name(member.name(), place, style);
        if (name.isPresent() && !name.get().equals(member.name())) {
          found.add(new Respelled(member, name.get()));
        }
        name.flatMap(place::property)
            .ifPresent(p -> member.value().ifPresent(v -> collect(v, p, style, found)));
      }
    }
  }

  private static Optional<String> name(String key, Parameter place, Style style) {
    if (place.property(key).isPresent()) {
      return Optional.of(key);
    }
    String plain = style.plain(key);
    return style.fits(key)
        ? place.propertyNames().stream().filter(n -> Ascii.equalsIgnoreCase(n, plain)).findFirst()
        : Optional.empty();
  }

  /** Gives all of them their right names. */
  static ImmutableList<TextEdit> rename(ImmutableList<Respelled> keys) {
    return keys.stream()
        .filter(k -> k.member().object().member(k.right()).isEmpty())
        .flatMap(k -> JsonEdits.renameKey(k.member(), k.right()).stream())
        .sorted(Comparator.comparing(TextEdit::range))
        .collect(ImmutableList.toImmutableList());
  }
}
