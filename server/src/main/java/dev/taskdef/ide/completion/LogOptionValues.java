package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Places;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Text;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.Regions;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.SyntaxNode;
import java.util.Optional;

/** Values of log options: those that are allowed, and those that this file suggests. */
final class LogOptionValues {
  private LogOptionValues() {}

  /** The values to propose, best first. */
  static ImmutableList<String> of(Snapshot snapshot, SyntaxNode place, LogOption option) {
    Optional<String> container =
        Places.containerOf(snapshot, place).flatMap(c -> c.name()).map(Text::value);
    return switch (option.type()) {
      case BOOLEAN -> ImmutableList.of("true", "false");
      case REGION ->
          Tables.bundled().regions().regions().stream()
              .map(Regions.Region::code)
              .collect(ImmutableList.toImmutableList());
      case LOG_GROUP ->
          ImmutableList.of(
              "/ecs/"
                  + snapshot
                      .task()
                      .text("family")
                      .map(Text::value)
                      .or(() -> container)
                      .orElse("web"));
      case STREAM_PREFIX -> ImmutableList.of(container.orElse("ecs"));
      default ->
          option.values().isEmpty() && !option.example().isEmpty()
              ? ImmutableList.of(option.example())
              : option.values();
    };
  }

  /** The value to put behind a key that was just chosen, with a place to fill in. */
  static String template(Snapshot snapshot, SyntaxNode place, LogOption option) {
    ImmutableList<String> values = of(snapshot, place, option);
    if (option.type() == LogOption.Type.REGION || values.isEmpty()) {
      return "\"$1\"";
    }
    String quoted = JsonEdits.quoted(values.get(0));
    String inside = SnippetText.escaped(quoted.substring(1, quoted.length() - 1));
    return "\"${1:" + inside + "}\"";
  }
}
