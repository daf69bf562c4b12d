package dev.taskdef.schema;

import static dev.taskdef.schema.LightMarkdown.wrap;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/**
 * The page of one parameter: the same words for {@code taskdef explain}, for hover and for {@code
 * docs/parameters.md}.
 */
public final class ParameterDocs {
  private static final int HOVER_VALUES = 12;

  private final Parameter parameter;

  private ParameterDocs(Parameter parameter) {
    this.parameter = parameter;
  }

  public static ParameterDocs of(Parameter parameter) {
    return new ParameterDocs(parameter);
  }

  /** One line: the kind of value and whether it is required, {@code list of objects, required}. */
  public String signature() {
    String needed = parameter.isRequired() ? ", required" : "";
    return kind(parameter) + needed + (parameter.deprecated().isPresent() ? ", deprecated" : "");
  }

  /** The whole page for a terminal, at most 80 characters wide, ending in a line break. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(parameter.path()).append("  (").append(signature()).append(")\n\n");
    parameter.deprecated().ifPresent(why -> wrap(out, "", "Deprecated: " + why).append('\n'));
    for (String paragraph : parameter.description().split("\n\n", -1)) {
      paragraph.lines().forEach(line -> wrap(out, line.startsWith("- ") ? "  " : "", line));
      out.append('\n');
    }
    valuesFrom()
        .ifPresent(
            from -> {
              out.append("Values\n");
              from.values().forEach(v -> entry(out, v.value(), v.description()));
              out.append('\n');
            });
    if (!members().isEmpty()) {
      out.append(membersTitle()).append('\n');
      members().forEach(m -> entry(out, m.name() + (m.isRequired() ? " *" : ""), m.summary()));
      out.append('\n');
    }
    parameter.link().ifPresent(link -> out.append(link).append('\n'));
    return out.toString();
  }

  /** The whole page in Markdown, without a heading, ending in a line break. */
  public String markdown() {
    StringBuilder out = new StringBuilder(body());
    valuesFrom().ifPresent(from -> out.append("\n\n").append(valueList(from)));
    if (!members().isEmpty()) {
      out.append("\n\n").append(membersTitle()).append(":\n");
      members().forEach(member -> out.append('\n').append(memberLine(member)));
    }
    parameter.link().ifPresent(link -> out.append("\n\n").append(linkLine(link)));
    return out.append('\n').toString();
  }

  /** A shorter page for a hover: no list of members, and no list of very many values. */
  public String hover() {
    StringBuilder out = new StringBuilder();
    if (!parameter.name().isEmpty()) {
      out.append("**").append(parameter.name()).append("** (").append(signature()).append(")\n\n");
    }
    out.append(body());
    valuesFrom()
        .filter(from -> from.values().size() <= HOVER_VALUES)
        .ifPresent(from -> out.append("\n\n").append(valueList(from)));
    parameter.link().ifPresent(link -> out.append("\n\n").append(linkLine(link)));
    return out.toString();
  }

  private String body() {
    return parameter.deprecated().map(why -> "**Deprecated:** " + why + "\n\n").orElse("")
        + parameter.markdown();
  }

  /** The parameter whose values are listed: itself, or the elements of a list of plain values. */
  private Optional<Parameter> valuesFrom() {
    return Optional.of(parameter)
        .filter(here -> !here.values().isEmpty())
        .or(() -> parameter.element().filter(inside -> !inside.values().isEmpty()));
  }

  private ImmutableList<Parameter> members() {
    Parameter inside = parameter.element().orElse(parameter);
    return parameter.kind() == Parameter.Kind.MAP ? parameter.properties() : inside.properties();
  }

  private String membersTitle() {
    return parameter.kind() == Parameter.Kind.MAP ? "Known names" : "Members";
  }

  private static String valueList(Parameter from) {
    StringBuilder out = new StringBuilder("Values:\n");
    from.values()
        .forEach(
            each -> out.append("\n- `").append(each.value()).append("`: ").append(each.markdown()));
    return out.toString();
  }

  private static String memberLine(Parameter member) {
    String needed = member.isRequired() ? " (required)" : "";
    String first = LightMarkdown.firstParagraph(member.markdown());
    return "- `" + member.name() + "`" + needed + ": " + first;
  }

  private static String linkLine(String link) {
    return "[AWS documentation](" + link + ")";
  }

  private static String kind(Parameter parameter) {
    return switch (parameter.kind()) {
      case ARRAY -> "list of " + parameter.element().map(ParameterDocs::plural).orElse("values");
      case MAP -> "map of names to strings";
      default -> parameter.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String plural(Parameter element) {
    return element.kind().name().toLowerCase(Locale.ROOT) + "s";
  }

  private static void entry(StringBuilder out, String name, String text) {
    out.append("  ").append(name).append('\n');
    wrap(out, "      ", text);
  }
}
