package dev.taskdef.ide.hover;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.text.TextRange;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to say of the place under the pointer.
 *
 * @param range what it is said of
 * @param markdown what is said: what is wrong first, then what the place means
 */
public record Hover(TextRange range, String markdown) {
  private static final ImmutableList<HoverSource> SOURCES =
      ImmutableList.of(
          new PlaceholderHover(),
          new KeyHover(),
          new LogHover(),
          new SizeHover(),
          new ValueHover(),
          new NameHover(),
          new ImageHover(),
          new ArnHover(),
          new RoleHover(),
          new HealthHover(),
          new EnvironmentHover());

  /** What is said at an offset; nothing in files that are no task definitions. */
  public static Optional<Hover> at(Snapshot snapshot, int offset) {
    if (snapshot.isSettings()) {
      return SettingsHover.at(snapshot, offset);
    }
    if (!snapshot.isOurs() || offset < 0 || offset > snapshot.text().length()) {
      return Optional.empty();
    }
    Optional<HoverPlace> place = HoverPlace.at(snapshot, offset);
    Set<String> meaning = new LinkedHashSet<>();
    place.ifPresent(p -> SOURCES.forEach(source -> source.at(p).ifPresent(meaning::add)));
    Optional<Hover> wrong = DiagnosticHover.at(snapshot, offset);
    if (meaning.isEmpty()) {
      return wrong;
    }
    String said = String.join("\n\n", meaning);
    return Optional.of(
        new Hover(
            place.orElseThrow().range(),
            wrong.map(w -> w.markdown() + "\n\n---\n\n").orElse("") + said));
  }
}
