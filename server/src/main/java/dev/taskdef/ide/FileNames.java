package dev.taskdef.ide;

import java.util.regex.Pattern;

/** What the name of a file says of it. */
public final class FileNames {
  /** The settings of a project. */
  public static final String SETTINGS = ".taskdef.json";

  private static final Pattern TELLING =
      Pattern.compile(
          "(.*task[-_]?def.*|container[-_]definitions.*)\\.(json|jsonc|tpl|tftpl|tmpl|j2)",
          Pattern.CASE_INSENSITIVE);

  private FileNames() {}

  /** Whether files that are called so usually are task definitions. */
  public static boolean isTelling(String name) {
    return TELLING.matcher(name).matches() && !isSettings(name);
  }

  /** Whether a file of this name holds the settings of a project. */
  public static boolean isSettings(String name) {
    return name.equals(SETTINGS);
  }
}
