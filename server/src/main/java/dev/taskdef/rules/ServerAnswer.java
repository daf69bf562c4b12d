package dev.taskdef.rules;

import com.google.common.collect.ImmutableMap;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonNumber;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS would answer to a finding: the rule's message with the file's own names and values in
 * its blanks. A blank that the place does not fill becomes {@code …}.
 *
 * <p>The blanks are {@code {path}} of the value, {@code {parent}} of the object around it, {@code
 * {key}}, {@code {value}}, {@code {type}} (Python's, as the AWS CLI names it), {@code {container}}
 * by name, {@code {name}} of the object around, {@code {protocol}} of the port mapping, and those
 * that the rule fills itself.
 */
public final class ServerAnswer {
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)\\}");
  private static final String UNKNOWN = "…";
  private static final int LONG = 60;

  private final SyntaxNode node;
  private final ImmutableMap<String, String> words;

  private ServerAnswer(SyntaxNode node, ImmutableMap<String, String> words) {
    this.node = node instanceof JsonKey ? node.parent().orElse(node) : node;
    this.words = words;
  }

  /** The answer to a finding at a node; what the rule fills itself comes first. */
  static String of(String message, SyntaxNode node, ImmutableMap<String, String> words) {
    ServerAnswer answer = new ServerAnswer(node, words);
    return BLANK
        .matcher(message)
        .replaceAll(blank -> Matcher.quoteReplacement(answer.fill(blank.group(1)).orElse(UNKNOWN)));
  }

  /** The message without the names of any file, as it stands on a page. */
  public static String withBlanks(String message) {
    return BLANK.matcher(message).replaceAll(UNKNOWN);
  }

  /** What the AWS CLI answers to a value of a wrong type, given the Python types that it takes. */
  public static String wrongType(String... valid) {
    return "Invalid type for parameter {path}, value: {value}, type: <class '{type}'>, valid types: <class '"
        + String.join("'>, <class '", valid)
        + "'>";
  }

  /** What the AWS CLI answers to a member that it does not know. */
  public static String unknownKey() {
    return "Unknown parameter in {parent}: \"{key}\", must be one of: …";
  }

  /** What the AWS CLI answers to an object that lacks the member of this name. */
  public static String missing(String name) {
    return "Missing required parameter in {path}: \"" + name + "\"";
  }

  private Optional<String> fill(String blank) {
    if (words.containsKey(blank)) {
      return Optional.ofNullable(words.get(blank));
    }
    return switch (blank) {
      case "path" -> Optional.of(path(node));
      case "parent" -> object().map(ServerAnswer::path);
      case "key" -> member().map(JsonMember::name);
      case "value" -> value().map(ServerAnswer::printed);
      case "type" -> value().map(ServerAnswer::type);
      case "container" -> container();
      case "name" -> object().flatMap(o -> text(o, "name"));
      case "protocol" -> object().map(ServerAnswer::protocol);
      default -> Optional.empty();
    };
  }

  private Optional<JsonValue> value() {
    return node instanceof JsonMember member
        ? member.value()
        : Optional.of(node).filter(JsonValue.class::isInstance).map(JsonValue.class::cast);
  }

  private Optional<JsonMember> member() {
    Optional<SyntaxNode> at = node instanceof JsonMember ? Optional.of(node) : node.parent();
    return at.filter(JsonMember.class::isInstance).map(JsonMember.class::cast);
  }

  private Optional<JsonObject> object() {
    return member().map(JsonMember::object);
  }

  private static String path(SyntaxNode node) {
    String pointer = Address.of(node).pointer();
    // A list of containers at the root is sent to AWS as this member of the request.
    boolean list = pointer.length() > 1 && Character.isDigit(pointer.charAt(1));
    StringBuilder path = new StringBuilder(list ? "containerDefinitions" : "");
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        boolean index = step.chars().allMatch(c -> c >= '0' && c <= '9');
        path.append(index ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + unescaped(step));
      }
    }
    return path.isEmpty() ? "input" : path.toString();
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  // As Python prints it. What is long is cut: it stands in the file.
  private static String printed(JsonValue value) {
    if (value instanceof JsonNull) {
      return "None";
    }
    if (value instanceof JsonBoolean flag) {
      return flag.value() ? "True" : "False";
    }
    if (value instanceof JsonObject) {
      return "{" + UNKNOWN + "}";
    }
    if (value instanceof JsonArray) {
      return "[" + UNKNOWN + "]";
    }
    String text = value instanceof JsonString string ? string.value() : value.text();
    return text.length() <= LONG ? text : text.substring(0, LONG) + UNKNOWN;
  }

  private static String type(JsonValue value) {
    if (value instanceof JsonNull) {
      return "NoneType";
    }
    if (value instanceof JsonBoolean) {
      return "bool";
    }
    if (value instanceof JsonNumber number) {
      return number.isInteger() ? "int" : "float";
    }
    if (value instanceof JsonObject) {
      return "dict";
    }
    return value instanceof JsonArray ? "list" : "str";
  }

  // Of the objects around the place that have a name, the outermost is the container.
  private Optional<String> container() {
    Optional<String> found = Optional.empty();
    Optional<SyntaxNode> around = Optional.of(node);
    while (around.isPresent()) {
      SyntaxNode at = around.get();
      if (at instanceof JsonObject object) {
        Optional<String> name = text(object, "name");
        found = name.isPresent() ? name : found;
      }
      around = at.parent();
    }
    return found;
  }

  private static String protocol(JsonObject mapping) {
    return text(mapping, "protocol").orElse("tcp").toUpperCase(Locale.ROOT);
  }

  private static Optional<String> text(JsonObject object, String name) {
    return object
        .get(name)
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).value());
  }
}
