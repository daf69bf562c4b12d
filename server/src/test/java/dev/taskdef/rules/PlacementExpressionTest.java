package dev.taskdef.rules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions of the cluster query language can be read. */
final class PlacementExpressionTest {
  private static final RuleFixture RULE = RuleFixture.of("placement-expression-syntax");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribute:ecs.instance-type =~ t3.*",
        "attribute:ecs.instance-type matches (t3|m5).*",
        "attribute:ecs.instance-type =~ ^(c5|m5)\\\\..+$",
        "not(task:group == database)",
        "(attribute:a == b or attribute:c exists) and !(runningTasksCount > 1)",
        "attribute:ecs.availability-zone in [us-east-1a, us-east-1b]",
        "attribute:ecs.availability-zone not_in [us-east-1d]",
        "attribute:a !in [x,y]",
        "attribute:a !exists",
        "ec2InstanceId in ['i-abcd1234', 'i-wxyx7890']",
        "attribute:Role==worker && attribute:x != y",
        "attribute:FOO == 'a b'",
        "registeredAt >= 2018-02-18T22:28:28+00:00",
        "agentVersion > 1.0.0",
        "attribute:stack == ${STACK} nonsense",
      })
  void readable(String expression) {
    RULE.check(constraint("\"" + expression + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attributes:ecs.instance-type == t3.micro",
        "ecs.instance-type == t3.micro",
        "attribute:ecs.instance-type = t3.micro",
        "attribute:ecs.instance-type",
        "attribute:ecs.instance-type ==",
        "attribute:a == b and",
        "and attribute:a == b",
        "(attribute:a == b",
        "attribute:a == b)",
        "attribute:a is b",
        "attribute:a == b attribute:c == d",
        "attribute:a == b & attribute:c == d",
        "attribute:a in [b, c",
        "attribute:a == 'b",
        "not",
        "t3.*",
      })
  void unreadable(String expression) {
    RULE.check(constraint("<|\"" + expression + "\"|>"));
  }

  private static String constraint(String expression) {
    return """
        {
          "family": "web",
          "placementConstraints": [{ "type": "memberOf", "expression": %s }],
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """
        .formatted(expression);
  }
}
