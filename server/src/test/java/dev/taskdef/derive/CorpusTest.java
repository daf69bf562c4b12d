package dev.taskdef.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Reading;
import dev.taskdef.model.RegistrableSize;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.DecodedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Real files: whatever they hold, what is computed from them is sound. */
final class CorpusTest {
  private static final Path FILES = Path.of("..", "..", "shared", "corpus", "files");

  @Test
  void policiesOfRealFilesAreSound() throws IOException {
    Tables tables = Tables.bundled();
    int withNeeds = 0;
    for (TaskDefinition task : tasks()) {
      IamPolicies policies = IamPolicies.of(task, tables);
      for (IamPolicy policy : ImmutableList.of(policies.execution(), policies.task())) {
        withNeeds += policy.isEmpty() ? 0 : 1;
        assertEquals(
            policy.statements().size(),
            JsonMapper.shared().readTree(policy.json()).path("Statement").size());
        for (PolicyStatement statement : policy.statements()) {
          assertTrue(
              statement.resources().stream().allMatch(r -> r.equals("*") || r.startsWith("arn:")),
              () -> statement.resources() + " of " + statement.because());
        }
      }
    }
    assertTrue(withNeeds > 100, "only " + withNeeds + " policies");
  }

  @Test
  void sizesOfRealFilesAreBelowTheFiles() throws IOException {
    for (TaskDefinition task : tasks()) {
      long written = task.tree().text().toString().length() * 3L;
      assertTrue(RegistrableSize.of(task).stream().allMatch(size -> size.bytes() <= written));
    }
  }

  private static ImmutableList<TaskDefinition> tasks() throws IOException {
    assumeTrue(Files.isDirectory(FILES), "no corpus beside the project");
    ImmutableList.Builder<TaskDefinition> tasks = ImmutableList.builder();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.sorted().toList()) {
        String text = DecodedFile.of(Files.readAllBytes(file)).text().toString();
        tasks.add(TaskDefinition.of(JsonTree.parse(text), Reading.standard()));
      }
    }
    return tasks.build();
  }
}
