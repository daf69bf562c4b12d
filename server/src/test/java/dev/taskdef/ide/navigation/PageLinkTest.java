package dev.taskdef.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values lead to the pages that show them; partition and Region decide the host. */
final class PageLinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:iam::123456789012:role/path/web-task|https://console.aws.amazon.com/iam/home#/roles/details/web-task",
        "arn:aws-cn:iam::123456789012:role/web|https://console.amazonaws.cn/iam/home#/roles/details/web",
        "arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:db/password-AbCdEf:user::|https://us-gov-west-1.console.amazonaws-us-gov.com/secretsmanager/secret?name=db%2Fpassword&region=us-gov-west-1",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db|https://eu-west-1.console.aws.amazon.com/secretsmanager/secret?name=db&region=eu-west-1",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/app/db.url|https://eu-west-1.console.aws.amazon.com/systems-manager/parameters/?region=eu-west-1&tab=Table#list_parameter_filters=Name:Equals:%2Fapp%2Fdb.url",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/plain|https://eu-west-1.console.aws.amazon.com/systems-manager/parameters/?region=eu-west-1&tab=Table#list_parameter_filters=Name:Equals:plain",
        "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web:*|https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Fecs$252Fweb",
        "arn:aws:s3:::config/app/web.env|https://console.aws.amazon.com/s3/object/config?prefix=app%2Fweb.env",
        "arn:aws-iso:iam::123456789012:role/web|",
        "arn:aws:iam::123456789012:user/web|",
        "arn:aws:ssm:${REGION}:123456789012:parameter/plain|",
        "arn:aws:s3:::config|",
      })
  void resources(String arn, String page) {
    check("{\"containerDefinitions\": [], \"taskRoleArn\": \"‹" + arn + "›\"}", page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/app:1|https://cn-north-1.console.amazonaws.cn/ecr/repositories/private/123456789012/team/app?region=cn-north-1",
        "public.ecr.aws/nginx/nginx:1.27|https://gallery.ecr.aws/nginx/nginx",
        "nginx|https://hub.docker.com/_/nginx",
        "docker.io/library/nginx:1|https://hub.docker.com/_/nginx",
        "grafana/loki:3|https://hub.docker.com/r/grafana/loki",
        "quay.io/org/app@sha256:0000000000000000000000000000000000000000000000000000000000000000|https://quay.io/repository/org/app",
        "registry.example.com/app|",
        "not an image|",
        "<IMAGE>|",
      })
  void images(String image, String page) {
    check("{\"containerDefinitions\": [{\"name\": \"a\", \"image\": \"‹" + image + "›\"}]}", page);
  }

  @Test
  void logGroups() {
    String text =
        "{\"containerDefinitions\": [{\"name\": \"a\", \"logConfiguration\": {\"logDriver\": \"awslogs\", \"options\": {\"awslogs-group\": \"‹/ecs/a b›\", \"awslogs-region\": \"%s\"}}}]}";
    check(
        text.formatted("us-east-1"),
        "https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#logsV2:log-groups/log-group/$252Fecs$252Fa$2520b");
    check(text.formatted("${REGION}"), null);
    check(text.formatted("nowhere"), null);
  }

  @Test
  void whatIsNamedWithoutItsRegionLiesInThatOfTheTask() {
    String text =
        "{\"executionRoleArn\": \"r\", \"containerDefinitions\": [{\"name\": \"a\", \"secrets\": [{\"name\": \"A\", \"valueFrom\": \"‹/app/key›\"}], \"logConfiguration\": {\"logDriver\": \"awslogs\", \"options\": {\"awslogs-region\": \"%s\"}}}]}";
    check(
        text.formatted("eu-west-1"),
        "https://eu-west-1.console.aws.amazon.com/systems-manager/parameters/?region=eu-west-1&tab=Table#list_parameter_filters=Name:Equals:%2Fapp%2Fkey");
    check(text.formatted("${REGION}"), null);
    check(text.formatted("eu-west-1").replace("/app/key", "not a name"), null);
    String efs =
        "{\"volumes\": [{\"name\": \"d\", \"efsVolumeConfiguration\": {\"fileSystemId\": \"‹fs-0123456789abcdef0›\"}}], \"containerDefinitions\": [{\"name\": \"a\", \"logConfiguration\": {\"logDriver\": \"awslogs\", \"options\": {\"awslogs-region\": \"eu-west-1\"}}}]}";
    check(
        efs,
        "https://eu-west-1.console.aws.amazon.com/efs/home?region=eu-west-1#/file-systems/fs-0123456789abcdef0");
  }

  private static void check(String marked, @org.jspecify.annotations.Nullable String page) {
    int start = marked.indexOf("‹");
    int end = marked.indexOf("›") - 1;
    Snapshot snapshot = Snapshots.of(marked.replace("‹", "").replace("›", ""));
    String expected = page == null ? "[]" : "[" + start + "-" + end + " " + page + "]";
    assertEquals(
        expected,
        PageLink.of(snapshot).stream()
            .map(l -> l.range().start() + "-" + l.range().end() + " " + l.address())
            .toList()
            .toString());
  }
}
