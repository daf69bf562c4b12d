package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;

/** A definition inside an object or a list of one. */
public final class DocWrappedDescribe implements TaskRule {
  private static final RuleSpec SPEC =
      KeyRules.page("doc-wrapped-describe")
          .summary("The definition lies inside another object or list")
          .why(
              """
              The answer of `describe-task-definition` holds the definition under the key `taskDefinition`, with its tags beside it. Only
              what lies inside can be registered. A list of one definition cannot be registered either.""")
          .covers("doc-root-array")
          .bad(
              """
              {
                <|"taskDefinition"|>: {
                  "family": "web",
                  "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
                },
                "tags": []
              }
              """,
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
              }
              """)
          .good(KeyExamples.good())
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.kind() != DocumentKind.WRAPPER || task.root().isEmpty()) {
      return;
    }
    JsonObject inner = task.root().get().node();
    Registrable changes = Registrable.of(task, task.root().get());
    SyntaxNode mark = inner.member().map(m -> (SyntaxNode) m.key()).orElse(inner);
    TextRange range =
        inner.member().isPresent() ? mark.range() : TextRange.of(mark.start(), mark.start() + 1);
    report
        .at(
            mark,
            range,
            "Only the definition itself can be registered, without what is around it: take it out.")
        .safe("Take the definition out", () -> changes.edits(task.tree()));
  }
}
