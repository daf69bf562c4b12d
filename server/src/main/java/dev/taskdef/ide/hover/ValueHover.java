package dev.taskdef.ide.hover;

import dev.taskdef.schema.AllowedValue;
import dev.taskdef.schema.Tables;
import java.util.Optional;

/** Values that the schema or a table explains. */
final class ValueHover implements HoverSource {
  @Override
  public Optional<String> at(HoverPlace place) {
    if (place.keyOf().isPresent() || place.path().endsWith("logConfiguration.logDriver")) {
      return Optional.empty();
    }
    if (place.path().contains("linuxParameters.capabilities.")) {
      return place
          .text()
          .flatMap(Tables.bundled().capabilities()::capability)
          .map(c -> c.doc() + (c.givenByDefault() ? " Containers have it by default." : ""));
    }
    return place
        .text()
        .flatMap(text -> place.parameter().flatMap(p -> p.value(text)))
        .map(AllowedValue::markdown);
  }
}
