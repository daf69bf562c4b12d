package dev.taskdef.rules.catalog.syntax;

import static dev.taskdef.rules.catalog.syntax.SyntaxRules.rule;
import static dev.taskdef.rules.catalog.syntax.SyntaxRules.slip;
import static dev.taskdef.syntax.SyntaxErrorCode.COMMENT;
import static dev.taskdef.syntax.SyntaxErrorCode.EMPTY_DOCUMENT;
import static dev.taskdef.syntax.SyntaxErrorCode.NOT_JSON;
import static dev.taskdef.syntax.SyntaxErrorCode.NOT_JSON_HCL;
import static dev.taskdef.syntax.SyntaxErrorCode.NOT_JSON_YAML;
import static dev.taskdef.syntax.SyntaxErrorCode.SECOND_ROOT;
import static dev.taskdef.syntax.SyntaxErrorCode.SURROUNDING_TEXT;
import static dev.taskdef.syntax.SyntaxErrorCode.UNCLOSED_COMMENT;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** What concerns the file as a whole, and comments. */
final class WholeFile {
  private static final String GOOD =
      """
      { "family": "web" }
      """;

  private WholeFile() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(comments())
        .addAll(file())
        .addAll(languages())
        .build();
  }

  private static ImmutableList<Rule> comments() {
    return ImmutableList.of(
        rule(
            COMMENT,
            page ->
                page.why(
                        """
                        JSON has no comments, and neither the AWS CLI nor the console takes a file with one. Where a remark must stay,
                        `dockerLabels` or a tag can hold it. Files that ecspresso reads may have comments.""")
                    .covers("doc-json-comment")
                    .bad("{ <|/* the shop */|>\"family\": \"web\" }\n", GOOD)
                    .good(GOOD)),
        rule(
            UNCLOSED_COMMENT,
            page ->
                page.why("JSON has no comments; this one also hides the rest of the file.")
                    .covers("doc-json-comment")
                    .bad("{ \"family\": \"web\" }\n<|/*|> the shop\n")
                    .good(GOOD)));
  }

  private static ImmutableList<Rule> file() {
    return ImmutableList.of(
        rule(
            EMPTY_DOCUMENT,
            page ->
                page.why(
                        "A definition needs at least a `family` and one container in `containerDefinitions`.")
                    .covers("doc-empty")
                    .bad("<||>")
                    .good(GOOD)),
        slip(
            SECOND_ROOT,
            page ->
                page.why("A file holds one JSON value, and so one task definition.")
                    .bad("{ \"family\": \"web\" }\n<|{|> \"family\": \"worker\" }\n")
                    .good(GOOD)),
        slip(
            SURROUNDING_TEXT,
            page ->
                page.why(
                        """
                        Text before or after the definition comes along when it is copied from a web page, a chat or a terminal.""")
                    .bad("{ \"family\": \"web\" }<|,|>\n", GOOD)
                    .good(GOOD)));
  }

  private static ImmutableList<Rule> languages() {
    return ImmutableList.of(
        slip(
            NOT_JSON_HCL,
            page ->
                page.why(
                        """
                        This is Terraform's own language. Registration takes JSON; in Terraform, `jsonencode` makes the JSON of
                        `container_definitions` from such text. An object or a list that holds nothing but values is written as JSON by
                        the fix; where Terraform works a value out, only Terraform can do it.""")
                    .bad(
                        "{\n  <|family =|> \"web\"\n  cpu = \"256\"\n  memory = \"512\"\n}\n",
                        "{\n  \"family\" : \"web\",\n  \"cpu\" : \"256\",\n  \"memory\" : \"512\"\n}\n")
                    .good(GOOD)),
        slip(
            NOT_JSON_YAML,
            page ->
                page.why(
                        """
                        `register-task-definition --cli-input-json` takes JSON. Version 2 of the AWS CLI also reads YAML, but from
                        `--cli-input-yaml`.""")
                    .good(GOOD)),
        slip(
            NOT_JSON,
            page ->
                page.why(
                        """
                        So much in this file is not JSON that naming it all would help nobody; most likely it is something else.""")
                    .good(GOOD)));
  }
}
