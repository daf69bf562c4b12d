package dev.taskdef.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.JsonTree;
import org.junit.jupiter.api.Test;

/** Answers speak of the file at hand, not of an example. */
class ServerAnswerTest {

  @Test
  void aWrongTypeIsAnsweredWithItsPathAndValue() {
    check(
        "\"essential\": \"true\"",
        "type-boolean-expected",
        "Invalid type for parameter containerDefinitions[0].essential, value: true, type: <class 'str'>, valid types: <class 'bool'>");
    check(
        "\"command\": [\"a\", null]",
        "member-null-in-array",
        "Invalid type for parameter containerDefinitions[0].command[1], value: None, type: <class 'NoneType'>, valid types: <class 'str'>");
    check(
        "\"logConfiguration\": { \"logDriver\": \"awslogs\", \"secretOptions\": null }",
        "member-null",
        "Invalid type for parameter containerDefinitions[0].logConfiguration.secretOptions, value: None, type: <class 'NoneType'>, valid types: <class 'list'>, <class 'tuple'>");
    check(
        "\"environment\": { \"A\": \"b\" }",
        "type-list-given-as-map",
        "Invalid type for parameter containerDefinitions[0].environment, value: {…}, type: <class 'dict'>, valid types: <class 'list'>, <class 'tuple'>");
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheObjectItStandsIn() {
    check(
        "\"portMapping\": []",
        "key-unknown",
        "Unknown parameter in containerDefinitions[0]: \"portMapping\", must be one of: …");
  }

  @Test
  void aMissingMemberIsAnsweredWithItsName() {
    check(
        "\"healthCheck\": { \"interval\": 30 }",
        "required-member",
        "Missing required parameter in containerDefinitions[0].healthCheck: \"command\"");
  }

  @Test
  void theContainerAndTheValueAreNamed() {
    check(
        "\"memoryReservation\": 1024",
        "memory-below-reservation",
        "Invalid setting for container 'shop'. 'memory' must be greater than or equal to 'memoryReservation'");
    check(
        "\"mountPoints\": [{ \"sourceVolume\": \"none\", \"containerPath\": \"/x\" }]",
        "mount-unknown-volume",
        "Unknown volume 'none'.");
  }

  @Test
  void whatNobodyRefusesHasNoAnswer() {
    check("\"healthCheck\": { \"command\": [\"CMD\", \"true\"] }", "", "");
  }

  private static void check(String members, String rule, String answer) {
    String text =
        "{\"family\": \"shop\", \"containerDefinitions\": [{\"name\": \"shop\", \"image\": \"nginx:1.27\", \"memory\": 512, "
            + members
            + "}]}";
    TaskDefinition task = TaskDefinition.of(JsonTree.parse(text), Reading.standard());
    ImmutableList<String> answers =
        Linters.FULL.lint(task, Settings.standard()).stream()
            .filter(d -> rule.isEmpty() || d.id().equals(rule))
            .map(Diagnostic::answer)
            .filter(a -> !a.isEmpty())
            .collect(ImmutableList.toImmutableList());
    assertEquals(answer.isEmpty() ? ImmutableList.of() : ImmutableList.of(answer), answers);
  }
}
