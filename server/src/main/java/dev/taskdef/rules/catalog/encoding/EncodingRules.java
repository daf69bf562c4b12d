package dev.taskdef.rules.catalog.encoding;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SYNTAX;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.EncodingRule;
import dev.taskdef.rules.EncodingRule.Slip;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;

/** The rules on a file's bytes. They have no examples in text, because a text cannot show them. */
public final class EncodingRules {
  private static final String CLI_PAGE =
      "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html";

  private EncodingRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.of(mark(), utf16(), invalid());
  }

  private static EncodingRule mark() {
    return new EncodingRule(
        RuleSpec.named("byte-order-mark")
            .topic(SYNTAX)
            .severity(ERROR)
            .basis(CLIENT)
            .summary("The file begins with a byte-order mark, which JSON does not allow")
            .why(
                """
                Some editors and PowerShell put the three bytes EF BB BF in front of a file to say that it is UTF-8. No editor shows them, \
                but JSON parsers take them for a character that belongs nowhere: the AWS CLI calls the file invalid JSON, and so does the \
                deploy action for GitHub workflows. `taskdef fix` takes the mark away and leaves everything else as it is. To keep it from \
                coming back: in PowerShell write with `-Encoding utf8NoBOM` (version 6 or newer), in editors choose UTF-8 without BOM.""")
            .seeAlso(CLI_PAGE)
            .covers("doc-bom")
            .build(),
        Slip.MARK);
  }

  private static EncodingRule utf16() {
    return new EncodingRule(
        RuleSpec.named("encoding-utf-16")
            .topic(SYNTAX)
            .severity(ERROR)
            .basis(CLIENT)
            .summary("The file is UTF-16, which the AWS CLI does not read")
            .why(
                """
                Windows PowerShell writes UTF-16 when output is redirected with `>`: two bytes for each character. A definition saved this \
                way, for example with `aws ecs describe-task-definition … > task.json`, looks right in every editor, and is refused as soon \
                as the AWS CLI or the deploy action opens it. `taskdef fix` saves the same text as UTF-8. In PowerShell, write with \
                `| Out-File -Encoding utf8NoBOM task.json` (version 6 or newer) instead of `>`.""")
            .seeAlso(CLI_PAGE)
            .covers("doc-bom")
            .build(),
        Slip.UTF_16);
  }

  private static EncodingRule invalid() {
    return new EncodingRule(
        RuleSpec.named("encoding-invalid")
            .topic(SYNTAX)
            .severity(ERROR)
            .basis(CLIENT)
            .summary("The file holds bytes that are not UTF-8")
            .why(
                """
                Text outside ASCII (an accented letter, a dash from a word processor) was saved in an older encoding such as Windows-1252. \
                JSON is UTF-8: the AWS CLI stops with a decoding error, and other tools put a replacement character where the letter was. \
                What was meant cannot be known from the bytes alone, so nothing is changed for you: open the file in the encoding it was \
                written in, and save it as UTF-8.""")
            .seeAlso(CLI_PAGE)
            .build(),
        Slip.INVALID);
  }
}
