package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON that comes with the program, read by the parser that reads people's files: at the start
 * it is needed anyway. What is not as expected is a mistake of ours and throws.
 */
final class Bundled {
  private Bundled() {}

  /** The text of a resource, up to so many bytes. */
  static String read(String resource, int most) {
    try (InputStream in = Bundled.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Not in the program: " + resource);
      }
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The root of a JSON text. */
  static JsonValue root(String text) {
    JsonTree tree = JsonTree.parse(text);
    if (!tree.errors().isEmpty()) {
      throw new IllegalStateException("no JSON: " + tree.errors().get(0));
    }
    return tree.root().orElseThrow();
  }

  static JsonValue value(JsonMember member) {
    return member.value().orElseThrow();
  }

  static String text(JsonValue value) {
    return ((JsonString) value).value();
  }

  static boolean flag(JsonValue value) {
    return ((JsonBoolean) value).value();
  }

  static long number(JsonValue value) {
    return ((JsonNumber) value).asLong().orElseThrow();
  }

  static ImmutableList<String> texts(JsonValue value) {
    return ((JsonArray) value)
        .elements().stream().map(Bundled::text).collect(ImmutableList.toImmutableList());
  }
}
