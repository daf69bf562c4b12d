package dev.taskdef.ide.hover;

import dev.taskdef.ide.LogOptionSet;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.LogOptionDocs;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;

/** Log drivers, their options and the values of these. */
final class LogHover implements HoverSource {
  @Override
  public Optional<String> at(HoverPlace place) {
    if (place.path().endsWith("logConfiguration.logDriver") && place.valueOf().isPresent()) {
      return place.text().flatMap(Tables.bundled().logDrivers()::driver).map(LogHover::driver);
    }
    Optional<JsonMember> key = place.keyOf();
    Optional<JsonMember> member = key.or(place::valueOf);
    return member.flatMap(
        m ->
            LogOptionSet.of(place.snapshot(), m.object())
                .flatMap(
                    set ->
                        set.option(m.name())
                            .flatMap(
                                o ->
                                    key.isPresent()
                                        ? Optional.of(page(o, set))
                                        : value(place, o, set))));
  }

  private static String driver(LogDriver driver) {
    String link = driver.link().isEmpty() ? "" : "\n\n[Documentation](" + driver.link() + ")";
    return driver.doc() + link;
  }

  private static String page(LogOption option, LogOptionSet set) {
    return "**"
        + option.name()
        + "**"
        + (option.required() ? " (required)" : "")
        + "\n\n"
        + set.driver().map(d -> LogOptionDocs.of(option, d).markdown()).orElse(option.doc());
  }

  private static Optional<String> value(HoverPlace place, LogOption option, LogOptionSet set) {
    String value = place.text().orElse("");
    if (option.type() == LogOption.Type.REGION) {
      return Optional.of(Regional.region(value));
    }
    if (option.name().equals("Name")) {
      return set.driver()
          .flatMap(d -> Optional.ofNullable(d.plugins().get(value)))
          .map(LogDriver.Plugin::doc);
    }
    if (option.name().equals("awslogs-create-group") && value.equals("true")) {
      return Optional.of(
          option.valueDocs().getOrDefault(value, "")
              + " A group that is made this way never expires: set a retention time for it.");
    }
    return Optional.ofNullable(option.valueDocs().get(value));
  }
}
