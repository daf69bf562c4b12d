package dev.taskdef.text;

/** How long a file may be, in UTF-16 code units; the doors keep to these limits. */
public final class SizeLimits {
  /** Up to this length a file gets every check. */
  public static final int FULL = 4 * 1024 * 1024;

  /**
   * Up to this length a file is at least read for syntax errors; beyond, one note says that it is
   * too long.
   */
  public static final int SYNTAX_ONLY = 20 * 1024 * 1024;

  private SizeLimits() {}
}
