package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is assumed to read the files, and the reason that is given. */
final class ViewsTest {
  private static final String DEPLOYS =
      "on: push\njobs:\n  deploy:\n    steps:\n      - uses: aws-actions/amazon-ecs-deploy-task-definition@v2\n";

  @TempDir Path folder;
  private Shell shell = Shell.in(Path.of(""));

  @BeforeEach
  void repository() throws IOException {
    shell = Shell.in(folder);
    shell.write("repo/.git/HEAD", "ref: refs/heads/main\n");
    shell.write(
        "repo/infra/web.json",
        Definitions.GOOD.replace("\"family\"", "\"revision\": 3,\n  \"family\""));
  }

  @Test
  void withoutAWorkflowItIsTheCli() {
    assertEquals("aws-cli (default)", consumer("repo/infra/web.json"));
    assertEquals(1, shell.run("check", "repo/infra/web.json").code());
  }

  @Test
  void aWorkflowThatDeploysDecides() throws IOException {
    shell.write("repo/.github/workflows/deploy.yml", DEPLOYS);
    assertEquals(
        "github-action (.github/workflows/deploy.yml, line 5, uses aws-actions/amazon-ecs-deploy-task-definition)",
        consumer("repo/infra/web.json"));
    assertEquals(0, shell.run("check", "repo/infra/web.json").code());
  }

  @Test
  void theCommandLineWins() throws IOException {
    shell.write("repo/.github/workflows/deploy.yml", DEPLOYS);
    assertEquals("aws-cli (--consumer)", consumer("--consumer", "aws-cli", "repo/infra/web.json"));
  }

  @Test
  void workflowsAboveTheRepositoryDoNotCount() throws IOException {
    shell.write(".github/workflows/deploy.yml", DEPLOYS);
    assertEquals("aws-cli (default)", consumer("repo/infra/web.json"));
  }

  @Test
  void eachFileIsReadAsInItsOwnRepository() throws IOException {
    shell.write("repo/.github/workflows/deploy.yml", DEPLOYS);
    shell.write("other/.git/HEAD", "ref: refs/heads/main\n");
    shell.write("other/web.json", Definitions.GOOD);
    assertEquals(
        "github-action (.github/workflows/deploy.yml, line 5, uses"
            + " aws-actions/amazon-ecs-deploy-task-definition), aws-cli (default)",
        consumer("repo/infra/web.json", "other/web.json"));
    JsonOutput json =
        JsonOutput.of(
            shell.run("check", "--format", "json", "repo/infra/web.json", "other/web.json").out());
    assertEquals("aws-cli", json.root().get("consumer").get("name").asString());
    assertEquals("github-action", json.file(0).get("consumer").get("name").asString());
    assertEquals("aws-cli", json.file(1).get("consumer").get("name").asString());
  }

  @Test
  void theSettingsOfTheProjectWinOverAWorkflow() throws IOException {
    shell.write("repo/.github/workflows/deploy.yml", DEPLOYS);
    shell.write("repo/.taskdef.json", "{\"consumer\": \"aws-cli\"}");
    assertEquals("aws-cli (.taskdef.json)", consumer("repo/infra/web.json"));
  }

  @Test
  void theNearestSettingsUpwardsHold() throws IOException {
    shell.write(".taskdef.json", "{\"consumer\": \"terraform\"}");
    assertEquals("aws-cli (default)", consumer("repo/infra/web.json"));
    shell.write("repo/.taskdef.json", "{\"consumer\": \"ecspresso\"}");
    assertEquals("ecspresso (.taskdef.json)", consumer("repo/infra/web.json"));
    shell.write("repo/infra/.taskdef.json", "{\"rules\": {\"key-read-only\": \"off\"}}");
    assertEquals("aws-cli (default)", consumer("repo/infra/web.json"));
    assertEquals(0, shell.run("check", "repo/infra/web.json").code());
  }

  @Test
  void standardInputIsSeenAsTheFileOfItsName() throws IOException {
    shell.write(
        "repo/.taskdef.json",
        "{\"overrides\": [{\"files\": [\"infra/*.json\"], \"consumer\": \"terraform\"}]}");
    String last =
        shell
            .feed(Definitions.GOOD, "check", "--stdin-filename", "repo/infra/web.json", "-")
            .lastLine();
    assertEquals("Read as for terraform (.taskdef.json).", last);
  }

  @Test
  void anImageThatAWorkflowFillsInIsNotMissed() throws IOException {
    shell.write(
        "repo/.github/workflows/render.yml",
        "steps:\n  - uses: aws-actions/amazon-ecs-render-task-definition@v1\n");
    shell.write("repo/infra/web.json", Definitions.GOOD.replace("\"image\": \"nginx:1.27\", ", ""));
    assertEquals(
        "",
        shell
            .run("check", "repo/infra/web.json")
            .out()
            .lines()
            .filter(l -> l.contains("required-container-image"))
            .findFirst()
            .orElse(""));
  }

  private String consumer(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    String last = shell.run(all).lastLine();
    return last.substring("Read as for ".length(), last.length() - 1);
  }
}
