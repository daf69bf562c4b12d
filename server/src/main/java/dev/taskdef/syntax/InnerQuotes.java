package dev.taskdef.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string with quotes inside that nobody escaped, as in {@code "say "hello" to all"}: strings with
 * words between them, without a blank where they meet, in the place of one value. What kinds of
 * tokens meet decides, not what they say, so that an edit inside one of them changes nothing here.
 *
 * @param first the token that begins the string
 * @param last the token that ends it
 */
record InnerQuotes(Tokens tokens, int first, int last) {
  /** The string that begins with a token; null if the token is a string of its own. */
  static @Nullable InnerQuotes at(Tokens tokens, int first) {
    if (!isWhole(tokens, first) || !isLead(before(tokens, first))) {
      return null;
    }
    int last = first;
    int next = after(tokens, first);
    while (next > last) {
      last = next;
      next = after(tokens, last);
    }
    return last > first && ends(tokens, last) && holdsText(tokens, first, last)
        ? new InnerQuotes(tokens, first, last)
        : null;
  }

  /** Whether more stands between the strings than placeholders, which may hold commas. */
  private static boolean holdsText(Tokens tokens, int first, int last) {
    for (int token = first; token <= last; token++) {
      SyntaxKind kind = tokens.kind(token);
      boolean escaped = tokens.text().startsWith("$${", tokens.start(token));
      if (kind == SyntaxKind.PLACEHOLDER
          ? escaped
          : kind != SyntaxKind.STRING && !kind.isTrivia()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(Tokens tokens, int token) {
    return tokens.kind(token) == SyntaxKind.STRING
        && tokens.text().charAt(tokens.start(token)) == '"'
        && !MendedQuotes.isUnclosed(tokens, token);
  }

  private static boolean isLead(SyntaxKind kind) {
    return kind == SyntaxKind.COLON || kind == SyntaxKind.COMMA || kind == SyntaxKind.LEFT_BRACKET;
  }

  private static SyntaxKind before(Tokens tokens, int token) {
    int at = token - 1;
    while (at >= 0 && tokens.kind(at).isTrivia()) {
      at--;
    }
    return at < 0 ? SyntaxKind.ROOT : tokens.kind(at);
  }

  /** The string that follows one, words between them that touch both; the same if there is none. */
  private static int after(Tokens tokens, int string) {
    int at = string + 1;
    while (at < tokens.count() && isInner(tokens, at)) {
      at++;
    }
    boolean touches =
        at > string + 1
            && at < tokens.count()
            && !tokens.kind(string + 1).isTrivia()
            && !tokens.kind(at - 1).isTrivia();
    return touches && isWhole(tokens, at) ? at : string;
  }

  /** Whether a token may stand between two inner quotes; marks are left to other repairs. */
  private static boolean isInner(Tokens tokens, int token) {
    return switch (tokens.kind(token)) {
      case WORD, NUMBER, TRUE, FALSE, NULL, PLACEHOLDER, JUNK -> true;
      case WHITESPACE -> !breaks(tokens.text(), tokens.start(token), tokens.end(token));
      default -> false;
    };
  }

  private static boolean breaks(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Tokens tokens, int token) {
    int at = token + 1;
    while (at < tokens.count() && tokens.kind(at).isTrivia()) {
      at++;
    }
    return at < tokens.count()
        && (tokens.kind(at) == SyntaxKind.COMMA || tokens.kind(at).isCloser());
  }

  /** The string as JSON writes it. */
  String meant() {
    StringBuilder meant = new StringBuilder();
    int done = tokens.start(first);
    for (int quote : quotes()) {
      meant.append(tokens.text(), done, quote).append('\\');
      done = quote;
    }
    return meant.append(tokens.text(), done, tokens.end(last)).toString();
  }

  /** What is wrong; marked is what stands between the first and the last of the quotes. */
  GreenError error() {
    List<Integer> quotes = quotes();
    return GreenError.of(
            SyntaxErrorCode.UNESCAPED_QUOTE,
            quotes.get(0),
            quotes.get(quotes.size() - 1) + 1,
            "Quotes inside a string are written as \\\"; as they stand, they end it")
        .mended(
            quotes.size() == 1 ? "Escape the quote" : "Escape the quotes",
            quotes.stream()
                .map(quote -> new GreenError.Edit(quote, quote, "\\"))
                .toArray(GreenError.Edit[]::new));
  }

  /** Where the quotes stand that are not escaped. */
  private List<Integer> quotes() {
    List<Integer> quotes = new ArrayList<>();
    for (int token = first; token <= last; token++) {
      if (tokens.kind(token) == SyntaxKind.STRING) {
        if (token > first) {
          quotes.add(tokens.start(token));
        }
        if (token < last) {
          quotes.add(tokens.end(token) - 1);
        }
      }
    }
    return quotes;
  }
}
