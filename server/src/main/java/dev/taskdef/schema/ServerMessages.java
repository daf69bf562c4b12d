package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ECS, the AWS CLI and the container agent answer: the table server-messages.json. Sources:
 * deployment tests of third parties, issues, the AWS CLI run offline, the agent's source.
 */
public final class ServerMessages {
  private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");

  private final Origin origin;
  private final ImmutableList<Message> messages;

  /**
   * An answer.
   *
   * @param text the exact text, with names in braces for what varies
   * @param by who says so: {@code server}, {@code service}, {@code launch}, {@code agent}, {@code
   *     client}, {@code console}, {@code emulator}
   * @param basis how we know, {@code unconfirmed} for a text that nobody showed
   * @param rules the ids of rules that find its cause
   * @param doc what it means and what to do
   */
  public record Message(
      String text,
      String by,
      String basis,
      ImmutableSet<String> rules,
      String doc,
      Pattern pattern) {
    static Message of(Row row) {
      String text = row.text("text");
      return new Message(
          text,
          row.text("by"),
          row.text("basis"),
          row.textSet("rules"),
          row.text("doc"),
          pattern(text));
    }

    /** How many characters of the text are fixed; the larger, the surer a match. */
    public int fixedLength() {
      return VARIABLE.matcher(text).replaceAll("").length();
    }

    private static Pattern pattern(String text) {
      StringBuilder regex = new StringBuilder();
      Matcher variable = VARIABLE.matcher(text);
      int start = 0;
      while (variable.find()) {
        regex.append(Pattern.quote(text.substring(start, variable.start()))).append(".{0,300}?");
        start = variable.end();
      }
      regex.append(Pattern.quote(text.substring(start)));
      return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
  }

  private ServerMessages(Row table) {
    origin = Origin.of(table);
    messages = table.rows("messages", Message::of);
  }

  static ServerMessages of(Row table) {
    return new ServerMessages(table);
  }

  public Origin origin() {
    return origin;
  }

  public ImmutableList<Message> messages() {
    return messages;
  }

  /**
   * The answers that stand in a text, for example in a pasted error, the surest first. Case does
   * not matter, and anything may stand around them.
   */
  public ImmutableList<Message> within(String text) {
    return messages.stream()
        .filter(message -> message.pattern().matcher(text).find())
        .sorted(Comparator.comparingInt(Message::fixedLength).reversed())
        .collect(ImmutableList.toImmutableList());
  }

  /** The answers whose cause a rule finds. */
  public ImmutableList<Message> of(String rule) {
    return messages.stream()
        .filter(message -> message.rules().contains(rule))
        .collect(ImmutableList.toImmutableList());
  }
}
