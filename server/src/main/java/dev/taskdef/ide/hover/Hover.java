package dev.taskdef.ide.hover;

import dev.taskdef.ide.Places;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Text;
import dev.taskdef.schema.AllowedValue;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.ParameterDocs;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * What there is to say of the place under the pointer.
 *
 * @param range what it is said of
 * @param markdown what is said
 */
public record Hover(TextRange range, String markdown) {

  /** What is said of a key or a value; nothing in files that are no task definitions. */
  public static Optional<Hover> at(Snapshot snapshot, int offset) {
    Optional<SyntaxNode> node =
        snapshot.isOurs() ? snapshot.tree().nodeAt(offset) : Optional.empty();
    if (node.isPresent() && node.get() instanceof JsonKey key) {
      return key.parent().flatMap(member -> ofKey(snapshot, (JsonMember) member));
    }
    if (node.isPresent() && node.get() instanceof JsonString string) {
      return ofValue(snapshot, string);
    }
    return Optional.empty();
  }

  private static Optional<Hover> ofKey(Snapshot snapshot, JsonMember member) {
    return logOption(snapshot, member)
        .map(LogOption::doc)
        .or(
            () ->
                Places.parameterOf(snapshot, member)
                    .filter(p -> p.name().equals(member.name()))
                    .map(p -> ParameterDocs.of(p).hover()))
        .map(text -> new Hover(member.key().range(), text));
  }

  private static Optional<Hover> ofValue(Snapshot snapshot, JsonString value) {
    Optional<LogOption> option = value.member().flatMap(m -> logOption(snapshot, m));
    Optional<String> said =
        option
            .map(o -> o.valueDocs().getOrDefault(value.value(), ""))
            .or(
                () ->
                    Places.parameterOf(snapshot, value).flatMap(p -> ofAllowed(p, value.value())));
    return said.filter(text -> !text.isEmpty()).map(text -> new Hover(value.range(), text));
  }

  private static Optional<String> ofAllowed(Parameter parameter, String value) {
    return parameter.value(value).map(AllowedValue::markdown);
  }

  private static Optional<LogOption> logOption(Snapshot snapshot, JsonMember member) {
    boolean option =
        Places.pathOf(snapshot, member.object())
            .filter(path -> String.join(".", path).endsWith("logConfiguration.options"))
            .isPresent();
    return option
        ? Places.containerOf(snapshot, member)
            .flatMap(c -> c.logDriver())
            .map(Text::value)
            .flatMap(driver -> Tables.bundled().logDrivers().option(driver, member.name()))
        : Optional.empty();
  }
}
