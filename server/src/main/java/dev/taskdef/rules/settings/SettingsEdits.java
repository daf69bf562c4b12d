package dev.taskdef.rules.settings;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Suppression;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Optional;

/** Changes to {@code .taskdef.json} as people would make them. */
public final class SettingsEdits {
  private SettingsEdits() {}

  /** The text of a new file with one suppression. */
  public static String fileWith(Suppression suppression) {
    JsonTree empty = JsonTree.parse("{\n}\n");
    return empty.text().with(suppress(empty, suppression)).toString();
  }

  /** Adds a suppression; nothing where the file is no object, or one that cannot be read. */
  public static ImmutableList<TextEdit> suppress(JsonTree file, Suppression suppression) {
    Optional<JsonValue> root = file.root();
    if (root.isEmpty() || !(root.get() instanceof JsonObject object) || !object.braced()) {
      return ImmutableList.of();
    }
    Optional<JsonValue> list = object.get("suppressions");
    String json = json(suppression);
    if (list.isPresent()) {
      return list.get() instanceof JsonArray array
          ? JsonEdits.appendElement(array, json)
          : ImmutableList.of();
    }
    return JsonEdits.insertMember(object, "suppressions", "[" + json + "]", Place.last());
  }

  private static String json(Suppression suppression) {
    StringBuilder json =
        new StringBuilder("{ \"rule\": ").append(JsonEdits.quoted(suppression.rule()));
    append(json, "file", suppression.file());
    append(json, "container", suppression.container());
    append(json, "volume", suppression.volume());
    boolean named = !suppression.container().isEmpty() || !suppression.volume().isEmpty();
    if (!named || !suppression.pointer().isEmpty()) {
      json.append(", \"pointer\": ").append(JsonEdits.quoted(suppression.pointer()));
    }
    return json.append(", \"reason\": ")
        .append(JsonEdits.quoted(suppression.reason()))
        .append(" }")
        .toString();
  }

  private static void append(StringBuilder json, String name, String value) {
    if (!value.isEmpty()) {
      json.append(", ").append(JsonEdits.quoted(name)).append(": ").append(JsonEdits.quoted(value));
    }
  }
}
