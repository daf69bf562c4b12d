package dev.taskdef.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The list of all rules, a table for each chapter.
 *
 * @param catalog the rules
 */
public record RuleIndex(Catalog catalog) {

  /** The page {@code docs/rules/README.md}, ending in a line break. */
  public String markdown() {
    List<String> blocks = new ArrayList<>();
    blocks.add("# Rules");
    blocks.add(
        "Generated from the sources of the rules; do not edit. `taskdef explain RULE` prints the same pages.\n"
            + "How severe a rule can be follows from [how we know](#how-we-know).");
    for (Topic topic : Topic.values()) {
      List<RuleSpec> rules =
          catalog.rules().values().stream()
              .map(Rule::spec)
              .filter(r -> r.topic() == topic)
              .toList();
      if (!rules.isEmpty()) {
        blocks.add("## " + topic.title());
        blocks.add(table(rules));
      }
    }
    blocks.add("## How we know");
    blocks.add(bases());
    return String.join("\n\n", blocks) + "\n";
  }

  private static String table(List<RuleSpec> rules) {
    StringBuilder table =
        new StringBuilder("| rule | severity | basis | what is wrong |\n| --- | --- | --- | --- |");
    for (RuleSpec rule : rules) {
      table
          .append("\n| [")
          .append(rule.id())
          .append("](")
          .append(RulePage.of(rule).fileName())
          .append(") | ");
      table.append(rule.severity().id()).append(" | ").append(rule.basis().id()).append(" | ");
      table.append(rule.summary().replace("|", "\\|")).append(" |");
    }
    return table.toString();
  }

  private static String bases() {
    StringBuilder table = new StringBuilder("| basis | meaning | at most |\n| --- | --- | --- |");
    for (Basis basis : Basis.values()) {
      table
          .append("\n| ")
          .append(basis.id())
          .append(" | ")
          .append(RulePage.basis(basis))
          .append(" | ");
      table.append(basis.allowsError() ? "error" : "warning").append(" |");
    }
    return table.toString();
  }
}
