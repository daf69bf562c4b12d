package dev.taskdef.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonTree;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The permissions that task definitions need. */
final class IamPoliciesTest {
  private static final Tables TABLES = Tables.bundled();

  private static final String SHOP =
      """
      {
        "family": "shop",
        "executionRoleArn": "arn:aws:iam::210987654321:role/shop-execution",
        "containerDefinitions": [
          {
            "name": "web",
            "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/shop:1.4.2",
            "secrets": [
              {"name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:210987654321:secret:shop/db-AbC123:password::"},
              {"name": "B", "valueFrom": "arn:aws:ssm:eu-west-1:210987654321:parameter/shop/key"},
              {"name": "C", "valueFrom": "/shop/other"}
            ],
            "environmentFiles": [{"type": "s3", "value": "arn:aws:s3:::config/web/app.env"}],
            "logConfiguration": {"logDriver": "awslogs", "options": {
              "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1",
              "awslogs-stream-prefix": "web", "awslogs-create-group": "true"}}
          }
        ]
      }
      """;

  @Test
  void executionRoleGetsTheLeastThatIsEnough() {
    assertEquals(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "EcrPull",
              "Effect": "Allow",
              "Action": "ecr:GetAuthorizationToken",
              "Resource": "*"
            },
            {
              "Sid": "EcrPull2",
              "Effect": "Allow",
              "Action": [
                "ecr:BatchCheckLayerAvailability",
                "ecr:GetDownloadUrlForLayer",
                "ecr:BatchGetImage"
              ],
              "Resource": "arn:aws:ecr:eu-west-1:111122223333:repository/team/shop"
            },
            {
              "Sid": "SecretSecretsManager",
              "Effect": "Allow",
              "Action": "secretsmanager:GetSecretValue",
              "Resource": "arn:aws:secretsmanager:eu-west-1:210987654321:secret:shop/db-AbC123"
            },
            {
              "Sid": "SecretParameterStore",
              "Effect": "Allow",
              "Action": "ssm:GetParameters",
              "Resource": [
                "arn:aws:ssm:eu-west-1:210987654321:parameter/shop/key",
                "arn:aws:ssm:eu-west-1:210987654321:parameter/shop/other"
              ]
            },
            {
              "Sid": "Awslogs",
              "Effect": "Allow",
              "Action": [
                "logs:CreateLogStream",
                "logs:PutLogEvents"
              ],
              "Resource": "arn:aws:logs:eu-west-1:210987654321:log-group:/ecs/shop:*"
            },
            {
              "Sid": "AwslogsCreateGroup",
              "Effect": "Allow",
              "Action": "logs:CreateLogGroup",
              "Resource": "arn:aws:logs:eu-west-1:210987654321:log-group:/ecs/shop"
            },
            {
              "Sid": "EnvironmentFiles",
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::config/web/app.env"
            },
            {
              "Sid": "EnvironmentFiles2",
              "Effect": "Allow",
              "Action": "s3:GetBucketLocation",
              "Resource": "arn:aws:s3:::config"
            }
          ]
        }""",
        policies(SHOP).execution().json());
  }

  @Test
  void statementsKnowWhereTheyComeFrom() {
    PolicyStatement parameters = policies(SHOP).execution().statements().get(3);
    assertEquals(
        ImmutableSet.of(
            JsonPointer.compile("/containerDefinitions/0/secrets/1/valueFrom"),
            JsonPointer.compile("/containerDefinitions/0/secrets/2/valueFrom")),
        parameters.because());
  }

  @Test
  void keysOfOnesOwnAreNotes() {
    ImmutableList<String> notes = policies(SHOP).execution().notes();
    assertEquals(3, notes.size());
    assertTrue(notes.stream().allMatch(note -> note.startsWith("Add kms:Decrypt on arn:aws:kms:")));
  }

  @Test
  void taskRoleOfAPlainServiceNeedsNothing() {
    IamPolicies policies = policies(SHOP);
    assertTrue(policies.task().isEmpty());
    assertEquals(ImmutableList.of(), policies.task().notes());
    IamPolicies exec = IamPolicies.withExec(read(SHOP), TABLES);
    assertEquals(4, exec.task().actions().size());
    assertTrue(exec.task().actions().contains("ssmmessages:OpenDataChannel"));
    assertEquals(policies.execution(), exec.execution());
  }

  @Test
  void placeholdersAreNotedAndNotGuessed() {
    IamPolicy policy =
        policies(
                """
                {"family": "a", "containerDefinitions": [{"name": "web", "image": "${IMAGE}",
                  "logConfiguration": {"logDriver": "awslogs", "options": {
                    "awslogs-group": "/ecs/a", "awslogs-region": "${REGION}"}}}]}
                """)
            .execution();
    assertEquals(
        ImmutableSet.of("arn:aws:logs:*:*:log-group:/ecs/a:*"),
        policy.statements().get(0).resources());
    assertEquals(
        ImmutableList.of(
            "The value at /containerDefinitions/0/image is filled in later; what it needs is not"
                + " listed."),
        policy.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "cn-north-1, amazonaws.com.cn, aws-cn",
    "eusc-de-east-1, amazonaws.eu, aws-eusc",
    "us-gov-west-1, amazonaws.com, aws-us-gov",
  })
  void partitionFollowsTheRegion(String region, String suffix, String partition) {
    IamPolicy policy =
        policies(
                """
                {"family": "a", "containerDefinitions": [
                  {"name": "a", "image": "210987654321.dkr.ecr.%s.%s/a:1"},
                  {"name": "b", "image": "210987654321.dkr.ecr.%s.%s/b:1"}]}
                """
                    .formatted(region, suffix, region, suffix))
            .execution();
    String prefix = "arn:" + partition + ":ecr:" + region + ":210987654321:repository/";
    assertEquals(
        ImmutableSet.of(prefix + "a", prefix + "b"), policy.statements().get(1).resources());
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:secretsmanager:eu-west-1:1:secret:db, arn:aws:secretsmanager:eu-west-1:1:secret:db-??????",
    "arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf, arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf",
    "arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf:::, arn:aws:secretsmanager:eu-west-1:1:secret:db-AbCdEf",
    "registry, arn:aws:secretsmanager:*:*:secret:registry-??????",
  })
  void secretsAreNamedWithTheirSuffix(String value, String resource) {
    IamPolicy policy =
        policies(
                """
                {"family": "a", "containerDefinitions": [{"name": "a", "image": "x/y",
                  "repositoryCredentials": {"credentialsParameter": "%s"}}]}
                """
                    .formatted(value))
            .execution();
    assertEquals(ImmutableSet.of(resource), policy.statements().get(0).resources());
  }

  @Test
  void efsIsMountedWithTheTaskRole() {
    PolicyStatement mount = efs(false).statements().get(0);
    assertEquals(ImmutableSet.of("elasticfilesystem:ClientMount"), mount.actions());
    assertEquals(
        ImmutableSet.of("arn:aws:elasticfilesystem:eu-west-1:210987654321:file-system/fs-0a1b2c3d"),
        mount.resources());
    assertEquals(
        ImmutableMap.of(
            "elasticfilesystem:AccessPointArn",
            "arn:aws:elasticfilesystem:eu-west-1:210987654321:access-point/fsap-0a1b2c3d4e5f60718"),
        mount.conditions());
    assertTrue(efs(false).json().contains("\"StringEquals\": {"));
    assertTrue(efs(false).actions().contains("elasticfilesystem:ClientWrite"));
    assertFalse(efs(true).actions().contains("elasticfilesystem:ClientWrite"));
  }

  @Test
  void logRouterWritesWithTheTaskRole() {
    IamPolicies policies =
        policies(
            """
            {"family": "a", "containerDefinitions": [
              {"name": "log_router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable",
               "firelensConfiguration": {"type": "fluentbit"}},
              {"name": "app", "image": "x/y", "logConfiguration": {"logDriver": "awsfirelens", "options": {
                "Name": "cloudwatch_logs", "region": "eu-north-1", "log_group_name": "app",
                "auto_create_group": "true"}}}]}
            """);
    assertTrue(policies.execution().isEmpty());
    assertEquals(
        ImmutableSet.of("arn:aws:logs:eu-north-1:*:log-group:app:*"),
        policies.task().statements().get(0).resources());
    assertTrue(policies.task().actions().contains("logs:CreateLogGroup"));
  }

  @Test
  void filesOfNoKindNeedNothing() {
    for (String text : ImmutableList.of("", "[]", "{}", "{\"containerDefinitions\": 7}", "null")) {
      assertTrue(policies(text).execution().isEmpty(), text);
      assertTrue(policies(text).task().isEmpty(), text);
    }
  }

  @Test
  void jsonIsSound() {
    for (IamPolicy policy : ImmutableList.of(policies(SHOP).execution(), efs(false))) {
      JsonNode json = JsonMapper.shared().readTree(policy.json());
      assertEquals(policy.statements().size(), json.path("Statement").size());
      Set<String> sids = new HashSet<>();
      policy
          .statements()
          .forEach(
              statement -> {
                assertTrue(statement.sid().matches("[A-Za-z0-9]+"), statement::sid);
                assertTrue(sids.add(statement.sid()), statement::sid);
              });
    }
    JsonNode trust = JsonMapper.shared().readTree(IamPolicy.trustJson());
    assertEquals(
        "ecs-tasks.amazonaws.com",
        trust.path("Statement").path(0).path("Principal").path("Service").asString());
  }

  private static IamPolicy efs(boolean readOnly) {
    return policies(
            """
            {"family": "a", "taskRoleArn": "arn:aws:iam::210987654321:role/web",
             "volumes": [{"name": "media", "efsVolumeConfiguration": {"fileSystemId": "fs-0a1b2c3d",
               "authorizationConfig": {"iam": "ENABLED", "accessPointId": "fsap-0a1b2c3d4e5f60718"}}}],
             "containerDefinitions": [{"name": "web", "image": "x/y",
               "mountPoints": [{"sourceVolume": "media", "containerPath": "/media", "readOnly": %s}],
               "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-region": "eu-west-1"}}}]}
            """
                .formatted(readOnly))
        .task();
  }

  private static IamPolicies policies(String json) {
    return IamPolicies.of(read(json), TABLES);
  }

  private static TaskDefinition read(String json) {
    return TaskDefinition.of(JsonTree.parse(json), Reading.standard());
  }
}
