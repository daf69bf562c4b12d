package dev.taskdef.ide.completion;

import dev.taskdef.schema.AllowedValue;
import dev.taskdef.schema.Parameter;
import dev.taskdef.syntax.JsonEdits;
import java.util.stream.Collectors;

/** What to put behind a key that was just chosen. */
final class Templates {
  private Templates() {}

  /** A value of the right type, with places to fill in. */
  static String of(Parameter parameter) {
    return switch (parameter.kind()) {
      case OBJECT -> "{\n\t$1\n}";
      case MAP -> "{\n\t$1\n}";
      case ARRAY -> list(parameter);
      case STRING -> "\"" + (parameter.values().isEmpty() ? "$1" : choice(parameter)) + "\"";
      case INTEGER -> "${1:" + parameter.defaultJson().orElse("0") + "}";
      case BOOLEAN ->
          parameter.defaultJson().filter("true"::equals).isPresent()
              ? "${1|false,true|}"
              : "${1|true,false|}";
    };
  }

  private static String list(Parameter parameter) {
    boolean ofObjects =
        parameter.element().filter(e -> e.kind() == Parameter.Kind.OBJECT).isPresent();
    return ofObjects ? "[\n\t{\n\t\t$1\n\t}\n]" : "[\"$1\"]";
  }

  private static String choice(Parameter parameter) {
    return parameter.values().stream()
        .map(AllowedValue::value)
        .map(Templates::inside)
        .collect(Collectors.joining(",", "${1|", "|}"));
  }

  private static String inside(String value) {
    String quoted = JsonEdits.quoted(value);
    return quoted
        .substring(1, quoted.length() - 1)
        .replace("\\", "\\\\")
        .replace(",", "\\,")
        .replace("|", "\\|");
  }
}
