package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Where a rule says what it found. One report belongs to one rule in one run, on one thread. */
public final class Report {
  private final RuleSpec rule;
  private final Depth depth;
  private final List<Finding> findings = new ArrayList<>();
  private final List<TextRange> silenced = new ArrayList<>();

  /** A report with pointers and fixes, outside a linter's run. */
  public static Report of(RuleSpec rule) {
    return new Report(rule, Depth.FULL);
  }

  Report(RuleSpec rule, Depth depth) {
    this.rule = rule;
    this.depth = depth;
  }

  /** Something is wrong with this node. */
  public Finding at(SyntaxNode node, String message) {
    return add(node, node.range(), message);
  }

  /** Something is wrong in this part of a node (a word in a string, an opening brace). */
  public Finding at(SyntaxNode node, TextRange part, String message) {
    return add(node, part, message);
  }

  /**
   * Nothing else is to be said inside this range: it goes away, or is unknown as a whole. Findings
   * of this rule stay.
   */
  public void silenceInside(TextRange range) {
    silenced.add(range);
  }

  private Finding add(SyntaxNode node, TextRange range, String message) {
    Finding finding = new Finding(rule, depth, node, range, message);
    findings.add(finding);
    return finding;
  }

  /** Whether nothing was said so far. */
  boolean isSilent() {
    return findings.isEmpty() && silenced.isEmpty();
  }

  /** What was said so far. */
  public ImmutableList<Diagnostic> diagnostics() {
    return findings.stream().map(Finding::toDiagnostic).collect(ImmutableList.toImmutableList());
  }

  ImmutableList<TextRange> silenced() {
    return ImmutableList.copyOf(silenced);
  }
}
