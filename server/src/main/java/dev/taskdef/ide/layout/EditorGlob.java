package dev.taskdef.ide.layout;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The patterns of file names in {@code .editorconfig}: {@code *}, {@code **}, {@code ?}, {@code
 * [abc]}, {@code [!abc]}, <code>{a,b}</code>, <code>{1..9}</code>. Matching takes time in
 * proportion to pattern and path, whatever they are.
 */
final class EditorGlob {
  private static final int MOST_VARIANTS = 100;

  private EditorGlob() {}

  /** Whether a pattern names a path, given with {@code /} and relative to the pattern's folder. */
  static boolean matches(String pattern, String path) {
    List<String> variants = new ArrayList<>();
    boolean few = expand(anchored(pattern), variants);
    return few && variants.stream().anyMatch(variant -> isMatch(parse(variant), path));
  }

  private static String anchored(String pattern) {
    if (pattern.startsWith("/")) {
      return pattern.substring(1);
    }
    return pattern.indexOf('/') >= 0 ? pattern : "**/" + pattern;
  }

  /** Writes out what braces stand for; false where that is too much to be meant. */
  private static boolean expand(String pattern, List<String> variants) {
    List<String> open = new ArrayList<>(List.of(pattern));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      int begin = openingBrace(next);
      int end = begin < 0 ? -1 : closingBrace(next, begin);
      if (end < 0) {
        variants.add(next);
      } else {
        for (String choice : choices(next.substring(begin + 1, end))) {
          open.add(next.substring(0, begin) + choice + next.substring(end + 1));
        }
      }
      if (variants.size() + open.size() > MOST_VARIANTS) {
        return false;
      }
    }
    return true;
  }

  // Braces around a single word stand for themselves.
  private static int openingBrace(String pattern) {
    int at = pattern.indexOf('{');
    while (at >= 0) {
      int end = closingBrace(pattern, at);
      if (end > 0 && choices(pattern.substring(at + 1, end)).size() > 1) {
        return at;
      }
      at = pattern.indexOf('{', at + 1);
    }
    return -1;
  }

  private static int closingBrace(String pattern, int begin) {
    int depth = 0;
    for (int i = begin; i < pattern.length(); i++) {
      depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static ImmutableList<String> choices(String inside) {
    ImmutableList.Builder<String> choices = ImmutableList.builder();
    if (inside.matches("-?\\d{1,6}\\.\\.-?\\d{1,6}")) {
      int dots = inside.indexOf("..");
      int from = Integer.parseInt(inside.substring(0, dots));
      int to = Integer.parseInt(inside.substring(dots + 2));
      for (int i = Math.min(from, to);
          i <= Math.min(Math.max(from, to), from + MOST_VARIANTS);
          i++) {
        choices.add(Integer.toString(i));
      }
      return choices.build();
    }
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        choices.add(inside.substring(begin, i));
        begin = i + 1;
      }
    }
    return choices.add(inside.substring(begin)).build();
  }

  /** What an element of a pattern does with characters. */
  private enum Takes {
    ONE,
    ANY_NUMBER,
    /** None itself: the two elements behind it stand for folders, and may be left out. */
    FOLDERS
  }

  /** One element of a pattern; without letters it takes every character but the excluded one. */
  private record Element(Takes takes, String letters, boolean not) {
    boolean accepts(char c) {
      return takes != Takes.FOLDERS && letters.indexOf(c) >= 0 != not;
    }
  }

  private static ImmutableList<Element> parse(String pattern) {
    ImmutableList.Builder<Element> elements = ImmutableList.builder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = c == '[' ? pattern.indexOf(']', at + 1) : -1;
      if (pattern.startsWith("**", at)) {
        boolean folders =
            pattern.startsWith("/", at + 2) && (at == 0 || pattern.charAt(at - 1) == '/');
        if (folders) {
          elements.add(new Element(Takes.FOLDERS, "", false));
        }
        elements.add(new Element(Takes.ANY_NUMBER, "", true));
        at += 2;
      } else if (c == '*' || c == '?') {
        elements.add(new Element(c == '*' ? Takes.ANY_NUMBER : Takes.ONE, "/", true));
        at++;
      } else if (end > at + 1) {
        boolean not = pattern.charAt(at + 1) == '!';
        elements.add(new Element(Takes.ONE, letters(pattern.substring(at + 1, end), not), not));
        at = end + 1;
      } else {
        at += c == '\\' && at + 1 < pattern.length() ? 1 : 0;
        elements.add(new Element(Takes.ONE, String.valueOf(pattern.charAt(at)), false));
        at++;
      }
    }
    return elements.build();
  }

  private static String letters(String inside, boolean not) {
    StringBuilder letters = new StringBuilder();
    for (int i = not ? 1 : 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '-' && i > (not ? 1 : 0) && i + 1 < inside.length()) {
        for (char l = inside.charAt(i - 1); l < inside.charAt(i + 1); l++) {
          letters.append(l);
        }
      } else {
        letters.append(c);
      }
    }
    return letters.length() == 0 ? "!" : letters.toString();
  }

  // Follows all ways at once: bit i says that the first i elements may have been used up.
  private static boolean isMatch(ImmutableList<Element> elements, String path) {
    BitSet reached = new BitSet();
    reached.set(0);
    skip(elements, reached);
    for (int at = 0; at < path.length(); at++) {
      BitSet next = new BitSet();
      for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
        if (i < elements.size() && elements.get(i).accepts(path.charAt(at))) {
          next.set(elements.get(i).takes() == Takes.ONE ? i + 1 : i);
        }
      }
      skip(elements, next);
      reached = next;
    }
    return reached.get(elements.size());
  }

  private static void skip(ImmutableList<Element> elements, BitSet reached) {
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      if (i < elements.size() && elements.get(i).takes() != Takes.ONE) {
        reached.set(i + 1);
        if (elements.get(i).takes() == Takes.FOLDERS) {
          reached.set(i + 3);
        }
      }
    }
  }
}
