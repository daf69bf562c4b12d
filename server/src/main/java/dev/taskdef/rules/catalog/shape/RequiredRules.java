package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.rules.Topic;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.SchemaProblem;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The rules on members that the API refuses an object without. */
final class RequiredRules {
  private RequiredRules() {}

  static ImmutableList<Rule> all(Supplier<KnownKeys> keys) {
    return ImmutableList.<Rule>builder().addAll(ofTheTask(keys)).addAll(inObjects(keys)).build();
  }

  private static ImmutableList<Rule> ofTheTask(Supplier<KnownKeys> keys) {
    return ImmutableList.of(
        rule(
            page("required-family")
                .summary("The definition has no family")
                .why(
                    "The family is the name that all revisions of a definition share; nothing can be registered without it.")
                .serverMessage(ServerAnswer.missing("family"))
                .bad(
                    "<|{|>\n  \"containerDefinitions\": [{ \"name\": \"web\", \"image\": \"nginx:1.27\", \"memory\": 512 }]\n}\n",
                    "{\n  \"family\": \"web\",\n  \"containerDefinitions\": [{ \"name\": \"web\", \"image\": \"nginx:1.27\", \"memory\": 512 }]\n}\n")
                .good(KeyExamples.good())
                .build(),
            p -> p.place().path().isEmpty() && p.property().equals("family"),
            p -> "\"family\" is missing: the name of the task definition.",
            keys),
        rule(
            page("required-container-definitions")
                .summary("The definition has no containers")
                .why("A task consists of one to ten containers, listed in `containerDefinitions`.")
                .serverMessage(ServerAnswer.missing("containerDefinitions"))
                .bad("<|{|>\n  \"family\": \"web\",\n  \"taskRoleArn\": \"web\"\n}\n")
                .good(KeyExamples.good())
                .build(),
            p -> p.place().path().isEmpty() && p.property().equals("containerDefinitions"),
            p -> "\"containerDefinitions\" is missing: the list of the task's containers.",
            keys));
  }

  private static ImmutableList<Rule> inObjects(Supplier<KnownKeys> keys) {
    return ImmutableList.of(
        rule(
            page("restart-enabled-missing")
                .topic(Topic.LIFECYCLE)
                .summary("A restart policy does not say whether it is on")
                .why(
                    "`enabled` is required in a restart policy, even if everything else is left to its default.")
                .serverMessage(ServerAnswer.missing("enabled"))
                .bad(
                    KeyExamples.container(
                        "<|\"restartPolicy\"|>: { \"restartAttemptPeriod\": 120 }"),
                    KeyExamples.container(
                        "\"restartPolicy\": { \"enabled\": true, \"restartAttemptPeriod\": 120 }"))
                .good(KeyExamples.container("\"restartPolicy\": { \"enabled\": true }"))
                .build(),
            p -> p.place().path().endsWith(".restartPolicy") && p.property().equals("enabled"),
            p -> "\"restartPolicy\" needs \"enabled\".",
            keys),
        rule(
            page("required-member")
                .summary("A member is missing that its object cannot be without")
                .why("The AWS CLI refuses the object without this member, and so does ECS.")
                .serverMessage(ServerAnswer.missing("{missing}"))
                .bad(
                    KeyExamples.container("<|\"healthCheck\"|>: { \"interval\": 30 }"),
                    KeyExamples.container(
                        "\"healthCheck\": { \"command\": [\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"], \"interval\": 30 }"))
                .good(
                    KeyExamples.container(
                        "\"healthCheck\": { \"command\": [\"CMD-SHELL\", \"exit 0\"], \"interval\": 30 }"))
                .build(),
            p -> true,
            RequiredRules::message,
            keys));
  }

  private static RuleSpec.Builder page(String id) {
    return ProblemRule.page(id);
  }

  private static Rule rule(
      RuleSpec spec,
      Predicate<SchemaProblem> mine,
      Function<SchemaProblem, String> message,
      Supplier<KnownKeys> keys) {
    return new ProblemRule(
        spec,
        p -> p.is("required") && mine.test(p),
        (problem, facts, report) -> {
          if (!Missing.isExplained(problem, keys.get())) {
            Missing.report(problem, message.apply(problem), report)
                .answering("missing", problem.property());
          }
        });
  }

  private static String message(SchemaProblem problem) {
    String object = Words.of(problem.place());
    return Character.toUpperCase(object.charAt(0))
        + object.substring(1)
        + " needs \""
        + problem.property()
        + "\".";
  }
}
