package dev.taskdef.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a message, or a part of them, read leniently: what is absent or of another type
 * than expected is empty. Reading them by name spares the binding of protocol classes on the way to
 * the first answer.
 *
 * @param json what was sent; JSON null where nothing was
 */
record Params(JsonElement json) {
  private static final JsonObject NOTHING = new JsonObject();

  static Params of(@Nullable Object sent) {
    return new Params(sent instanceof JsonElement json ? json : NOTHING);
  }

  /** The value at the end of a path of member names, if there is one that is not null. */
  Optional<JsonElement> at(String... path) {
    JsonElement at = json;
    for (String name : path) {
      JsonElement next = at instanceof JsonObject object ? object.get(name) : null;
      if (next == null || next.isJsonNull()) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(at);
  }

  /** The part at the end of a path; an empty one where there is none. */
  Params part(String... path) {
    return new Params(at(path).orElse(NOTHING));
  }

  Optional<String> text(String... path) {
    return at(path)
        .filter(j -> j instanceof JsonPrimitive p && p.isString())
        .map(JsonElement::getAsString);
  }

  /** A whole number; of one that is none, or too large, the nearest. */
  OptionalInt number(String... path) {
    Optional<JsonElement> found =
        at(path).filter(j -> j instanceof JsonPrimitive p && p.isNumber());
    return found.isPresent()
        ? OptionalInt.of((int) found.get().getAsDouble())
        : OptionalInt.empty();
  }

  /** Whether there is a {@code true} at the end of the path. */
  boolean flag(String... path) {
    return at(path)
        .filter(j -> j instanceof JsonPrimitive p && p.isBoolean() && p.getAsBoolean())
        .isPresent();
  }

  /** The elements of a list; none where there is no list. */
  Iterable<JsonElement> list(String... path) {
    return at(path)
        .filter(JsonArray.class::isInstance)
        .map(JsonElement::getAsJsonArray)
        .orElse(new JsonArray());
  }

  /** The document that nearly every message speaks of. */
  String uri() {
    return text("textDocument", "uri").orElse("");
  }
}
