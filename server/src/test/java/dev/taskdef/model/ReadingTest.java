package dev.taskdef.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.syntax.JsonTree;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final String LIST =
      "[{ \"name\": \"web\", \"image\": \"nginx:1.27\", \"portMappings\": [] }]";
  private static final String TASK = "{ \"family\": \"web\", \"containerDefinitions\": [] }";

  @Test
  void aBareListOfContainersIsReadByTerraform() {
    check(Consumer.TERRAFORM, LIST, Reading.standard());
    check(Consumer.AWS_CLI, TASK, Reading.standard());
  }

  @Test
  void whatSomebodySaidCounts() {
    check(Consumer.AWS_CLI, LIST, Reading.standard().readBy(Consumer.AWS_CLI, "--consumer"));
    check(Consumer.GITHUB_ACTION, LIST, Reading.standard().readBy(Consumer.GITHUB_ACTION, "a"));
  }

  private static void check(Consumer expected, String text, Reading reading) {
    TaskDefinition task = TaskDefinition.of(JsonTree.parse(text), reading);
    assertEquals(expected, task.reading().consumer());
    assertEquals(expected, task.facts().consumer());
  }
}
