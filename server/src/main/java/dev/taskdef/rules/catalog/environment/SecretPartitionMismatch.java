package dev.taskdef.rules.catalog.environment;

import static dev.taskdef.rules.Severity.WARNING;

import dev.taskdef.model.Arn;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;

/** A secret of another part of AWS than the role that is to read it. */
public final class SecretPartitionMismatch implements ContainerRule {
  private static final RuleSpec SPEC =
      EnvironmentRules.page("secret-partition-mismatch")
          .severity(WARNING)
          .basis(Basis.PRACTICE)
          .summary("A secret and the execution role lie in different partitions of AWS")
          .why(
              "The partitions aws, aws-cn, aws-us-gov and so on have accounts of their own; a role of one cannot read a secret of another. The"
                  + " partition is the second word of an ARN.")
          .seeAlso(EnvironmentRules.SECRETS)
          .bad(
              secret("<|\"arn:aws:ssm:cn-north-1:210987654321:parameter/web/key\"|>"),
              secret("\"arn:aws-cn:ssm:cn-north-1:210987654321:parameter/web/key\""))
          .good(secret("\"arn:aws-cn:ssm:cn-north-1:210987654321:parameter/web/key\""))
          .good(secret("\"/web/key\""))
          .build();

  private static String secret(String valueFrom) {
    return Examples.task(
        "\"family\": \"web\",\n  \"executionRoleArn\": \"arn:aws-cn:iam::210987654321:role/web\"",
        "\"secrets\": [{ \"name\": \"KEY\", \"valueFrom\": " + valueFrom + " }]");
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Optional<String> role = facts.executionRole().value().flatMap(Arn::parse).map(Arn::partition);
    if (role.isEmpty()) {
      return;
    }
    for (Text source : SecretArns.sources(container)) {
      Arn.parse(source.value())
          .filter(arn -> !arn.partition().equals(role.get()))
          .ifPresent(arn -> report(source, arn, role.get(), report));
    }
  }

  private static void report(Text source, Arn arn, String partition, Report report) {
    String mended =
        new Arn(partition, arn.service(), arn.region(), arn.account(), arn.resource()).toString();
    report
        .at(
            source.node(),
            "This ARN is of the partition \""
                + arn.partition()
                + "\", the execution role of \""
                + partition
                + "\"; a role cannot read across partitions.")
        .suggested(
            "Change the partition to " + partition,
            () -> JsonEdits.replace(source.node(), JsonEdits.quoted(mended)));
  }
}
