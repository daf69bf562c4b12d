package dev.taskdef.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every package says in its package-info what it is for, and that nothing in it is null. */
final class NullMarkedTest {

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void everyPackageIsNullMarked(String sources) {
    ProjectFiles project = ProjectFiles.find();
    ImmutableSortedSet<String> unmarked =
        project.java(sources).stream()
            .map(file -> Objects.requireNonNull(file.getParent()))
            .distinct()
            .filter(folder -> !isMarked(folder.resolve("package-info.java")))
            .map(project::relative)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    assertEquals(ImmutableSortedSet.of(), unmarked);
  }

  private static boolean isMarked(Path packageInfo) {
    if (!Files.isRegularFile(packageInfo)) {
      return false;
    }
    String text = ProjectFiles.bytesOf(packageInfo);
    return text.contains("NullMarked\npackage ") && text.contains("/**");
  }
}
