package dev.taskdef.ide;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Dockerfile, as far as it tells what the image that it builds is made from. Reads no files
 * itself.
 *
 * @param baseImage the image that the last stage stands on, through the stages before it; empty
 *     where a build argument decides, or where it begins from nothing
 */
public record Dockerfile(Optional<String> baseImage) {
  private static final Splitter WORDS = Splitter.onPattern("[ \\t]+").omitEmptyStrings();

  /** Reads the text. What is no Dockerfile says nothing. */
  public static Dockerfile of(String text) {
    Map<String, String> stages = new HashMap<>();
    String last = "";
    for (String line : Splitter.onPattern("\\R").split(text)) {
      List<String> words =
          WORDS.splitToStream(line.strip()).filter(w -> !w.startsWith("--")).toList();
      if (words.size() > 1 && words.get(0).equalsIgnoreCase("FROM")) {
        last = stages.getOrDefault(lower(words.get(1)), words.get(1));
        if (words.size() > 3 && words.get(2).equalsIgnoreCase("AS")) {
          stages.put(lower(words.get(3)), last);
        }
      }
    }
    boolean known = !last.isEmpty() && !last.contains("$") && !last.equals("scratch");
    return new Dockerfile(known ? Optional.of(last) : Optional.empty());
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
