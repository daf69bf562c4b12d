package dev.taskdef.rules.catalog.placement;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Nearest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of an expression in the cluster query language: comparisons {@code subject operator
 * argument}, joined with and, or, not and parentheses. It looks for what is surely wrong and takes
 * everything else, for the language is described by examples only. Source: the developer guide,
 * page cluster-query-language.
 */
final class ClusterQuery {
  /** Longer expressions are not looked at. */
  private static final int LONGEST = 2000;

  private static final ImmutableSet<String> SUBJECTS =
      ImmutableSet.of(
          "agentConnected",
          "agentVersion",
          "ec2InstanceId",
          "registeredAt",
          "runningTasksCount",
          "pendingTasksCount",
          "task:group");
  private static final ImmutableSet<String> COMPARISONS =
      ImmutableSet.of(
          "==",
          "!=",
          ">",
          ">=",
          "<",
          "<=",
          "=~",
          "!~",
          "equals",
          "not_equals",
          "greater_than",
          "greater_than_equal",
          "less_than",
          "less_than_equal",
          "in",
          "!in",
          "not_in",
          "matches",
          "not_matches");
  private static final ImmutableSet<String> LONE =
      ImmutableSet.of("exists", "!exists", "not_exists");
  private static final ImmutableSet<String> JOINTS = ImmutableSet.of("and", "or", "&&", "||");
  private static final ImmutableMap<String, String> SLIPS =
      ImmutableMap.of("=", "==", "===", "==", "<>", "!=", "~=", "=~", "=!", "!=");
  private static final Pattern ATTRIBUTE = Pattern.compile("attribute:[\\w./-]+");
  private static final Pattern LIKE_ATTRIBUTE =
      Pattern.compile("(?i)(attributes?|attr|attribut)[:.=](.+)|(ecs\\.[\\w.-]+)");
  private static final Pattern SIGN = Pattern.compile("[=!<>~&|]+");
  private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[^\\s()\\[\\],=!<>~&|]+");
  private static final Pattern ARGUMENT = Pattern.compile("\\S+");

  private final String text;
  private int at;
  private int open;

  /**
   * What is wrong.
   *
   * @param message a sentence
   * @param mended the whole expression as it was probably meant, where that can be told
   */
  record Problem(String message, Optional<String> mended) {}

  private ClusterQuery(String text) {
    this.text = text;
  }

  /** The first thing that is surely wrong. */
  static Optional<Problem> problemIn(String expression) {
    return expression.length() > LONGEST
        ? Optional.empty()
        : new ClusterQuery(expression).expression();
  }

  private Optional<Problem> expression() {
    while (true) {
      opening();
      Optional<Problem> problem = comparison();
      if (problem.isPresent()) {
        return problem;
      }
      closing();
      if (open < 0) {
        return problem("A parenthesis is closed that was not opened.");
      }
      if (at >= text.length()) {
        return open > 0 ? problem("A parenthesis is not closed.") : Optional.empty();
      }
      String joint = peek();
      if (!JOINTS.contains(Ascii.toLowerCase(joint))) {
        return problem("Between two comparisons belongs \"and\" or \"or\", not \"" + joint + "\".");
      }
      at += joint.length();
    }
  }

  // Any number of "(" and "not", in any order.
  private void opening() {
    skipBlanks();
    while (at < text.length()) {
      if (text.charAt(at) == '(') {
        open++;
        at++;
      } else if (text.charAt(at) == '!') {
        at++;
      } else if (peek().equalsIgnoreCase("not")) {
        at += 3;
      } else {
        return;
      }
      skipBlanks();
    }
  }

  private void closing() {
    skipBlanks();
    while (at < text.length() && text.charAt(at) == ')') {
      open--;
      at++;
      skipBlanks();
    }
  }

  private Optional<Problem> comparison() {
    int start = at;
    String subject = peek();
    if (subject.isEmpty()) {
      return problem("A comparison is missing: subject, operator, argument.");
    }
    Optional<Problem> strange = subject(subject, start);
    if (strange.isPresent()) {
      return strange;
    }
    at += subject.length();
    skipBlanks();
    return operator(subject);
  }

  private Optional<Problem> subject(String subject, int start) {
    if (ATTRIBUTE.matcher(subject).matches() || SUBJECTS.contains(subject)) {
      return Optional.empty();
    }
    Matcher like = LIKE_ATTRIBUTE.matcher(subject);
    Optional<String> meant =
        like.matches()
            ? Optional.of("attribute:" + (like.group(2) == null ? like.group(3) : like.group(2)))
            : Nearest.to(subject, SUBJECTS);
    return Optional.of(
        new Problem(
            "\""
                + subject
                + "\" cannot be compared; a subject is attribute:name, task:group or a property of the instance such as agentVersion.",
            meant.map(m -> replaced(start, subject.length(), m))));
  }

  private Optional<Problem> operator(String subject) {
    int start = at;
    String operator = peek();
    if (operator.equals("!") && text.startsWith("in", at + 1)) {
      operator = "!in";
    } else if (operator.equals("!") && text.startsWith("exists", at + 1)) {
      operator = "!exists";
    }
    String known = Ascii.toLowerCase(operator);
    if (LONE.contains(known)) {
      at += operator.length();
      return Optional.empty();
    }
    if (!COMPARISONS.contains(known)) {
      String meant = SLIPS.get(operator);
      int length = operator.length();
      return Optional.of(
          new Problem(
              operator.isEmpty()
                  ? "Behind \"" + subject + "\" belongs an operator, such as == or exists."
                  : "\""
                      + operator
                      + "\" is no operator; compare with ==, !=, >, >=, <, <=, =~, !~, in or exists.",
              Optional.ofNullable(meant).map(m -> replaced(start, length, m))));
    }
    at += operator.length();
    skipBlanks();
    return argument(operator);
  }

  private Optional<Problem> argument(String operator) {
    if (at < text.length()
        && (text.charAt(at) == '[' || text.charAt(at) == '\'' || text.charAt(at) == '"')) {
      char first = text.charAt(at);
      int end = text.indexOf(first == '[' ? ']' : first, at + 1);
      if (end < 0) {
        return problem(
            first == '[' ? "A list is not closed with \"]\"." : "A quote is not closed.");
      }
      at = end + 1;
      return Optional.empty();
    }
    Matcher argument = ARGUMENT.matcher(text).region(at, text.length());
    if (!argument.lookingAt() || text.charAt(at) == ')' || JOINTS.contains(argument.group())) {
      return problem("Behind \"" + operator + "\" belongs an argument.");
    }
    at += unclosed(argument.group());
    return Optional.empty();
  }

  /** The length of an argument without the parentheses at its end that it did not open. */
  private static int unclosed(String argument) {
    int depth = 0;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return argument.length();
  }

  /** The word or the sign that comes next; empty at the end and before a parenthesis. */
  private String peek() {
    Matcher sign = SIGN.matcher(text).region(at, text.length());
    if (sign.lookingAt()) {
      return sign.group();
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    return word.lookingAt() ? word.group() : "";
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String replaced(int start, int length, String by) {
    return text.substring(0, start) + by + text.substring(start + length);
  }

  private static Optional<Problem> problem(String message) {
    return Optional.of(new Problem(message, Optional.empty()));
  }
}
