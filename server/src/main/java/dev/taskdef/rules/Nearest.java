package dev.taskdef.rules;

import com.google.common.base.Ascii;
import com.google.common.collect.ComparisonChain;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The word that was probably meant, and words set out in a sentence. */
public final class Nearest {
  private static final int LISTED = 12;

  private Nearest() {}

  /**
   * The nearest of the words: same but for case, else at most two slips away (one, for words of up
   * to four letters).
   */
  public static Optional<String> to(String word, Collection<String> words) {
    int allowed = word.length() <= 4 ? 1 : 2;
    return words.stream()
        .filter(w -> slips(word, w, allowed) <= allowed)
        .min(
            (a, b) ->
                ComparisonChain.start()
                    .compare(slips(word, a, allowed), slips(word, b, allowed))
                    .compare(a, b)
                    .result());
  }

  private static int slips(String word, String other, int limit) {
    return distance(Ascii.toLowerCase(word), Ascii.toLowerCase(other), limit);
  }

  /** The words in quotes, with commas and a final "and"; at most twelve. */
  public static String list(Collection<String> words) {
    if (words.isEmpty()) {
      return "none";
    }
    String shown =
        words.stream().limit(LISTED).map(w -> "\"" + w + "\"").collect(Collectors.joining(", "));
    if (words.size() > LISTED) {
      return shown + " and " + (words.size() - LISTED) + " more";
    }
    int last = shown.lastIndexOf(", \"");
    return last < 0 ? shown : shown.substring(0, last) + " and" + shown.substring(last + 1);
  }

  /**
   * How many letters must be inserted, dropped, changed or swapped with their neighbor; {@code
   * limit + 1} where more than the limit.
   */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return Math.min(last[b.length()], limit + 1);
  }
}
