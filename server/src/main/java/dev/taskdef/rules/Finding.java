package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Text;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.Collection;
import java.util.function.Supplier;

/** A diagnostic in the making: what a rule adds to the place and the message. */
public final class Finding {
  private final RuleSpec rule;
  private final Depth depth;
  private final SyntaxNode node;
  private final TextRange range;
  private final String message;
  private Severity severity;
  private ImmutableSet<Tag> tags = ImmutableSet.of();
  private final ImmutableList.Builder<Related> related = ImmutableList.builder();
  private final ImmutableList.Builder<Fix> fixes = ImmutableList.builder();
  private final ImmutableMap.Builder<String, String> words = ImmutableMap.builder();

  Finding(RuleSpec rule, Depth depth, SyntaxNode node, TextRange range, String message) {
    this.rule = rule;
    this.depth = depth;
    this.node = node;
    this.range = range;
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

  /** A fix that puts the nearest of these words in the place of a text, if one is near. */
  public Finding nearest(Text text, Collection<String> words) {
    Nearest.to(text.value(), words)
        .ifPresent(
            near ->
                suggested(
                    "Change to \"" + near + "\"",
                    () -> JsonEdits.replace(text.node(), JsonEdits.quoted(near))));
    return this;
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

  /** Fills a blank of the rule's server message that the place alone does not tell. */
  public Finding answering(String blank, String word) {
    words.put(blank, word);
    return this;
  }

  Diagnostic toDiagnostic() {
    boolean full = depth == Depth.FULL;
    Address address = full ? Address.of(node) : Address.ROOT;
    return new Diagnostic(
        rule,
        severity,
        message,
        range,
        address.pointer(),
        address.occurrence(),
        tags,
        related.build(),
        fixes.build(),
        full ? answer() : "");
  }

  // Who refuses nothing answers nothing: remarks have no answer, nor what another client lets pass.
  private String answer() {
    Severity least = rule.basis() == Basis.CLIENT ? Severity.ERROR : Severity.WARNING;
    return severity.isAtLeast(least)
        ? rule.serverMessage()
            .map(m -> ServerAnswer.of(m, node, words.buildKeepingLast()))
            .orElse("")
        : "";
  }
}
