package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/** Something else where a list belongs. */
final class TypeArrayExpected {
  private static final ImmutableSet<String> COMMANDS = ImmutableSet.of("command", "entryPoint");
  private static final RuleSpec SPEC =
      ProblemRule.page("type-array-expected")
          .summary("Something else stands where a list belongs")
          .why(
              """
              The AWS CLI takes only a list in brackets here, even for a single entry. A command is a list of words: the program, then
              each argument by itself.""")
          .serverMessage(ServerAnswer.wrongType("list", "tuple"))
          .bad(
              KeyExamples.container("\"command\": <|\"npm start\"|>"),
              KeyExamples.container("\"command\": [\"npm\", \"start\"]"))
          .bad(
              KeyExamples.root("\"requiresCompatibilities\": <|\"EC2\"|>"),
              KeyExamples.root("\"requiresCompatibilities\": [\"EC2\"]"))
          .good(KeyExamples.container("\"command\": [\"npm\", \"start\"]"))
          .build();

  private TypeArrayExpected() {}

  static Rule rule() {
    return new ProblemRule(
        SPEC,
        p -> p.is("type") && p.place().kind() == Parameter.Kind.ARRAY,
        TypeArrayExpected::tell);
  }

  private static void tell(SchemaProblem problem, TaskFacts facts, Report report) {
    JsonValue value = problem.value();
    Finding finding =
        report.at(
            value,
            Words.subject(value) + " must be a list in brackets, not " + Words.found(value) + ".");
    Parameter.Kind element =
        problem.place().element().map(Parameter::kind).orElse(Parameter.Kind.STRING);
    if (value instanceof JsonString string) {
      text(string, problem, element, finding);
    } else if (value instanceof JsonObject && element == Parameter.Kind.OBJECT) {
      finding.safe("Make it a list of one", () -> JsonEdits.wrapInArray(value));
    } else if (Words.isScalar(value) && element == Parameter.Kind.STRING) {
      finding.safe(
          "Make it a list of one text",
          () -> JsonEdits.replace(value, "[" + JsonEdits.quoted(value.text()) + "]"));
    } else if (Words.isScalar(value) && element == Parameter.Kind.INTEGER) {
      finding.safe("Make it a list of one", () -> JsonEdits.wrapInArray(value));
    }
  }

  private static void text(
      JsonString string, SchemaProblem problem, Parameter.Kind element, Finding finding) {
    Optional<String> packed = Packed.json(string, '[');
    if (packed.isPresent()) {
      finding.suggested(
          "Take the list out of the text", () -> JsonEdits.replace(string, packed.get()));
      return;
    }
    if (element != Parameter.Kind.STRING) {
      return;
    }
    Optional<ImmutableList<String>> words = ShellWords.split(string.value());
    if (COMMANDS.contains(problem.place().name()) && string.value().strip().contains(" ")) {
      words.ifPresent(
          w -> finding.suggested("Give each word its own place", () -> list(string, w)));
      finding.suggested(
          "Run it in a shell", () -> list(string, ImmutableList.of("sh", "-c", string.value())));
      return;
    }
    finding.safe("Make it a list of one", () -> JsonEdits.wrapInArray(string));
  }

  private static ImmutableList<dev.taskdef.text.TextEdit> list(
      JsonString string, ImmutableList<String> words) {
    return JsonEdits.replace(
        string,
        words.stream()
            .map(JsonEdits::quoted)
            .collect(java.util.stream.Collectors.joining(", ", "[", "]")));
  }
}
