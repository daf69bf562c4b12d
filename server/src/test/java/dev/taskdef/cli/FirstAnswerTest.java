package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Consumer;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.Topic;
import dev.taskdef.text.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many errors the first attempt to register would have told. */
final class FirstAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "'', AWS_CLI, 0",
    "SERVER, AWS_CLI, 1",
    "SERVER ISSUE DOCUMENTED, AWS_CLI, 1",
    "CLIENT CLIENT SERVER, AWS_CLI, 2",
    "CLIENT CLIENT SERVER, GITHUB_ACTION, 1",
    "AGENT AGENT, AWS_CLI, 0",
    "AGENT SERVER, TERRAFORM, 1",
    "SYNTAX SYNTAX CLIENT, AWS_CLI, 1",
  })
  void counts(String errors, Consumer consumer, int told) {
    ImmutableList<Diagnostic> diagnostics =
        Splitter.on(' ')
            .omitEmptyStrings()
            .splitToStream(errors)
            .map(FirstAnswerTest::error)
            .collect(ImmutableList.toImmutableList());
    assertEquals(told, FirstAnswer.count(diagnostics, consumer));
  }

  @ParameterizedTest
  @CsvSource({"WARNING", "INFORMATION", "HINT"})
  void onlyErrorsCount(Severity severity) {
    ImmutableList<Diagnostic> one = ImmutableList.of(error("SERVER").with(severity));
    assertEquals(0, FirstAnswer.count(one, Consumer.AWS_CLI));
  }

  private static Diagnostic error(String kind) {
    boolean syntax = kind.equals("SYNTAX");
    RuleSpec rule =
        RuleSpec.named("some-rule")
            .summary("Something")
            .severity(Severity.ERROR)
            .topic(syntax ? Topic.SYNTAX : Topic.SIZE)
            .basis(syntax ? Basis.CLIENT : Basis.valueOf(kind))
            .build();
    return new Diagnostic(
        rule,
        Severity.ERROR,
        "Something.",
        TextRange.at(0),
        "",
        0,
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        "");
  }
}
