package dev.taskdef.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block that an editor can insert as the value of a member or as an element of an array.
 *
 * @param label a few words for a list, for example {@code HTTP with curl}
 * @param description one line on what it is
 * @param json the value as strict JSON, in any layout. Fill-in places are written as in LSP
 *     snippets ({@code ${1:web}}); a string that starts with a caret stands for a value without
 *     quotes: {@code "^${1:8080}"}
 */
public record Snippet(String label, String description, String json) {
  private static final Pattern UNQUOTED = Pattern.compile("\"\\^([^\"]*)\"");
  private static final Pattern PLACE = Pattern.compile("\\$\\{\\d+(?::([^}]*))?\\}");

  /** The value as strict JSON without white space between tokens, carets still in place. */
  public String compact() {
    StringBuilder out = new StringBuilder(json.length());
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString && c == '\\') {
        out.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"') {
        inString = !inString;
      }
      if (inString || !Character.isWhitespace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The value with its fill-in places filled by their suggestions: strict JSON to insert as is. */
  public String filled() {
    return PLACE.matcher(bare(compact())).replaceAll(place -> suggestion(place.group(1)));
  }

  /**
   * Takes away the quotes and carets of values that are not strings. To be used on the text that is
   * inserted, after it was laid out.
   */
  public static String bare(String snippet) {
    return UNQUOTED.matcher(snippet).replaceAll("$1");
  }

  private static String suggestion(@Nullable String text) {
    return text == null ? "" : Matcher.quoteReplacement(text);
  }
}
