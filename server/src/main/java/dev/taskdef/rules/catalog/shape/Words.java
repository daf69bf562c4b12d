package dev.taskdef.rules.catalog.shape;

import dev.taskdef.schema.Parameter;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import java.util.Optional;

/** How messages call places and values. */
final class Words {
  private static final int LONGEST = 40;

  private Words() {}

  /** The object at a place, as in "is no member of …". */
  static String of(Parameter place) {
    return of(place.path());
  }

  /** The object at a path, as in "is no member of …". */
  static String of(String path) {
    return switch (path) {
      case "" -> "a task definition";
      case "containerDefinitions[]" -> "a container";
      case "volumes[]" -> "a volume";
      default ->
          path.endsWith("[]")
              ? "an entry of \"" + last(path.substring(0, path.length() - 2)) + "\""
              : "\"" + last(path) + "\"";
    };
  }

  /** The last name of a path. */
  static String last(String path) {
    String name = path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The path of the object that holds what a path names. */
  static String parent(String path) {
    return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
  }

  /** A value as a message names it: what it is and, where short, how it reads. */
  static String found(JsonValue value) {
    if (value instanceof JsonObject) {
      return "an object";
    }
    if (value instanceof JsonArray) {
      return "a list";
    }
    if (value instanceof JsonNull) {
      return "null";
    }
    String text = value.text();
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    if (value instanceof JsonString) {
      return "the text " + shown;
    }
    return value instanceof JsonNumber ? "the number " + shown : shown;
  }

  /**
   * What a value stands for: {@code "cpu"} with its quotes, or an element of a list by its number.
   */
  static String subject(JsonValue value) {
    Optional<JsonMember> member = value.member();
    if (member.isPresent()) {
      return "\"" + member.get().name() + "\"";
    }
    Optional<SyntaxNode> parent = value.parent();
    if (parent.isPresent() && parent.get() instanceof JsonArray array) {
      String list = array.member().map(m -> "\"" + m.name() + "\"").orElse("the list");
      return "Entry " + (array.elements().indexOf(value) + 1) + " of " + list;
    }
    return "This";
  }

  /** A string that stands for a number, a boolean or a word as it is written. */
  static String literal(JsonValue value) {
    return value instanceof JsonString string ? string.value() : value.text();
  }

  /** Whether a value is neither an object nor a list. */
  static boolean isScalar(JsonValue value) {
    return value instanceof JsonString
        || value instanceof JsonNumber
        || value instanceof JsonBoolean;
  }
}
