package dev.taskdef.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * For each line of the catalogue of facts the rules that cover it, or that it is open, or why it is
 * left out.
 *
 * @param lines the catalogue
 * @param catalog our rules
 */
record CoverageTable(JsonNode lines, Catalog catalog) {
  private static final String SURE = "SICL";

  /** The page {@code docs/rules/coverage.md}. */
  String markdown() throws IOException {
    ImmutableMap<String, String> leftOut = leftOut();
    List<String> rows = new ArrayList<>();
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (JsonNode line : lines) {
      String id = line.get("id").asString();
      String basis = line.get("enf").asString();
      List<String> rules = rulesFor(id);
      String state = rules.isEmpty() ? leftOut.getOrDefault(id, "open") : joined(rules);
      rows.add(
          "| " + id + " | " + line.get("sev").asString() + " | " + basis + " | " + state + " |");
      int[] count =
          counts.computeIfAbsent(SURE.contains(basis) ? "S, I, C, L" : "D, P", b -> new int[3]);
      count[rules.isEmpty() ? leftOut.containsKey(id) ? 1 : 2 : 0]++;
    }
    StringBuilder page = new StringBuilder();
    page.append("# Coverage of the catalogue of facts\n\n");
    page.append(
        "Generated; do not edit. Each line of the catalogue with the rules that cover it. Basis: S seen at ECS, I quoted in issues,\n");
    page.append(
        "C refused by clients, L seen in the agent's source, D documented, P practice.\n\n");
    page.append("| basis | covered | left out | open |\n| --- | --- | --- | --- |\n");
    counts.forEach(
        (b, c) ->
            page.append("| ")
                .append(b)
                .append(" | ")
                .append(c[0])
                .append(" | ")
                .append(c[1])
                .append(" | ")
                .append(c[2])
                .append(" |\n"));
    page.append("\n| line | severity there | basis | rules |\n| --- | --- | --- | --- |\n");
    page.append(String.join("\n", rows)).append('\n');
    return page.toString();
  }

  private static String joined(List<String> rules) {
    return rules.size() <= 6
        ? String.join(", ", rules)
        : String.join(", ", rules.subList(0, 5)) + " and " + (rules.size() - 5) + " more";
  }

  private List<String> rulesFor(String id) {
    return catalog.rules().values().stream()
        .map(Rule::spec)
        .filter(s -> s.id().equals(id) || s.covers().contains(id))
        .map(s -> "[" + s.id() + "](" + s.id() + ".md)")
        .toList();
  }

  private static ImmutableMap<String, String> leftOut() throws IOException {
    ImmutableMap.Builder<String, String> leftOut = ImmutableMap.builder();
    try (InputStream in = CoverageTable.class.getResourceAsStream("/coverage/left-out.tsv")) {
      if (in == null) {
        throw new IOException("coverage/left-out.tsv is missing");
      }
      for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        List<String> cells = Splitter.on('\t').splitToList(row);
        leftOut.put(cells.get(0), "left out: " + cells.get(1));
      }
    }
    return leftOut.buildOrThrow();
  }
}
