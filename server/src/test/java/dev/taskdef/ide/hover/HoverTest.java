package dev.taskdef.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the place under the pointer, and of exactly which place. */
final class HoverTest {
  private static final String CONTAINER =
      "{'family': 'f', 'containerDefinitions': [{'name': 'app', 'image': 'app:1', 'memory': 512, %s}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'fam<|>ily': 'web'} # 'family' # family",
        "{'networkMode': 'aws<|>vpc'} # 'awsvpc' # network",
        "{'containerDefinitions': [{'healthCheck': {'inter<|>val': 30}}]} # 'interval' # seconds",
        "'healthCheck': {'inter<|>val': 30} # 'interval' # seconds",
        "[{'image': 'x', 'essen<|>tial': true}] # 'essential' # essential",
        // sizes
        "{'cpu': '5<|>12', 'containerDefinitions': []} # '512' # 512 CPU units = 0.5 vCPU",
        "{'memory': '2<|> GB', 'containerDefinitions': []} # '2 GB' # 2048 MiB = 2 GiB",
        // names
        "{'containerDefinitions': [{'name': 'd<|>b', 'image': 'x'}, {'name': 'a', 'image': 'x', 'dependsOn': [{'containerName': 'db', 'condition': 'START'}]}]} # 'db' # `dependsOn` of container \"a\", START",
        "{'containerDefinitions': [{'name': 'db', 'image': 'pg:17'}, {'name': 'a', 'image': 'x', 'dependsOn': [{'containerName': 'd<|>b', 'condition': 'START'}]}]} # 'db' # image: `pg:17`",
        "{'containerDefinitions': [{'name': 'a', 'image': 'x', 'mountPoints': [{'sourceVolume': 'd', 'containerPath': '/d'}]}], 'volumes': [{'name': '<|>d'}]} # 'd' # at `/d`",
        "{'containerDefinitions': [{'name': 'a', 'image': 'x', 'mountPoints': [{'sourceVolume': '<|>d', 'containerPath': '/d'}]}], 'volumes': [{'name': 'd', 'efsVolumeConfiguration': {'fileSystemId': 'fs-1'}}]} # 'd' # Amazon EFS",
        // roles and ARNs
        "{'executionRoleArn': 'arn:aws:iam::111122223333:role/<|>x', 'containerDefinitions': []} # 'arn:aws:iam::111122223333:role/x' # account: `111122223333`",
        "{'execution<|>RoleArn': 'x', 'containerDefinitions': [{'name': 'a', 'image': '111122223333.dkr.ecr.eu-west-1.amazonaws.com/a:1'}]} # 'executionRoleArn' # ecr:BatchGetImage",
        // placeholders
        "{'family': '${f<|>am}', 'containerDefinitions': []} # '${fam}' # a placeholder",
        "{'family': 'YOUR_<|>NAME', 'containerDefinitions': []} # 'YOUR_NAME' # left for you",
        "{'cpu': ${c<|>pu}, 'containerDefinitions': []} # ${cpu} # a placeholder",
      })
  void says(String text, String range, String word) {
    check(text, range, word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-<|>group': 'x'}} # 'awslogs-group' # group",
        "'logConfiguration': {'logDriver': 'aws<|>logs'} # 'awslogs' # CloudWatch",
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-region': 'eu-<|>west-1'}} # 'eu-west-1' # Europe (Ireland)",
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-create-group': 't<|>rue'}} # 'true' # logs:CreateLogGroup",
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-create-group': 't<|>rue'}} # 'true' # never expires",
        "'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': 's<|>3'}} # 's3' # S3",
        "'firelensConfiguration': {'type': 'fluentbit', 'options': {'config-<|>file-type': 'file'}} # 'config-file-type' # configuration",
        "'memory<|>Reservation': 64 # 'memoryReservation' # MiB",
        "'memoryReservation': 153<|>6 # 1536 # 1536 MiB = 1.5 GiB",
        "'startTimeout': 9<|>0 # 90 # 1 minute 30 seconds",
        "'linuxParameters': {'capabilities': {'add': ['SYS_P<|>TRACE']}} # 'SYS_PTRACE' # process",
        "'environment': [{'name': 'AWS_<|>REGION', 'value': 'x'}] # 'AWS_REGION' # ECS sets this variable itself",
        "'environ<|>ment': [] # 'environment' # ECS_CONTAINER_METADATA_URI_V4",
        "'secrets': [{'name': 'P<|>W', 'valueFrom': 'x'}] # 'PW' # when the container starts",
        "'secrets': [{'name': 'PW', 'valueFrom': 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:pass<|>word::'}] # 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:password::' # key in the secret's JSON: `password`",
        "'secrets': [{'name': 'PW', 'valueFrom': 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:pass<|>word::'}] # 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:password::' # Europe (Ireland)",
        "'healthCheck': {'command': ['CMD-SHELL', 'curl<|> -f http://localhost || exit 1'], 'startPeriod': 10} # 'curl -f http://localhost || exit 1' # /bin/sh -c curl -f http://localhost || exit 1",
        "'healthCheck': {'command': ['CMD-SHELL', 'curl<|> -f http://localhost || exit 1'], 'startPeriod': 10} # 'curl -f http://localhost || exit 1' # after about 1 minute 40 seconds (startPeriod 10 s + interval 30 s × retries 3)",
        "'healthCheck': {'command': ['CMD', '/check', '<|>now']} # 'now' # [/check] [now]",
        "'healthCheck': {'command': ['CMD', 'x'], 'retries': <|>5} # 5 # 2 minutes 30 seconds",
      })
  void saysInAContainer(String member, String range, String word) {
    check(CONTAINER.formatted(member), range, word);
  }

  @ParameterizedTest
  @CsvSource({
    "111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.2, Europe (Ireland)",
    "111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.2, account: `111122223333`",
    "111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.2, repository: `team/app`",
    "nginx, 'none, which means `latest`'",
    "nginx:latest, pushed last",
    "nginx, Docker Hub",
    "public.ecr.aws/xray/aws-xray-daemon:3.x, AWS X-Ray daemon",
    "app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, exactly this image",
  })
  void takesImagesApart(String image, String word) {
    check(
        "{'containerDefinitions': [{'name': 'a', 'image': '<|>" + image + "'}]}",
        "'" + image + "'",
        word);
  }

  @Test
  void whatIsWrongComesFirstWithItsReasonAndItsPage() {
    String said =
        check(
            CONTAINER.formatted("'portMappings': [{'containerPort': 7<|>0000}]"),
            "70000",
            "docs/rules/container-port-range-value.md");
    assertTrue(said.startsWith("**"), said);
  }

  @Test
  void whatIsWrongAndWhatItMeansAreToldApart() {
    String said =
        check(
            "{'networkMode': 'br<|>idge', 'requiresCompatibilities': ['FARGATE'], 'containerDefinitions': []}",
            "'bridge'",
            "\n\n---\n\n");
    assertTrue(said.indexOf("docs/rules/") < said.indexOf("---"), said);
  }

  private static String check(String text, String range, String word) {
    String source = text.replace('\'', '"').replace("secret\"s", "secret's");
    Snapshot snapshot = Snapshots.of(source.replace("<|>", ""));
    Hover hover = Hover.at(snapshot, source.indexOf("<|>")).orElseThrow();
    assertEquals(range.replace('\'', '"'), snapshot.text().slice(hover.range()));
    assertTrue(hover.markdown().contains(word), hover::markdown);
    return hover.markdown();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{<|> 'family': 'web'}",
        "{'family': 'w<|>eb'}",
      })
  void isSilentWhereThereIsNothingToSay(String text) {
    String source = text.replace('\'', '"');
    Snapshot snapshot = Snapshots.of(source.replace("<|>", ""));
    assertEquals(Optional.empty(), Hover.at(snapshot, source.indexOf("<|>")));
  }

  @Test
  void offsetsOutsideAndInsideOfPairsAndEscapesAreAnswered() {
    Snapshot snapshot =
        Snapshots.of("{\"family\": \"\uD83D\uDE00\\u00e4\", \"containerDefinitions\": []}\r\n");
    for (int offset = -2; offset < snapshot.text().length() + 3; offset++) {
      Hover.at(snapshot, offset);
    }
    assertEquals(Optional.empty(), Hover.at(snapshot, -1));
    assertEquals(Optional.empty(), Hover.at(snapshot, snapshot.text().length() + 1));
  }
}
