package dev.taskdef.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The documentation of a rule, made from nothing but its spec: {@code docs/rules/<id>.md}, what
 * hover shows, and what {@code taskdef explain} prints are the same words.
 *
 * @param rule the rule
 */
public record RulePage(RuleSpec rule) {
  /** Where all pages stand; the name of a page's file follows. */
  public static final String FOLDER = "https://github.com/taskdef/taskdef/blob/main/docs/rules/";

  private static final int WIDTH = 120;
  private static final Splitter PARAGRAPHS =
      Splitter.onPattern("\n\\s*\n").trimResults().omitEmptyStrings();

  /** The page of a rule. */
  public static RulePage of(RuleSpec rule) {
    return new RulePage(rule);
  }

  /** The file that holds the page, relative to the folder of all pages. */
  public String fileName() {
    return rule.id() + ".md";
  }

  /** Where the page can be read. */
  public String address() {
    return FOLDER + fileName();
  }

  /** Severity, basis and chapter in one line of plain text. */
  public String facts() {
    return capitalized(rule.severity().id())
        + ": "
        + basis(rule.basis())
        + ". Chapter: "
        + rule.topic().title()
        + ".";
  }

  /** Why it matters, a paragraph each, without line breaks inside. Code stands in backticks. */
  public ImmutableList<String> why() {
    return PARAGRAPHS
        .splitToStream(rule.why())
        .map(p -> p.lines().map(String::strip).collect(Collectors.joining(" ")))
        .collect(ImmutableList.toImmutableList());
  }

  /** How we know that something is wrong, as a clause. */
  public static String basis(Basis basis) {
    return switch (basis) {
      case SERVER -> "ECS was seen to refuse it";
      case ISSUE -> "the refusal is quoted in public reports";
      case CLIENT -> "clients refuse it before they ask ECS";
      case AGENT -> "follows from the source of the container agent";
      case DOCUMENTED -> "a documented limit or restriction";
      case PRACTICE -> "ECS accepts it, but it is likely unwanted";
      case SETTINGS -> "follows from how taskdef reads its settings";
    };
  }

  /** The page without its examples, in Markdown: for a hover over a finding. */
  public String hover() {
    List<String> blocks = new ArrayList<>();
    blocks.add("**" + rule.summary() + ".**");
    blocks.add(facts());
    blocks.addAll(why());
    rule.serverMessage()
        .ifPresent(message -> blocks.add("AWS answers:\n\n```\n" + message + "\n```"));
    return String.join("\n\n", blocks);
  }

  /** The whole page in Markdown, ending in a line break. */
  public String markdown() {
    List<String> blocks = new ArrayList<>();
    blocks.add("# " + rule.id());
    blocks.add(rule.summary() + ".");
    blocks.add(table());
    why().forEach(p -> blocks.add(wrapped(p)));
    rule.serverMessage()
        .ifPresent(
            message ->
                blocks.add(
                    "## What AWS answers\n\n```\n" + ServerAnswer.withBlanks(message) + "\n```"));
    rule.examples().stream().filter(Example::bad).forEach(e -> blocks.add(bad(e)));
    good().ifPresent(blocks::add);
    if (!rule.seeAlso().isEmpty()) {
      blocks.add(
          "## See also\n\n"
              + rule.seeAlso().stream()
                  .map(u -> "- <" + u + ">")
                  .collect(Collectors.joining("\n")));
    }
    blocks.add("---\nGenerated from the rule's source; do not edit. [All rules](README.md)");
    return String.join("\n\n", blocks) + "\n";
  }

  private String table() {
    return "| severity | how we know | chapter |\n| --- | --- | --- |\n| "
        + rule.severity().id()
        + " | "
        + basis(rule.basis())
        + " | "
        + rule.topic().title()
        + " |";
  }

  private static String bad(Example example) {
    Marked marked = Marked.of(example.text());
    StringBuilder block = new StringBuilder("## Reported\n\n");
    block.append(code(marked.text()));
    if (!marked.ranges().isEmpty()) {
      block.append("\n\nThe finding: ").append(places(marked)).append('.');
    }
    example.fixed().ifPresent(fixed -> block.append("\n\nAfter the fix:\n\n").append(code(fixed)));
    return block.toString();
  }

  private Optional<String> good() {
    List<String> good =
        rule.examples().stream().filter(e -> !e.bad()).map(e -> code(e.text())).toList();
    return good.isEmpty()
        ? Optional.empty()
        : Optional.of("## Not reported\n\n" + String.join("\n\n", good));
  }

  private static String places(Marked marked) {
    return marked.ranges().stream()
        .map(r -> place(marked.text(), r))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String place(String text, TextRange range) {
    long line =
        text.substring(0, range.start()).lines().count()
            + (isLineStart(text, range.start()) ? 1 : 0);
    String marked = text.substring(range.start(), range.end());
    boolean showable =
        !marked.isBlank()
            && !marked.contains("\n")
            && !marked.contains("`")
            && marked.length() <= 60;
    return (showable ? "`" + marked + "`, " : "") + "line " + Math.max(1, line);
  }

  private static boolean isLineStart(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  private static String code(String text) {
    return "```json\n" + text.stripTrailing() + "\n```";
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String wrapped(String paragraph) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : Splitter.on(' ').split(paragraph)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        out.append('\n');
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }
}
