package dev.taskdef.rules.catalog.syntax;

import static dev.taskdef.rules.catalog.syntax.SyntaxRules.slip;
import static dev.taskdef.syntax.SyntaxErrorCode.BAD_NUMBER;
import static dev.taskdef.syntax.SyntaxErrorCode.BARE_WORD;
import static dev.taskdef.syntax.SyntaxErrorCode.INVISIBLE_CHARACTER;
import static dev.taskdef.syntax.SyntaxErrorCode.MISSPELLED_LITERAL;
import static dev.taskdef.syntax.SyntaxErrorCode.NOT_A_NUMBER;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** Values that are neither strings nor in brackets. */
final class Values {
  private static final String GOOD =
      """
      { "essential": true, "stopTimeout": 256 }
      """;

  private Values() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        slip(
            BAD_NUMBER,
            page ->
                page.why(
                        """
                        JSON numbers have no leading zeros, no plus sign, no unit, no separators, and digits on both sides of a
                        decimal point.""")
                    .bad("{ \"essential\": true, \"stopTimeout\": <|030|> }\n")
                    .good(GOOD)),
        slip(
            NOT_A_NUMBER,
            page ->
                page.why("JSON has no word for what is not a number, nor for infinity.")
                    .bad("{ \"essential\": true, \"stopTimeout\": <|NaN|> }\n")
                    .good(GOOD)),
        slip(
            MISSPELLED_LITERAL,
            page ->
                page.why(
                        "The words `true`, `false` and `null` are written in lower case; Python's `True` and `None` are not known.")
                    .bad("{ \"essential\": <|True|>, \"stopTimeout\": 256 }\n", GOOD)
                    .good(GOOD)),
        slip(
            BARE_WORD,
            page ->
                page.why(
                        "Text stands in double quotes; without them only numbers and `true`, `false` and `null` are values.")
                    .bad("{ \"name\": <|web|> }\n", "{ \"name\": \"web\" }\n")
                    .good(GOOD)),
        slip(
            INVISIBLE_CHARACTER,
            page ->
                page.why(
                        """
                        Text copied from a web page can hold blanks that look like blanks and are none: no-break spaces, zero-width
                        spaces, byte-order marks. JSON readers refuse them between values.""")
                    .bad("{<|\u00a0|>\"stopTimeout\": 256 }\n", "{\"stopTimeout\": 256 }\n")
                    .good(GOOD)));
  }
}
