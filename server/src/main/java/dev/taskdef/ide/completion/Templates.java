package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.schema.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to put behind a key that was just chosen: a value of the right type with places to fill in,
 * and in an object the members that it cannot do without.
 */
final class Templates {
  private static final int CHOICES = 12;

  private int places;

  private Templates() {}

  /** The snippet for a value; tabs and line feeds stand for the file's own indentation. */
  static String of(ValuePlace place) {
    ImmutableList<Value> values = Values.at(place);
    return !values.isEmpty() && values.get(0).snippet()
        ? values.get(0).json()
        : new Templates().value(place, values);
  }

  private String value(ValuePlace place, ImmutableList<Value> values) {
    return switch (place.parameter().kind()) {
      case OBJECT -> object(place);
      case MAP -> "{\n\t" + blank() + "\n}";
      case ARRAY -> list(place);
      case STRING -> string(values);
      case INTEGER -> suggestion(number(place.parameter(), values));
      case BOOLEAN -> choice(values.stream().map(Value::json).toList());
    };
  }

  private String object(ValuePlace place) {
    String members =
        place.parameter().properties().stream()
            .filter(Parameter::isRequired)
            .map(p -> '"' + p.name() + "\": " + nested(place, p.name(), p))
            .collect(Collectors.joining(",\n"));
    return "{\n\t" + (members.isEmpty() ? blank() : indented(members)) + "\n}";
  }

  private String list(ValuePlace place) {
    if (place.path().endsWith("healthCheck.command")) {
      return "[\"CMD-SHELL\", \"" + blank() + "\"]";
    }
    Parameter element = place.parameter().element().orElseThrow();
    String inside = nested(place, "", element);
    return element.kind() == Parameter.Kind.OBJECT
        ? "[\n\t" + indented(inside) + "\n]"
        : "[" + inside + "]";
  }

  private String nested(ValuePlace place, String key, Parameter parameter) {
    ValuePlace inside =
        new ValuePlace(place.snapshot(), place.around(), key, parameter, place.own());
    return value(
        inside,
        Values.at(inside).stream()
            .filter(v -> !v.snippet())
            .collect(ImmutableList.toImmutableList()));
  }

  private static String indented(String text) {
    return text.replace("\n", "\n\t");
  }

  private String string(List<Value> values) {
    if (values.isEmpty()) {
      return '"' + blank() + '"';
    }
    List<String> inside = values.stream().map(v -> unquoted(v.json())).toList();
    return '"' + (inside.size() > CHOICES ? suggestion(inside.get(0)) : choice(inside)) + '"';
  }

  private static String unquoted(String json) {
    return json.startsWith("\"") && json.length() > 1 ? json.substring(1, json.length() - 1) : json;
  }

  private static String number(Parameter parameter, List<Value> values) {
    if (!values.isEmpty()) {
      return values.get(0).json();
    }
    return parameter.limits().minimum().isPresent()
        ? Long.toString(parameter.limits().minimum().getAsLong())
        : "0";
  }

  private String blank() {
    return "$" + ++places;
  }

  private String suggestion(String text) {
    return "${" + ++places + ":" + SnippetText.escaped(text) + "}";
  }

  private String choice(List<String> texts) {
    if (texts.size() == 1) {
      return suggestion(texts.get(0));
    }
    return texts.stream()
        .map(SnippetText::escapedChoice)
        .collect(Collectors.joining(",", "${" + ++places + "|", "|}"));
  }
}
