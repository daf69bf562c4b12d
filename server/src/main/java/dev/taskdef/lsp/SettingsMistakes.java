package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.taskdef.ide.navigation.HintKind;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.settings.SettingsCheck;
import dev.taskdef.rules.settings.SettingsLanguage;
import dev.taskdef.syntax.JsonTree;
import java.util.Optional;

/**
 * What in the editor's settings counts as not set because it makes no sense, in words for the
 * person. Members that nobody here knows are left alone: they may be the editor's own.
 *
 * @param section the settings under {@code taskdef}
 */
record SettingsMistakes(Params section) {
  private static final ImmutableSet<String> MODES = ImmutableSet.of("own", "json");
  private static final ImmutableMap<String, String> PROGRAMS =
      ImmutableMap.of("server", "path", "java", "home");

  /** Of an editor without settings. */
  static SettingsMistakes none() {
    return new SettingsMistakes(Params.of(null));
  }

  /** All in one message; empty where nothing is wrong. */
  Optional<String> message(Catalog catalog) {
    ImmutableList<String> all =
        ImmutableList.<String>builder().addAll(ofProject(catalog)).addAll(ofEditor()).build();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Mend these settings of taskdef; until then they count as not set. "
                + String.join(" ", all));
  }

  /** Of the settings that {@code .taskdef.json} may hold as well. An empty text is not set. */
  private ImmutableList<String> ofProject(Catalog catalog) {
    JsonObject known = new JsonObject();
    for (String name : SettingsLanguage.root().names()) {
      section
          .at(name)
          .filter(v -> !(v instanceof JsonPrimitive p && p.getAsString().isEmpty()))
          .ifPresent(v -> known.add(name, v));
    }
    if (known.isEmpty()) {
      return ImmutableList.of();
    }
    return SettingsCheck.of(JsonTree.parse(known.toString()), catalog, ImmutableSet.of()).stream()
        .map(Diagnostic::message)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<String> ofEditor() {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    if (section.at("languageMode").isPresent()
        && section.text("languageMode").filter(MODES::contains).isEmpty()) {
      all.add("\"languageMode\" must be \"own\" or \"json\".");
    }
    for (HintKind kind : HintKind.values()) {
      section
          .at("inlayHints", kind.id())
          .filter(v -> !(v instanceof JsonPrimitive p && p.isBoolean()))
          .ifPresent(v -> all.add("\"inlayHints." + kind.id() + "\" must be true or false."));
    }
    PROGRAMS.forEach(
        (group, name) -> {
          if (section.at(group, name).isPresent() && section.text(group, name).isEmpty()) {
            all.add("\"" + group + "." + name + "\" must be a text in quotes.");
          }
        });
    return all.build();
  }
}
