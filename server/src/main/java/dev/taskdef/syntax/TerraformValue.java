package dev.taskdef.syntax;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An object or a list in Terraform's language, given where JSON belongs: {@code [{ name = "web"
 * }]}. It is read like broken JSON, so that all else still works, but told once and mended at once.
 */
final class TerraformValue {
  /** With fewer members written like this, an equals sign may be a slip. */
  private static final int SURE = 3;

  private static final CharMatcher NOT_BEFORE_THE_FIRST_KEY = CharMatcher.anyOf("\":,");

  private static final String MESSAGE =
      "This is Terraform, not JSON: JSON has its keys in quotes, colons behind them and commas between";

  private final SourceText text;
  private final ImmutableList<SyntaxError> errors;

  private TerraformValue(SourceText text, ImmutableList<SyntaxError> errors) {
    this.text = text;
    this.errors = errors;
  }

  /**
   * The errors of a text as they are told, by position: what makes it Terraform is one of them,
   * comments stay errors of their own. All other texts keep theirs.
   */
  static ImmutableList<SyntaxError> toldOnce(SourceText text, ImmutableList<SyntaxError> errors) {
    Predicate<SyntaxError> comment = error -> error.code() == SyntaxErrorCode.COMMENT;
    ImmutableList<SyntaxError> slips =
        ImmutableList.copyOf(Iterables.filter(errors, comment.negate()::test));
    TerraformValue value = new TerraformValue(text, slips);
    if (!value.isSure()) {
      return errors;
    }
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(SyntaxError::range),
        Iterables.concat(ImmutableList.of(value.error()), Iterables.filter(errors, comment::test)));
  }

  /** Whether the first member has a bare key and an equals sign, and some others have as well. */
  private boolean isSure() {
    return errors.size() >= 2 * SURE
        && errors.get(0).code() == SyntaxErrorCode.UNQUOTED_KEY
        && errors.get(1).code() == SyntaxErrorCode.EQUALS_FOR_COLON
        && isFirst(errors.get(0).range().start())
        && count(SyntaxErrorCode.EQUALS_FOR_COLON) >= SURE;
  }

  private boolean isFirst(int offset) {
    return NOT_BEFORE_THE_FIRST_KEY.matchesNoneOf(text.substring(0, offset));
  }

  private long count(SyntaxErrorCode code) {
    return errors.stream().filter(error -> error.code() == code).count();
  }

  /** Stands at the first member. */
  private SyntaxError error() {
    TextRange member = TextRange.of(errors.get(0).range().start(), errors.get(1).range().end());
    return repair()
        .map(
            edits ->
                new SyntaxError(
                    SyntaxErrorCode.NOT_JSON_HCL, member, MESSAGE, edits, "Write it as JSON", true))
        .orElseGet(
            () ->
                new SyntaxError(
                    SyntaxErrorCode.NOT_JSON_HCL,
                    member,
                    "This is Terraform, not JSON; give the JSON that jsonencode makes of it",
                    ImmutableList.of(),
                    "",
                    false));
  }

  /** Empty where a value is worked out by Terraform, or where mending takes a decision. */
  private Optional<ImmutableList<TextEdit>> repair() {
    boolean mechanical =
        errors.stream()
            .allMatch(error -> error.safe() && error.code() != SyntaxErrorCode.BARE_WORD);
    ImmutableList<TextEdit> edits =
        errors.stream()
            .flatMap(error -> error.repair().stream())
            .sorted(Comparator.comparing(TextEdit::range))
            .collect(ImmutableList.toImmutableList());
    return mechanical && areDisjoint(edits) ? Optional.of(edits) : Optional.empty();
  }

  private static boolean areDisjoint(ImmutableList<TextEdit> edits) {
    for (int i = 1; i < edits.size(); i++) {
      TextRange before = edits.get(i - 1).range();
      TextRange after = edits.get(i).range();
      if (after.start() < before.end() || after.equals(before)) {
        return false;
      }
    }
    return true;
  }
}
