package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;

/** More containers than a task may have. */
public final class ContainersTooMany implements TaskRule {
  private static final int MOST = 10;
  private static final RuleSpec SPEC =
      ProblemRule.page("containers-too-many")
          .basis(Basis.ISSUE)
          .summary("The definition has more than ten containers")
          .why("A task definition may hold ten containers; this quota cannot be raised.")
          .serverMessage("Too many containers.")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html")
          .bad(list(11, "<|\"containerDefinitions\"|>"))
          .good(list(10, "\"containerDefinitions\""))
          .build();

  private static String list(int count, String key) {
    String containers =
        java.util.stream.IntStream.rangeClosed(1, count)
            .mapToObj(
                i -> "    { \"name\": \"c" + i + "\", \"image\": \"nginx:1.27\", \"memory\": 64 }")
            .collect(java.util.stream.Collectors.joining(",\n"));
    return "{\n  \"family\": \"web\",\n  " + key + ": [\n" + containers + "\n  ]\n}\n";
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    task.root()
        .flatMap(r -> r.member("containerDefinitions"))
        .filter(m -> task.containers().size() > MOST)
        .ifPresent(
            m ->
                report.at(
                    m.key(),
                    task.containers().size() + " containers are too many: a task may hold 10."));
  }
}
