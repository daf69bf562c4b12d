package dev.taskdef.syntax;

import java.util.Locale;

/**
 * The ways in which a text can fail to be JSON. Each has an id of its own, by which rules, settings
 * and documentation name it.
 */
public enum SyntaxErrorCode {
  MISSING_COMMA("Two entries stand side by side without a comma"),
  TRAILING_COMMA("A comma stands before a closing bracket"),
  DOUBLED_COMMA("A comma stands where an entry belongs"),
  COMMA_FOR_COLON("A comma stands between a key and its value"),
  COLON_FOR_COMMA("A colon stands between two entries"),
  EQUALS_FOR_COLON("An equals sign stands between a key and its value"),
  DOUBLED_COLON("A colon stands twice"),
  MISSING_COLON("A key and its value stand side by side without a colon"),
  MISSING_VALUE("A key has no value"),
  MISSING_KEY("A value has no key"),
  VALUE_IN_OBJECT("A value stands where a member belongs"),
  MEMBER_IN_ARRAY("A member stands where a value belongs"),
  FRAGMENT("Members stand at the top without braces around them"),
  UNCLOSED_STRING("A string does not end"),
  SURPLUS_QUOTE("A quote stands where none belongs"),
  MISSING_QUOTE("A string lacks its first quote"),
  SINGLE_QUOTES("A string stands in single quotes"),
  CURLY_QUOTES("A string stands in typographic quotes"),
  UNQUOTED_KEY("A key stands without quotes"),
  UNCLOSED_OBJECT("An object is not closed"),
  UNCLOSED_ARRAY("An array is not closed"),
  MISSING_OPENER("A bracket is closed that was never opened"),
  SURPLUS_BRACKET("A bracket has no partner"),
  MISMATCHED_BRACKET("A bracket is closed by one of the other kind"),
  WRONG_MARK("One mark stands where another belongs"),
  DOUBLED_BRACE("An opening brace stands twice"),
  COMMENT("The file holds a comment"),
  UNCLOSED_COMMENT("A comment does not end"),
  BAD_NUMBER("A number is written in a way that JSON does not know"),
  NOT_A_NUMBER("NaN and Infinity are no JSON values"),
  MISSPELLED_LITERAL("true, false or null is written in another way"),
  BARE_WORD("A word stands without quotes"),
  BAD_ESCAPE("A string holds an escape that JSON does not know"),
  UNESCAPED_QUOTE("A string holds quotes that are not escaped"),
  LINE_BREAK_IN_STRING("A string runs over the end of a line"),
  CONTROL_CHARACTER("A string holds a raw control character"),
  INVISIBLE_CHARACTER("An invisible character stands between the values"),
  SECOND_ROOT("A second value follows the first"),
  SURROUNDING_TEXT("Other text stands around the definition"),
  EMPTY_DOCUMENT("The file is empty"),
  NOT_JSON_HCL("The file is Terraform, not JSON"),
  NOT_JSON_YAML("The file is YAML, not JSON"),
  NOT_JSON("The file is not JSON");

  private final String summary;

  SyntaxErrorCode(String summary) {
    this.summary = summary;
  }

  /** The kebab-case id, such as {@code missing-comma}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence without a full stop that says what is wrong, whatever the file. */
  public String summary() {
    return summary;
  }
}
