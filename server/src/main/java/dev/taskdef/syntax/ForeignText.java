package dev.taskdef.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts in another language, given by mistake: they get one message and not a hundred. */
final class ForeignText {
  private static final Pattern TERRAFORM =
      Pattern.compile(
          "(?:resource|data|module|variable|locals|provider|terraform|output)\\b[^\\n{:]*\\{|[A-Za-z_]\\w*[ \\t]*=[ \\t]*(?:jsonencode|<<|\\[|\\{|\")");
  private static final Pattern YAML =
      Pattern.compile("---[ \\t]*\\r?\\n|(?:-[ \\t]+)?[A-Za-z_][\\w.-]*:(?:[ \\t]|\\r?\\n)");

  /** What ends or begins a line in JSON written over several lines, and hardly one in YAML. */
  private static final Pattern LINE_OF_JSON =
      Pattern.compile("[,{\\[][ \\t]*[\\r\\n]|[\\r\\n][ \\t]*[}\\]]");

  private ForeignText() {}

  /**
   * Whether a text begins with a word or a dash, behind comments, so that its beginning decides how
   * all of it is read.
   */
  static boolean mayBe(String text) {
    int at = start(text);
    return at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '-');
  }

  /** The error for a text that is surely Terraform or YAML. */
  static Optional<GreenError> error(String text) {
    int at = start(text);
    if (!mayBe(text)) {
      return Optional.empty();
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    if (TERRAFORM.matcher(text).region(at, text.length()).lookingAt()) {
      return Optional.of(
          GreenError.of(
              SyntaxErrorCode.NOT_JSON_HCL,
              at,
              end,
              "This is Terraform, not JSON; give the JSON that jsonencode makes of it"));
    }
    if (YAML.matcher(text).region(at, text.length()).lookingAt() && hasNoJson(text)) {
      return Optional.of(
          GreenError.of(
              SyntaxErrorCode.NOT_JSON_YAML,
              at,
              end,
              "This is YAML, not JSON; ECS takes a task definition as JSON"));
    }
    return Optional.empty();
  }

  private static boolean hasNoJson(String text) {
    return text.indexOf('{') < 0 || !LINE_OF_JSON.matcher(text).find();
  }

  /** The first character that is neither blank nor in a comment up to the end of its line. */
  private static int start(String text) {
    int at = 0;
    boolean comment = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      comment = comment ? c != '\n' && c != '\r' : c == '#' || text.startsWith("//", at);
      if (!comment && !Lexer.isSpace(c)) {
        break;
      }
      at++;
    }
    return at;
  }
}
