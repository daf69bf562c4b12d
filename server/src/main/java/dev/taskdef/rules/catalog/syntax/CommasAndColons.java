package dev.taskdef.rules.catalog.syntax;

import static dev.taskdef.rules.catalog.syntax.SyntaxRules.slip;
import static dev.taskdef.syntax.SyntaxErrorCode.COLON_FOR_COMMA;
import static dev.taskdef.syntax.SyntaxErrorCode.COMMA_FOR_COLON;
import static dev.taskdef.syntax.SyntaxErrorCode.DOUBLED_COLON;
import static dev.taskdef.syntax.SyntaxErrorCode.DOUBLED_COMMA;
import static dev.taskdef.syntax.SyntaxErrorCode.EQUALS_FOR_COLON;
import static dev.taskdef.syntax.SyntaxErrorCode.MISSING_COLON;
import static dev.taskdef.syntax.SyntaxErrorCode.MISSING_COMMA;
import static dev.taskdef.syntax.SyntaxErrorCode.TRAILING_COMMA;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** What stands between two things. */
final class CommasAndColons {
  private static final String GOOD =
      """
      { "family": "web", "cpu": "256" }
      """;

  private CommasAndColons() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder().addAll(commas()).addAll(colons()).build();
  }

  private static ImmutableList<Rule> commas() {
    return ImmutableList.of(
        slip(
            MISSING_COMMA,
            page ->
                page.why(
                        """
                        Members of an object and elements of an array are parted by commas. The comma is easily lost when a line is
                        added below what was the last one.""")
                    .bad("{ \"family\": \"web\"<||> \"cpu\": \"256\" }\n", GOOD)
                    .good(GOOD)),
        slip(
            TRAILING_COMMA,
            page ->
                page.why(
                        """
                        JSON, unlike most programming languages, allows no comma after the last member or element. It is left over
                        when the last line is deleted or moved.""")
                    .bad("{ \"family\": \"web\", \"cpu\": \"256\"<|,|> }\n", GOOD)
                    .good(GOOD)),
        slip(
            DOUBLED_COMMA,
            page ->
                page.why(
                        "Between two commas a member or an element is missing; one comma is enough.")
                    .bad("{ \"family\": \"web\",<|,|> \"cpu\": \"256\" }\n", GOOD)
                    .good(GOOD)));
  }

  private static ImmutableList<Rule> colons() {
    return ImmutableList.of(
        slip(
            COMMA_FOR_COLON,
            page ->
                page.why("A key is parted from its value by a colon.")
                    .bad("{ \"family\": \"web\", \"cpu\"<|,|> \"256\" }\n")
                    .good(GOOD)),
        slip(
            COLON_FOR_COMMA,
            page ->
                page.why(
                        "A colon stands only between a key and its value; after the value comes a comma.")
                    .bad("{ \"family\": \"web\"<|:|> \"cpu\": \"256\" }\n", GOOD)
                    .good(GOOD)),
        slip(
            EQUALS_FOR_COLON,
            page ->
                page.why(
                        """
                        Terraform, TOML and most programming languages write an equals sign here, JSON writes a colon.""")
                    .bad("{ \"family\": \"web\", \"cpu\" <|=|> \"256\" }\n")
                    .good(GOOD)),
        slip(
            DOUBLED_COLON,
            page ->
                page.why("One colon parts a key from its value.")
                    .bad("{ \"family\": \"web\", \"cpu\":<|:|> \"256\" }\n", GOOD)
                    .good(GOOD)),
        slip(
            MISSING_COLON,
            page ->
                page.why("A key is parted from its value by a colon.")
                    .bad("{ \"family\": \"web\", \"cpu\"<||> \"256\" }\n", GOOD)
                    .good(GOOD)));
  }
}
