package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.INFORMATION;

import dev.taskdef.rules.NodeRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.Placeholder;
import dev.taskdef.syntax.SyntaxNode;

/** A word that was left for somebody to replace. */
public final class PlaceholderLeft implements NodeRule {
  private static final RuleSpec SPEC =
      ProblemRule.page("placeholder-left")
          .severity(INFORMATION)
          .basis(PRACTICE)
          .summary("A value is still to be filled in")
          .why(
              """
              Words such as `YOUR_BUCKET`, `REPLACE_ME` or `XXXXXXXXXXXX` come from examples and wait for a person. The value counts as
              unknown until then and is not checked. What a template tool fills in, such as `${TAG}`, is not meant.""")
          .bad(KeyExamples.root("\"taskRoleArn\": \"<|YOUR_ROLE|>\""))
          .good(KeyExamples.root("\"taskRoleArn\": \"${TASK_ROLE}\""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(SyntaxNode node, Report report) {
    if (node instanceof JsonString string && !string.isExact()) {
      string.placeholders().stream()
          .filter(p -> p.kind() == Placeholder.Kind.FILL_IN)
          .forEach(
              p -> report.at(string, p.range(), "\"" + p.text() + "\" is still to be filled in."));
    }
  }
}
