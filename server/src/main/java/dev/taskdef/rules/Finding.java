package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.function.Supplier;

/** A diagnostic in the making: what a rule adds to the place and the message. */
public final class Finding {
  private final RuleSpec rule;
  private final Depth depth;
  private final TextRange range;
  private final Address address;
  private final String message;
  private Severity severity;
  private ImmutableSet<Tag> tags = ImmutableSet.of();
  private final ImmutableList.Builder<Related> related = ImmutableList.builder();
  private final ImmutableList.Builder<Fix> fixes = ImmutableList.builder();

  Finding(RuleSpec rule, Depth depth, TextRange range, Address address, String message) {
    this.rule = rule;
    this.depth = depth;
    this.range = range;
    this.address = address;
    this.message = message;
    this.severity = rule.severity();
  }

  /** Less (never more) severe than the rule, at this place. */
  public Finding severity(Severity value) {
    severity = value.isAtLeast(severity) ? severity : value;
    return this;
  }

  /** Draws the text greyed. */
  public Finding unnecessary() {
    tags = ImmutableSet.of(Tag.UNNECESSARY);
    return this;
  }

  /** Draws the text struck through. */
  public Finding deprecated() {
    tags = ImmutableSet.of(Tag.DEPRECATED);
    return this;
  }

  /** Points at another place of the file. */
  public Finding related(SyntaxNode node, String note) {
    related.add(new Related(node.range(), note));
    return this;
  }

  /**
   * A fix that fix-all may apply; its edits are worked out only where somebody asks for fixes.
   * Empty edits mean: no fix after all.
   */
  public Finding safe(String title, Supplier<ImmutableList<TextEdit>> edits) {
    return fix(title, Safety.SAFE, edits);
  }

  /** A fix that a person must choose. */
  public Finding suggested(String title, Supplier<ImmutableList<TextEdit>> edits) {
    return fix(title, Safety.SUGGESTED, edits);
  }

  /** A fix. */
  public Finding fix(String title, Safety safety, Supplier<ImmutableList<TextEdit>> edits) {
    if (depth == Depth.FULL) {
      ImmutableList<TextEdit> worked = edits.get();
      if (!worked.isEmpty()) {
        fixes.add(new Fix(title, safety, worked));
      }
    }
    return this;
  }

  Diagnostic toDiagnostic() {
    return new Diagnostic(
        rule,
        severity,
        message,
        range,
        address.pointer(),
        address.occurrence(),
        tags,
        related.build(),
        fixes.build());
  }
}
