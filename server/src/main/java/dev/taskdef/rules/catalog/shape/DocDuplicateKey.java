package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.SHAPE;

import dev.taskdef.rules.NodeRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.Map;

/** A key that an object has twice. */
public final class DocDuplicateKey implements NodeRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("doc-duplicate-key")
          .topic(SHAPE)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("A key stands twice in one object")
          .why(
              """
              Clients keep the last of several members with one name and drop the others without a word. Mostly one was copied and the
              other forgotten.""")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
          .bad(
              KeyExamples.root("<|\"cpu\"|>: \"256\",\n  \"cpu\": \"512\""),
              KeyExamples.root("\"cpu\": \"512\""))
          .good(KeyExamples.root("\"cpu\": \"512\""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(SyntaxNode node, Report report) {
    if (node instanceof JsonObject object) {
      check(object, report);
    }
  }

  private static void check(JsonObject object, Report report) {
    Map<String, JsonMember> last = new HashMap<>();
    object.members().stream().filter(m -> m.key().isExact()).forEach(m -> last.put(m.name(), m));
    if (last.size() == object.members().size()) {
      return;
    }
    for (JsonMember member : object.members()) {
      JsonMember kept = last.get(member.name());
      if (kept != null && !kept.equals(member)) {
        report
            .at(
                member.key(),
                "\""
                    + member.name()
                    + "\" is set again below; this value is dropped without a word.")
            .unnecessary()
            .related(kept.key(), "This one counts.")
            .suggested("Remove this one", () -> JsonEdits.removeMember(member));
      }
    }
  }
}
