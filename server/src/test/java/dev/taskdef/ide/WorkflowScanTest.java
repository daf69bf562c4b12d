package dev.taskdef.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps of a workflow count. */
final class WorkflowScanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "      - uses: aws-actions/amazon-ecs-deploy-task-definition@v2|1|0",
        "        uses: \"aws-actions/amazon-ecs-deploy-task-definition@df9643053eda01f169e64a0e60233aacca83799a\"|1|0",
        "        'uses': 'example-org/amazon-ecs-deploy-task-definition@main' # fork|1|0",
        "        uses: aws-actions/amazon-ecs-render-task-definition@v1|0|1",
        "      # - uses: aws-actions/amazon-ecs-deploy-task-definition@v2|0|0",
        "      - run: echo uses: aws-actions/amazon-ecs-deploy-task-definition|0|0",
        "      - uses: aws-actions/amazon-ecs-deploy-task-definition-fork@v2|0|0",
        "      - uses: aws-actions/configure-aws-credentials@v4|0|0",
        "      - name: nothing|0|0",
      })
  void stepsAreSeen(String line, int deploys, int renders) {
    WorkflowScan scan = WorkflowScan.of(ImmutableMap.of("w.yml", "steps:\r\n" + line + "\r\n"));
    assertEquals(deploys, scan.deploys().size());
    assertEquals(renders, scan.renders().size());
  }

  @ParameterizedTest
  @CsvSource({
    ".github/workflows/a.yml, true",
    "repo/.github/workflows/a.yaml, true",
    ".github/workflows/sub/a.yml, false",
    ".github/workflows/a.json, false",
    "github/workflows/a.yml, false",
  })
  void onlyWorkflowsAreRead(String path, boolean expected) {
    assertEquals(expected, WorkflowScan.isWorkflow(path));
  }

  @Test
  void theFirstFileByNameIsTheReason() {
    String deploy = "\n- uses: aws-actions/amazon-ecs-deploy-task-definition@v2";
    Reading reading =
        WorkflowScan.of(ImmutableMap.of("b.yml", deploy, "a.yml", "x\n" + deploy))
            .applyTo(Reading.standard());
    assertEquals(Consumer.GITHUB_ACTION, reading.consumer());
    assertEquals(
        "a.yml, line 3, uses aws-actions/amazon-ecs-deploy-task-definition", reading.consumerWhy());
    assertEquals(Reading.standard(), WorkflowScan.none().applyTo(Reading.standard()));
  }
}
