package dev.taskdef.rules.catalog.shape;

import dev.taskdef.model.Consumer;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.rules.Severity;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import java.util.Optional;

/** A member whose value is {@code null}. */
final class MemberNull {
  private static final RuleSpec SPEC =
      ProblemRule.page("member-null")
          .summary("A member is null")
          .why(
              """
              Descriptions show members that are not set as `null`. For registration they are simply left out: the AWS CLI refuses every
              `null`. The deploy action for GitHub workflows and Terraform leave such members out by themselves.""")
          .serverMessage(ServerAnswer.wrongType("{valid}"))
          .bad(KeyExamples.root("\"taskRoleArn\": <|null|>"), KeyExamples.good())
          .good(KeyExamples.good())
          .build();

  private MemberNull() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.value() instanceof JsonNull && p.value().member().isPresent(),
        MemberNull::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    Optional<JsonMember> member = problem.value().member();
    if (member.isEmpty()) {
      return;
    }
    String name = member.get().name();
    boolean needed = problem.place().isRequired();
    String advice = needed ? "; it needs a value." : advice(facts.consumer());
    Finding finding =
        report
            .at(problem.value(), "\"" + name + "\" is null" + advice)
            .severity(needed ? Severity.ERROR : severity(facts))
            .answering("valid", validTypes(problem.place()));
    if (!needed) {
      finding
          .unnecessary()
          .safe("Remove \"" + name + "\"", () -> JsonEdits.removeMember(member.get()));
    }
  }

  /** The Python types that the AWS CLI takes at a place, as it prints them. */
  static String validTypes(Parameter place) {
    return switch (place.kind()) {
      case STRING -> "str";
      case INTEGER -> "int";
      case BOOLEAN -> "bool";
      case ARRAY -> "list'>, <class 'tuple";
      case OBJECT, MAP -> "dict";
    };
  }

  /** Nulls of a description are part of one finding about the file. */
  static Severity severity(TaskFacts facts) {
    if (facts.kind() == DocumentKind.DESCRIBE_OUTPUT) {
      return Severity.HINT;
    }
    return facts.consumer() == Consumer.AWS_CLI ? Severity.ERROR : Severity.INFORMATION;
  }

  private static String advice(Consumer consumer) {
    return switch (consumer) {
      case AWS_CLI -> ", which the AWS CLI refuses. Leave the member out instead.";
      case GITHUB_ACTION -> "; the deploy action leaves it out.";
      case TERRAFORM -> "; Terraform leaves it out.";
      case ECSPRESSO -> "; ecspresso leaves it out.";
    };
  }
}
