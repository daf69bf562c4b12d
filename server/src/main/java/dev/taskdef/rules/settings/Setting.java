package dev.taskdef.rules.settings;

/**
 * A member of the settings.
 *
 * @param name its name
 * @param type what may stand there
 * @param required whether the object makes no sense without it
 * @param doc what it does, in Markdown
 * @param snippet a value to begin with, in JSON, with places to fill in as in protocol snippets;
 *     tabs and line feeds stand for the file's own indentation
 */
public record Setting(
    String name, SettingType type, boolean required, String doc, String snippet) {}
