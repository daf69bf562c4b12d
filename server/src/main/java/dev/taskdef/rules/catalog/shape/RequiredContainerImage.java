package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Severity.WARNING;

import dev.taskdef.model.Consumer;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextRange;

/** A container without an image. */
public final class RequiredContainerImage implements ContainerRule {
  private static final RuleSpec SPEC =
      ProblemRule.page("required-container-image")
          .basis(Basis.ISSUE)
          .summary("A container has no image")
          .why(
              """
              ECS refuses a container without an image. Where a workflow fills the image in before it registers the definition, the
              member may be missing in the file; so a missing one is a warning, and none at all where the deploy action reads the
              file. An empty one is an error.""")
          .serverMessage("Container.image should not be null or empty.")
          .bad(
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "web", "image": <|""|>, "memory": 512 }]
              }
              """)
          .bad(
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": <|"web"|>, "memory": 512 }]
              }
              """,
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "web", "image": "REPLACE_ME", "memory": 512 }]
              }
              """)
          .good(KeyExamples.good())
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    if (facts.consumer() == Consumer.GITHUB_ACTION || facts.rendersImages()) {
      return;
    }
    container
        .block()
        .text("image")
        .filter(image -> image.value().isEmpty())
        .ifPresent(image -> report.at(image.node(), "The image is empty; ECS refuses that."));
    boolean foreign =
        container.node().members().stream()
            .anyMatch(m -> m.name().toLowerCase(java.util.Locale.ROOT).contains("image"));
    if (container.block().lacks("image") && !foreign) {
      TextRange mark =
          container
              .block()
              .value("name")
              .map(n -> n.range())
              .orElse(TextRange.of(container.node().start(), container.node().start() + 1));
      report
          .at(
              container.node(),
              mark,
              "No \"image\": unless something fills it in before registration, ECS refuses "
                  + container.label()
                  + ".")
          .severity(WARNING)
          .suggested(
              "Add \"image\"",
              () ->
                  JsonEdits.insertMember(
                      container.node(), "image", "\"REPLACE_ME\"", Place.after("name")));
    }
  }
}
