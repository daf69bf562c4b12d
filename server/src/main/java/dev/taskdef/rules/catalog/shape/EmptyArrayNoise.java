package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.HINT;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;

/** Empty lists in a container, which say nothing. */
public final class EmptyArrayNoise implements ContainerRule {
  private static final ImmutableSet<String> LISTS =
      ImmutableSet.of(
          "links",
          "portMappings",
          "environment",
          "environmentFiles",
          "mountPoints",
          "volumesFrom",
          "secrets",
          "dependsOn",
          "dnsServers",
          "dnsSearchDomains",
          "extraHosts",
          "dockerSecurityOptions",
          "ulimits",
          "systemControls",
          "resourceRequirements",
          "credentialSpecs");
  private static final RuleSpec SPEC =
      ProblemRule.page("empty-array-noise")
          .severity(HINT)
          .basis(PRACTICE)
          .summary("An empty list says nothing")
          .why(
              """
              ECS returns lists that are not set as `[]`, and so they come into files that were copied. They do no harm and can be left
              out. (`tags` is another matter: an empty list of tags is refused.)""")
          .bad(KeyExamples.container("\"mountPoints\": <|[]|>"), KeyExamples.container(""))
          .good(KeyExamples.container(""))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    for (JsonMember member : container.node().members()) {
      if (LISTS.contains(member.name())
          && member.value().isPresent()
          && member.value().get() instanceof JsonArray array
          && array.elements().isEmpty()
          && !array.hasOpenElements()) {
        report
            .at(array, "An empty list of \"" + member.name() + "\" may be left out.")
            .unnecessary()
            .suggested("Remove \"" + member.name() + "\"", () -> JsonEdits.removeMember(member));
      }
    }
  }
}
