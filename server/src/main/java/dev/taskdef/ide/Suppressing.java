package dev.taskdef.ide;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Glob;
import dev.taskdef.rules.Suppression;
import dev.taskdef.rules.Topic;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.text.TextRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Wanting to hear no more of a finding.
 *
 * @param diagnostic the finding
 * @param suppression what to write into the settings; its reason is left for a person to give
 */
public record Suppressing(Diagnostic diagnostic, Suppression suppression) {

  /**
   * The findings that a range touches, each rule once. Slips in the text are not among them: nobody
   * can want those.
   *
   * @param path of the document from the folder of the settings, with forward slashes
   */
  public static ImmutableList<Suppressing> at(Snapshot snapshot, TextRange range, String path) {
    if (snapshot.isSettings() || snapshot.diagnostics().stream().noneMatch(d -> is(d, range))) {
      return ImmutableList.of();
    }
    Map<String, Suppressing> byRule = new LinkedHashMap<>();
    for (Diagnostic diagnostic : snapshot.fixable()) {
      if (is(diagnostic, range)) {
        byRule.putIfAbsent(
            diagnostic.id(), new Suppressing(diagnostic, of(snapshot.task(), diagnostic, path)));
      }
    }
    return ImmutableList.copyOf(byRule.values());
  }

  /** What a person chooses. */
  public String title() {
    return "Suppress " + diagnostic.id() + " here (with a reason)";
  }

  private static boolean is(Diagnostic diagnostic, TextRange range) {
    TextRange own = diagnostic.range();
    return diagnostic.rule().topic() != Topic.SYNTAX
        && own.start() <= range.end()
        && range.start() <= own.end();
  }

  private static Suppression of(TaskDefinition task, Diagnostic diagnostic, String path) {
    String file = Glob.only(path);
    for (Container container : task.containers()) {
      Optional<String> inside = inside(container.node(), diagnostic);
      Optional<String> name = container.name().map(Text::value).filter(n -> isOnly(task, n));
      if (inside.isPresent() && name.isPresent()) {
        return new Suppression(diagnostic.id(), file, name.get(), "", inside.get(), "");
      }
    }
    for (Volume volume : task.volumes()) {
      Optional<String> inside = inside(volume.block().node(), diagnostic);
      if (inside.isPresent() && volume.name().isPresent()) {
        return new Suppression(
            diagnostic.id(), file, "", volume.name().get().value(), inside.get(), "");
      }
    }
    return new Suppression(diagnostic.id(), file, "", "", diagnostic.pointer(), "");
  }

  private static boolean isOnly(TaskDefinition task, String name) {
    return !name.isBlank()
        && task.containers().stream()
                .filter(c -> c.name().filter(n -> n.value().equals(name)).isPresent())
                .count()
            == 1;
  }

  /** The rest of the finding's pointer, where it stands in this object. */
  private static Optional<String> inside(JsonObject object, Diagnostic diagnostic) {
    String pointer = object.pointer().toString();
    boolean within =
        object.range().contains(diagnostic.range())
            && (diagnostic.pointer() + "/").startsWith(pointer + "/");
    return within
        ? Optional.of(diagnostic.pointer().substring(pointer.length()))
        : Optional.empty();
  }
}
