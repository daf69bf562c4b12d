package dev.taskdef.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that people leave in examples for others to replace, such as {@code YOUR_BUCKET} or {@code
 * XXXXXXXXXXXX}.
 */
final class FillInWords {
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?:YOUR|Your|your)[-_ ][A-Za-z0-9][A-Za-z0-9_-]*|[Xx]{4,}|\\*{3,}"
              + "|(?:REPLACE|CHANGE|FILL|INSERT|PUT|ADD)[-_ ]?(?:ME|THIS|IN|WITH|HERE|YOUR)[A-Z0-9_-]*"
              + "|(?:replace|change)[-_]?(?:me|this)\\b|TODO\\b|PLACEHOLDER\\b|INSERT_[A-Z0-9_]+|(?:\\.\\.\\.|\u2026)");

  /** These are names of environment variables as well: they count only inside something longer. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:AWS|ECR|THE|MY|aws)?[-_]?(?:ACCOUNT[-_]?(?:ID|NUMBER|NO)|account[-_]?id|accountId|ACCOUNT|REGION|region|aws_region)"
              + "(?![A-Za-z0-9_-])");

  private FillInWords() {}

  private static boolean isInside(String text, int start, int end) {
    return start > 1 && ":/.".indexOf(text.charAt(start - 1)) >= 0
        || text.startsWith(".dkr.ecr", end);
  }

  /** The offset behind the fill-in word that begins at an offset of a string as written, or -1. */
  static int endAt(String text, int at) {
    char c = text.charAt(at);
    if ("YyXx*RCFIPAaTEMr.c\u2026".indexOf(c) < 0
        || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
      return -1;
    }
    Matcher anywhere = ANYWHERE.matcher(text).region(at, text.length());
    if (anywhere.lookingAt()) {
      return anywhere.end();
    }
    Matcher inside = INSIDE.matcher(text).region(at, text.length());
    return at > 0 && inside.lookingAt() && isInside(text, at, inside.end()) ? inside.end() : -1;
  }
}
