package dev.taskdef.rules.catalog.syntax;

import static dev.taskdef.rules.catalog.syntax.SyntaxRules.slip;
import static dev.taskdef.syntax.SyntaxErrorCode.DOUBLED_BRACE;
import static dev.taskdef.syntax.SyntaxErrorCode.FRAGMENT;
import static dev.taskdef.syntax.SyntaxErrorCode.MEMBER_IN_ARRAY;
import static dev.taskdef.syntax.SyntaxErrorCode.MISMATCHED_BRACKET;
import static dev.taskdef.syntax.SyntaxErrorCode.MISSING_KEY;
import static dev.taskdef.syntax.SyntaxErrorCode.MISSING_OPENER;
import static dev.taskdef.syntax.SyntaxErrorCode.MISSING_VALUE;
import static dev.taskdef.syntax.SyntaxErrorCode.SURPLUS_BRACKET;
import static dev.taskdef.syntax.SyntaxErrorCode.UNCLOSED_ARRAY;
import static dev.taskdef.syntax.SyntaxErrorCode.UNCLOSED_OBJECT;
import static dev.taskdef.syntax.SyntaxErrorCode.VALUE_IN_OBJECT;
import static dev.taskdef.syntax.SyntaxErrorCode.WRONG_MARK;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** What is open, what is closed, and what belongs inside. */
final class MembersAndBrackets {
  private static final String GOOD =
      """
      { "family": "web", "requiresCompatibilities": ["FARGATE"] }
      """;

  private MembersAndBrackets() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder().addAll(members()).addAll(brackets()).build();
  }

  private static ImmutableList<Rule> members() {
    return ImmutableList.of(
        slip(
            MISSING_VALUE,
            page ->
                page.why("A key alone says nothing: a colon and a value belong behind it.")
                    .bad("{ \"family\": \"web\", <|\"cpu\":|> }\n")
                    .good(GOOD)),
        slip(
            MISSING_KEY,
            page ->
                page.why("Each value in an object has a key in double quotes before its colon.")
                    .bad("{ \"family\": \"web\", <|:|> \"256\" }\n")
                    .good(GOOD)),
        slip(
            VALUE_IN_OBJECT,
            page ->
                page.why(
                        "Braces hold members, each with a key and a value; a list of values stands in brackets.")
                    .bad("{ \"family\": \"web\", <|512|> }\n")
                    .good(GOOD)),
        slip(
            MEMBER_IN_ARRAY,
            page ->
                page.why(
                        """
                        Brackets hold values. `containerDefinitions`, for one, is a list of objects: each container stands in braces of
                        its own, and its members stand inside those. The fix puts the braces around them.""")
                    .bad(
                        """
                        { "containerDefinitions": [<|"name": "web", "image": "nginx:1.27", "memory": 512|>] }
                        """,
                        """
                        { "containerDefinitions": [{"name": "web", "image": "nginx:1.27", "memory": 512}] }
                        """)
                    .good(
                        """
                        { "containerDefinitions": [{ "name": "web", "image": "nginx:1.27" }] }
                        """)),
        slip(
            FRAGMENT,
            page ->
                page.why(
                        """
                        Documentation often shows a part of a definition without the braces around it. As a file it needs them. What
                        stands inside is checked all the same.""")
                    .bad("<|\"healthCheck\": { \"command\": [\"CMD\", \"/healthy\"] }|>\n")
                    .good("{ \"healthCheck\": { \"command\": [\"CMD\", \"/healthy\"] } }\n")));
  }

  private static ImmutableList<Rule> brackets() {
    return ImmutableList.of(
        slip(
            UNCLOSED_OBJECT,
            page ->
                page.why("Each opening brace needs a closing one.")
                    .bad("<|{|> \"family\": \"web\"\n")
                    .good(GOOD)),
        slip(
            UNCLOSED_ARRAY,
            page ->
                page.why("Each opening bracket needs a closing one.")
                    .bad("{ \"family\": \"web\", \"requiresCompatibilities\": <|[|>\"FARGATE\" }\n")
                    .good(GOOD)),
        slip(
            MISSING_OPENER,
            page ->
                page.why("A closing brace or bracket needs an opening one before what it closes.")
                    .good(GOOD)),
        slip(
            SURPLUS_BRACKET,
            page ->
                page.why("A closing brace or bracket stands where nothing is open any more.")
                    .bad("{ \"family\": \"web\" }<|}|>\n", "{ \"family\": \"web\" }\n")
                    .good(GOOD)),
        slip(
            MISMATCHED_BRACKET,
            page ->
                page.why(
                        "What begins with a brace ends with a brace, what begins with a bracket ends with a bracket.")
                    .good(GOOD)),
        slip(
            WRONG_MARK,
            page ->
                page.why(
                        "A comma parts entries, a colon parts a key from its value; no other mark stands for them.")
                    .good(GOOD)),
        slip(
            DOUBLED_BRACE,
            page ->
                page.why(
                        """
                        An object directly inside an object has no key and means nothing. It comes from pasting a block with its brace
                        behind a brace that is already there.""")
                    .good(GOOD)));
  }
}
