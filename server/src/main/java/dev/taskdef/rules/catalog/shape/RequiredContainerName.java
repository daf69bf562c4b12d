package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextRange;
import java.util.Locale;

/** A container without a name. */
public final class RequiredContainerName implements ContainerRule {
  private static final RuleSpec SPEC =
      ProblemRule.page("required-container-name")
          .basis(Basis.ISSUE)
          .summary("A container has no name")
          .why("The AWS CLI lets it pass, but ECS refuses a container without a name.")
          .serverMessage("Container.name should not be null or empty.")
          .bad(
              """
              {
                "family": "web",
                "containerDefinitions": [<|{|> "image": "nginx:1.27", "memory": 512 }]
              }
              """,
              """
              {
                "family": "web",
                "containerDefinitions": [{ "name": "nginx", "image": "nginx:1.27", "memory": 512 }]
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
    if (container.name().filter(n -> n.value().isEmpty()).isPresent()) {
      Text name = container.name().get();
      report
          .at(name.node(), "A container needs a name.")
          .suggested(
              "Name it \"" + proposal(container) + "\"",
              () -> JsonEdits.replace(name.node(), JsonEdits.quoted(proposal(container))));
    } else if (container.block().lacks("name")
        && container.node().members().stream()
            .noneMatch(
                m -> m.name().equalsIgnoreCase("name") || m.name().endsWith("ontainerName"))) {
      int start = container.node().start();
      report
          .at(container.node(), TextRange.of(start, start + 1), "This container has no \"name\".")
          .suggested(
              "Name it \"" + proposal(container) + "\"",
              () ->
                  JsonEdits.insertMember(
                      container.node(),
                      "name",
                      JsonEdits.quoted(proposal(container)),
                      Place.first()));
    }
  }

  private static String proposal(Container container) {
    String image = container.block().text("image").map(Text::value).orElse("");
    String last = image.substring(image.lastIndexOf('/') + 1).replaceFirst("[:@].*", "");
    String name = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
    return name.isEmpty() ? "my-app" : name;
  }
}
