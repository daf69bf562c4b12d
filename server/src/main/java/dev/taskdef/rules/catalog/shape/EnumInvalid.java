package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.schema.Parameters;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonString;
import java.util.Optional;

/** A value that is not on the list. */
final class EnumInvalid {
  /** Lists that AWS keeps adding to: a stranger there may be new rather than wrong. */
  private static final ImmutableSet<String> GROWING =
      ImmutableSet.of(
          "operatingSystemFamily", "logDriver", "requiresCompatibilities", "cpuArchitecture");

  /** Places that a rule of their own speaks of. */
  private static final ImmutableSet<String> TOLD_ELSEWHERE =
      ImmutableSet.of(
          "containerDefinitions[].linuxParameters.capabilities.add[]",
          "containerDefinitions[].linuxParameters.capabilities.drop[]",
          "proxyConfiguration.properties[].name");

  private static final RuleSpec SPEC =
      ProblemRule.page("enum-invalid")
          .basis(Basis.ISSUE)
          .covers(
              "port-app-protocol-enum", "depends-condition-enum", "placement-type", "env-file-type")
          .summary("A value is not one of those that are possible here")
          .why(
              """
              The AWS CLI passes such a value on, and ECS refuses it. Where AWS adds values from time to time (platforms, log drivers,
              launch types), a value that resembles none of the known ones is a warning only.""")
          .covers(
              "firelens-type-enum",
              "depends-condition-enum",
              "ulimit-name",
              "device-permission",
              "volume-docker-scope-enum")
          .bad(
              KeyExamples.root("\"networkMode\": <|\"awsvcp\"|>"),
              KeyExamples.root("\"networkMode\": \"awsvpc\""))
          .good(KeyExamples.root("\"networkMode\": \"awsvpc\""))
          .build();

  private EnumInvalid() {}

  static Rule rule() {
    return new ProblemRule(SPEC, EnumInvalid::takes, EnumInvalid::tell);
  }

  private static boolean takes(SchemaProblem problem) {
    return problem.is("enum") && !TOLD_ELSEWHERE.contains(problem.place().path());
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    String value = Words.literal(problem.value());
    if (!(problem.value() instanceof JsonString) || value.isEmpty()) {
      return;
    }
    ImmutableList<String> values = problem.place().valueNames();
    Optional<String> near = Nearest.to(value, values);
    boolean perhapsNew = near.isEmpty() && GROWING.contains(name(problem));
    Finding finding =
        report.at(
            problem.value(),
            problem.value().text()
                + (perhapsNew
                    ? " is not one of the values that we know of (the AWS model of "
                        + Parameters.modelDate()
                        + "). Known: "
                    : " is not possible here. Possible: ")
                + Nearest.list(values)
                + ".");
    if (perhapsNew) {
      finding.severity(Severity.WARNING);
    }
    near.ifPresent(
        n ->
            finding.suggested(
                "Write \"" + n + "\"",
                () -> JsonEdits.replace(problem.value(), JsonEdits.quoted(n))));
  }

  private static String name(SchemaProblem problem) {
    return Words.last(problem.place().path());
  }
}
