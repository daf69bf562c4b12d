package dev.taskdef.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small files and small methods; the medians are printed, the caps are kept. */
final class SizesTest {
  private static final int LINES_PER_FILE = 500;
  private static final int LINES_PER_METHOD = 60;

  private record Sized(String name, int lines) {}

  @Test
  void filesStayBelowTheCap() {
    ProjectFiles project = ProjectFiles.find();
    for (String sources : ImmutableList.of("src/main/java", "src/test/java")) {
      List<Sized> files =
          project.java(sources).stream()
              .map(file -> new Sized(project.relative(file), linesOf(file)))
              .toList();
      report(sources + ", lines per file", files);
      assertEquals(ImmutableList.of(), above(LINES_PER_FILE, files));
    }
  }

  @Test
  void methodsStayBelowTheCap() throws IOException {
    List<Sized> methods = methods(ProjectFiles.find().java("src/main/java"));
    report("src/main/java, lines per method", methods);
    assertEquals(ImmutableList.of(), above(LINES_PER_METHOD, methods));
  }

  private static int linesOf(Path file) {
    return (int) ProjectFiles.bytesOf(file).lines().count();
  }

  private static List<Sized> above(int cap, List<Sized> all) {
    return all.stream().filter(sized -> sized.lines() > cap).toList();
  }

  private static void report(String what, List<Sized> all) {
    int[] lines = all.stream().mapToInt(Sized::lines).sorted().toArray();
    if (lines.length > 0) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d, median %d, nine in ten at most %d, largest %d%n",
          what,
          lines.length,
          lines[lines.length / 2],
          lines[lines.length * 9 / 10],
          lines[lines.length - 1]);
    }
  }

  private static List<Sized> methods(ImmutableList<Path> sources) throws IOException {
    List<Sized> methods = new ArrayList<>();
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new MethodSizes(unit, positions, methods), null);
      }
    }
    return methods;
  }

  private static final class MethodSizes extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Sized> found;

    MethodSizes(CompilationUnitTree unit, SourcePositions positions, List<Sized> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, method));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method));
        String file = unit.getSourceFile().getName();
        found.add(new Sized(file + "#" + method.getName(), (int) (last - first + 1)));
      }
      return super.visitMethod(method, null);
    }
  }
}
