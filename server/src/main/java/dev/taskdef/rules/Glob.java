package dev.taskdef.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern for paths: {@code *} within a name, {@code **} across folders, {@code ?} for one
 * character.
 */
public final class Glob {
  private final String text;
  private final Pattern pattern;

  private Glob(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /** Reads a pattern; every text is one. Without a slash it holds for a name in any folder. */
  public static Glob of(String text) {
    String path = text.contains("/") ? text : "**/" + text;
    StringBuilder regex = new StringBuilder();
    int at = path.startsWith("/") ? 1 : 0;
    while (at < path.length()) {
      if (path.startsWith("**/", at)) {
        regex.append("(?:[^/]+/)*");
        at += 3;
      } else if (path.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else {
        char c = path.charAt(at++);
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    return new Glob(text, Pattern.compile(regex.toString()));
  }

  /** The path that it stands for, where that is one and no pattern. */
  public Optional<String> exactPath() {
    boolean exact = text.contains("/") && !text.contains("*") && !text.contains("?");
    return exact ? Optional.of(text.startsWith("/") ? text.substring(1) : text) : Optional.empty();
  }

  /** The pattern for one file; the path is relative, with forward slashes. */
  public static String only(String path) {
    return path.contains("/") ? path : "/" + path;
  }

  /** Whether a relative path, with forward slashes, fits. */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
