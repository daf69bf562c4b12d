package dev.taskdef.ide.hover;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonPlaceholder;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.Placeholder;
import java.util.Optional;

/** Text that is replaced before ECS sees the file. */
final class PlaceholderHover implements HoverSource {
  @Override
  public Optional<String> at(HoverPlace place) {
    if (place.node() instanceof JsonPlaceholder bare) {
      return Optional.of(template(bare.written()));
    }
    ImmutableList<Placeholder> inside =
        place.node() instanceof JsonString string ? string.placeholders() : ImmutableList.of();
    return inside.stream()
        .filter(p -> p.range().touches(place.offset()))
        .findFirst()
        .map(
            p ->
                p.kind() == Placeholder.Kind.FILL_IN
                    ? "`" + p.text() + "` is left for you to fill in; ECS would take it literally."
                    : template(p.text()));
  }

  private static String template(String text) {
    return "`"
        + text.replace("`", "'")
        + "` is a placeholder: a tool puts a value here before ECS sees the file. What depends on it"
        + " is not checked.";
  }
}
