package dev.taskdef.rules.catalog.syntax;

import static dev.taskdef.rules.catalog.syntax.SyntaxRules.slip;
import static dev.taskdef.syntax.SyntaxErrorCode.BAD_ESCAPE;
import static dev.taskdef.syntax.SyntaxErrorCode.CONTROL_CHARACTER;
import static dev.taskdef.syntax.SyntaxErrorCode.CURLY_QUOTES;
import static dev.taskdef.syntax.SyntaxErrorCode.LINE_BREAK_IN_STRING;
import static dev.taskdef.syntax.SyntaxErrorCode.MISSING_QUOTE;
import static dev.taskdef.syntax.SyntaxErrorCode.SINGLE_QUOTES;
import static dev.taskdef.syntax.SyntaxErrorCode.SURPLUS_QUOTE;
import static dev.taskdef.syntax.SyntaxErrorCode.UNCLOSED_STRING;
import static dev.taskdef.syntax.SyntaxErrorCode.UNESCAPED_QUOTE;
import static dev.taskdef.syntax.SyntaxErrorCode.UNQUOTED_KEY;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** Strings: how they begin, how they end, and what may stand inside. */
final class Quotes {
  private static final String GOOD =
      """
      { "family": "web" }
      """;

  private Quotes() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder().addAll(around()).addAll(inside()).build();
  }

  private static ImmutableList<Rule> around() {
    return ImmutableList.of(
        slip(
            UNCLOSED_STRING,
            page ->
                page.why("A string ends with a double quote, on the line on which it began.")
                    .bad("{ \"family\": \"web<||>\n}\n", "{ \"family\": \"web\"\n}\n")
                    .good(GOOD)),
        slip(
            SURPLUS_QUOTE,
            page ->
                page.why("A lone quote behind a string is taken for the beginning of another one.")
                    .good(GOOD)),
        slip(MISSING_QUOTE, page -> page.why("A string begins with a double quote.").good(GOOD)),
        slip(
            SINGLE_QUOTES,
            page ->
                page.why("Python and JavaScript take single quotes; JSON takes double quotes only.")
                    .bad("{ \"family\": <|'web'|> }\n", GOOD)
                    .good(GOOD)),
        slip(
            CURLY_QUOTES,
            page ->
                page.why(
                        """
                        Word processors, chats and some web pages turn straight quotes into typographic ones, which no JSON reader
                        takes for quotes.""")
                    .bad("{ \"family\": <|“web”|> }\n", GOOD)
                    .good(GOOD)),
        slip(
            UNQUOTED_KEY,
            page ->
                page.why(
                        "JavaScript takes keys without quotes; in JSON they stand in double quotes like every string.")
                    .bad("{ <|family|>: \"web\" }\n", GOOD)
                    .good(GOOD)));
  }

  private static ImmutableList<Rule> inside() {
    return ImmutableList.of(
        slip(
            BAD_ESCAPE,
            page ->
                page.why(
                        """
                        Behind a backslash JSON knows `"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t`, and `u` with four hexadecimal digits. A
                        backslash that is meant as such, in a Windows path or a regular expression, is written twice.""")
                    .bad(
                        "{ \"workingDirectory\": \"C:<|\\s|>ite\" }\n",
                        "{ \"workingDirectory\": \"C:\\\\site\" }\n")
                    .good("{ \"workingDirectory\": \"C:\\\\site\" }\n")),
        slip(
            UNESCAPED_QUOTE,
            page ->
                page.why(
                        """
                        A double quote ends a string, so one that belongs to the text takes a backslash before it. Shell commands and JSON
                        inside an environment variable are where it is forgotten.""")
                    .bad(
                        "{ \"command\": [\"echo <|\"hello\"|> to all\"] }\n",
                        "{ \"command\": [\"echo \\\"hello\\\" to all\"] }\n")
                    .good(GOOD)),
        slip(
            LINE_BREAK_IN_STRING,
            page ->
                page.why("A string stands on one line; a line break inside it is written as `\\n`.")
                    .bad(
                        "{ \"command\": [\"sh\", \"-c\", <|\"echo one|>\necho two\"] }\n",
                        "{ \"command\": [\"sh\", \"-c\", \"echo one\\necho two\"] }\n")
                    .good(GOOD)),
        slip(
            CONTROL_CHARACTER,
            page ->
                page.why(
                        "Tabs and other control characters cannot stand in a string as they are; a tab is written as `\\t`.")
                    .bad("{ \"family\": \"web<|\t|>\" }\n", "{ \"family\": \"web\\t\" }\n")
                    .good(GOOD)));
  }
}
