package dev.taskdef.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.ServerMessages;
import dev.taskdef.schema.Tables;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a rule says that AWS would answer, and what is looked up when AWS answers it. */
final class AnswerLawTest {
  private static final Catalog CATALOG = Rules.standard();
  private static final ServerMessages TABLE = Tables.bundled().serverMessages();

  /** With the answer of every rule in hand, a person finds that rule. */
  @Test
  void everyAnswerLeadsToItsRule() {
    Map<String, String> lost = new TreeMap<>();
    for (Rule rule : CATALOG.rules().values()) {
      RuleSpec spec = rule.spec();
      spec.serverMessage()
          .map(AnswerLawTest::asTold)
          .filter(told -> !AnswerSearch.of(told, CATALOG, TABLE).rules().contains(spec))
          .ifPresent(told -> lost.put(spec.id(), told));
    }
    assertEquals(Map.of(), lost);
  }

  /** The answer as a client prints it, with something in its blanks. */
  private static String asTold(String message) {
    return "An error occurred (ClientException) when calling the RegisterTaskDefinition operation: "
        + message.replaceAll("\\{[a-z]+}", "web");
  }
}
