package dev.taskdef.ide.navigation;

import java.util.Optional;
import java.util.regex.Pattern;

/** What has a name that other places of a task definition refer to. */
public enum NameKind {
  CONTAINER(
      "container", "[A-Za-z0-9_-]{1,255}", "1 to 255 letters, digits, hyphens and underscores"),
  VOLUME("volume", "[A-Za-z0-9_-]{1,255}", "1 to 255 letters, digits, hyphens and underscores"),
  PORT(
      "port",
      "[a-z0-9_][a-z0-9_-]{0,63}",
      "1 to 64 lower-case letters, digits, hyphens and underscores, no hyphen first");

  private final String word;
  private final Pattern pattern;
  private final String allowed;

  NameKind(String word, String pattern, String allowed) {
    this.word = word;
    this.pattern = Pattern.compile(pattern);
    this.allowed = allowed;
  }

  /** How messages call it. */
  public String word() {
    return word;
  }

  /** Why ECS would refuse a name, as a sentence; empty where it would not. */
  Optional<String> objection(String name) {
    return pattern.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            "\"" + name + "\" cannot be the name of a " + word + ": it takes " + allowed + ".");
  }
}
