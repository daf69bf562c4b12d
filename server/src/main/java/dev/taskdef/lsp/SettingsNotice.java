package dev.taskdef.lsp;

import dev.taskdef.rules.Catalog;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/** Tells the person what in the editor's settings makes no sense: once, until it is another. */
final class SettingsNotice {
  private final Editor editor;
  private final Lenses lenses;
  private SettingsMistakes known = SettingsMistakes.none();

  SettingsNotice(Editor editor, Lenses lenses) {
    this.editor = editor;
    this.lenses = lenses;
  }

  /** The editor has introduced itself. After a restart, what it sent then was told already. */
  synchronized void begin() {
    if (editor.client().restarts()) {
      known = lenses.settings().mistakes();
    }
  }

  /**
   * Looks at the newest settings; may load the rules. One look at a time: else two could tell of
   * the same, or an older one could speak last.
   */
  synchronized void look() {
    SettingsMistakes newest = lenses.settings().mistakes();
    Catalog catalog = lenses.linter().catalog();
    newest
        .message(catalog)
        .filter(message -> !known.message(catalog).filter(message::equals).isPresent())
        .ifPresent(
            message ->
                editor.notify(
                    "window/showMessage", new MessageParams(MessageType.Warning, message)));
    known = newest;
  }
}
