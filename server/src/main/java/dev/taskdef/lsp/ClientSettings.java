package dev.taskdef.lsp;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.ide.navigation.HintKind;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.settings.SettingsFile;
import dev.taskdef.syntax.JsonTree;

/**
 * The editor's settings under {@code taskdef}: the same as in {@code .taskdef.json}. What is absent
 * or makes no sense counts as not set, and the person is told what makes no sense.
 *
 * @param file what they say
 * @param staysJson {@code taskdef.languageMode} is {@code json}: the editor's own JSON support
 *     looks at task definitions too
 * @param hints {@code taskdef.inlayHints}: the kinds that are shown
 * @param mistakes what makes no sense
 */
record ClientSettings(
    SettingsFile file, boolean staysJson, ImmutableSet<HintKind> hints, SettingsMistakes mistakes) {

  /** Nothing set. */
  static ClientSettings none() {
    return new ClientSettings(SettingsFile.none(), false, HintKind.USUAL, SettingsMistakes.none());
  }

  /** Reads the section {@code taskdef}. */
  static ClientSettings of(Params section) {
    return section.json().isJsonObject() && !section.json().getAsJsonObject().isEmpty()
        ? new ClientSettings(
            SettingsFile.read(JsonTree.parse(section.json().toString())),
            section.text("languageMode").filter("json"::equals).isPresent(),
            hints(section.part("inlayHints")),
            new SettingsMistakes(section))
        : none();
  }

  /** The rules whose findings the editor tells itself in a document of this language. */
  ImmutableSet<String> toldByEditor(String languageId) {
    return staysJson ? JsonSupport.tells(languageId) : ImmutableSet.of();
  }

  /** How a file is read for which nothing else is set. */
  Reading applyTo(Reading reading, String path) {
    return file.applyTo(reading, path, "setting taskdef.consumer");
  }

  /** What holds for the rules in a file. */
  Settings settings(String path) {
    return file.settings(path);
  }

  private static ImmutableSet<HintKind> hints(Params section) {
    ImmutableSet.Builder<HintKind> shown = ImmutableSet.builder();
    for (HintKind kind : HintKind.values()) {
      boolean said = section.at(kind.id()).filter(v -> v.toString().equals("false")).isPresent();
      if (section.flag(kind.id()) || HintKind.USUAL.contains(kind) && !said) {
        shown.add(kind);
      }
    }
    return shown.build();
  }
}
