package dev.taskdef.rules.catalog.syntax;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SYNTAX;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.SyntaxRule;
import dev.taskdef.syntax.SyntaxErrorCode;
import java.util.function.UnaryOperator;

/** A page for each way in which a text can fail to be JSON. */
public final class SyntaxRules {
  private static final String CLI_PAGE =
      "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html";

  private SyntaxRules() {}

  /** In the order of the parser's codes, kind by kind. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(CommasAndColons.all())
        .addAll(MembersAndBrackets.all())
        .addAll(Quotes.all())
        .addAll(Values.all())
        .addAll(WholeFile.all())
        .build();
  }

  /**
   * The rule for a code; every client refuses a text that is not JSON, so each of them is an error.
   */
  static Rule rule(SyntaxErrorCode code, UnaryOperator<RuleSpec.Builder> page) {
    RuleSpec.Builder spec =
        RuleSpec.named(code.id())
            .topic(SYNTAX)
            .severity(ERROR)
            .basis(CLIENT)
            .summary(code.summary())
            .serverMessage("Error parsing parameter '--cli-input-json': Invalid JSON: …")
            .seeAlso(CLI_PAGE);
    return new SyntaxRule(page.apply(spec).build(), code);
  }

  /** The rule for a code that is one way of not being JSON, as the facts' catalogue has it. */
  static Rule slip(SyntaxErrorCode code, UnaryOperator<RuleSpec.Builder> page) {
    return rule(code, spec -> page.apply(spec.covers("doc-json-syntax")));
  }
}
