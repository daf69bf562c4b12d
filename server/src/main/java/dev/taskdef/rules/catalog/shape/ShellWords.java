package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** A command line, split into its words. */
final class ShellWords {
  private static final String SHELL_ONLY = "|&;<>()$`\\*?[]{}~#!\n";

  private ShellWords() {}

  /** The words, with quotes taken off; empty where the line needs a shell to be understood. */
  static Optional<ImmutableList<String>> split(String line) {
    ImmutableList.Builder<String> words = ImmutableList.builder();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (char c : line.strip().toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (quote == '"' && (c == '$' || c == '`' || c == '\\')) {
          return Optional.empty();
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        open = true;
      } else if (SHELL_ONLY.indexOf(c) >= 0) {
        return Optional.empty();
      } else if (c == ' ' || c == '\t') {
        if (open) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else {
        word.append(c);
        open = true;
      }
    }
    return quote == 0 && open ? Optional.of(words.add(word.toString()).build()) : Optional.empty();
  }
}
