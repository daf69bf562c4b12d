package dev.taskdef.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.model.Container;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.JsonTree;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands are what a shell reads as the file says, whatever the file says. */
final class ShellCommandsTest {
  private static final String CONTAINER =
      "{'containerDefinitions': [{'name': 'web', 'essential': true, 'image': 'nginx:1', %s}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "'healthCheck': {'command': ['CMD-SHELL', 'curl -f x || exit 1']} # docker run --rm -d --name web-health-check nginx:1 && sleep 5 && docker exec web-health-check /bin/sh -c 'curl -f x || exit 1'; echo \"exit code $?\"; docker stop web-health-check",
        "'healthCheck': {'command': ['CMD', '/check', 'it is'], 'startPeriod': 20} # docker run --rm -d --name web-health-check nginx:1 && sleep 20 && docker exec web-health-check /check 'it is'; echo \"exit code $?\"; docker stop web-health-check",
        "'healthCheck': {'command': ['CMD', 'x']}, 'entryPoint': ['sh', '-c'], 'command': ['a; rm -rf /'], 'environment': [{'name': 'A', 'value': 'b c'}], 'secrets': [{'name': 'PW', 'valueFrom': 'x'}] # docker run --rm -d --name web-health-check -e 'A=b c' -e PW --entrypoint sh nginx:1 -c 'a; rm -rf /' && sleep 5 && docker exec web-health-check x; echo \"exit code $?\"; docker stop web-health-check",
      })
  void triesTheHealthCheck(String members, String command) {
    assertEquals(Optional.of(command), ShellCommands.tryHealthCheck(container(members)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'cpu': 1",
        "'healthCheck': {'command': ['NONE']}",
        "'healthCheck': {'command': ['CMD-SHELL', '${check}']}",
        "'healthCheck': {'command': ['CMD-SHELL']}",
        "'healthCheck': {'command': ['CMD', 'x']}, 'command': ['run', '${MODE}']",
      })
  void triesNothingThatIsNotKnown(String members) {
    assertEquals(Optional.empty(), ShellCommands.tryHealthCheck(container(members)));
  }

  @Test
  void createsTheLogGroupWhereItIsRead() {
    TaskDefinition task =
        task(
            CONTAINER.formatted(
                "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-group': '/ecs/a b', 'awslogs-region': 'eu-west-1'}}"));
    assertEquals(
        Optional.of("aws logs create-log-group --log-group-name '/ecs/a b' --region eu-west-1"),
        ShellCommands.createLogGroup(task, task.containers().get(0)));
    assertEquals(
        "aws ecs register-task-definition --cli-input-json file://a.json --region eu-west-1",
        ShellCommands.register(task, "a.json"));
  }

  @Test
  void quotesWhatTheShellWouldRead() {
    assertEquals("plain-1.0", ShellCommands.quoted("plain-1.0"));
    assertEquals("'two words'", ShellCommands.quoted("two words"));
    assertEquals("'$(x)'", ShellCommands.quoted("$(x)"));
    assertEquals("'it'\\''s'", ShellCommands.quoted("it's"));
    assertEquals("''", ShellCommands.quoted(""));
  }

  private static Container container(String members) {
    return task(CONTAINER.formatted(members)).containers().get(0);
  }

  private static TaskDefinition task(String text) {
    return TaskDefinition.of(JsonTree.parse(text.replace('\'', '"')), Reading.standard());
  }
}
