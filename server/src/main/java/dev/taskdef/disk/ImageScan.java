package dev.taskdef.disk;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import dev.taskdef.ide.FileNames;
import dev.taskdef.model.Container;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds the images that the task definitions of a workspace use. Opens only files whose names say
 * that they are task definitions, follows no links, and stops when it has seen or read enough.
 */
public final class ImageScan {
  private static final ImmutableSet<String> SKIPPED =
      ImmutableSet.of("node_modules", "target", "dist", "build", "vendor", "cdk.out");
  private static final int DEPTH = 8;
  private static final int MOST_SEEN = 20_000;
  private static final int MOST_READ = 200;
  private static final int LARGEST = 256 << 10;
  private static final int MOST_IMAGES = 100;
  private static final long NANOS = TimeUnit.SECONDS.toNanos(2);

  private ImageScan() {}

  /** The images of these folders, the most used first, each once. */
  public static ImmutableList<String> of(List<Path> folders) {
    Multiset<String> images = HashMultiset.create();
    long end = System.nanoTime() + NANOS;
    for (Path folder : folders) {
      for (Path file : files(folder, end)) {
        if (System.nanoTime() < end) {
          SmallFile.text(folder, file, LARGEST).ifPresent(text -> read(text, images));
        }
      }
    }
    return Multisets.copyHighestCountFirst(images).elementSet().stream()
        .limit(MOST_IMAGES)
        .collect(ImmutableList.toImmutableList());
  }

  private static void read(String text, Multiset<String> images) {
    TaskDefinition task =
        TaskDefinition.of(JsonTree.parse(SourceText.of(text)), Reading.standard().asNamed());
    for (Container container : task.containers()) {
      container
          .block()
          .text("image")
          .filter(image -> !image.value().isBlank())
          .ifPresent(image -> images.add(image.value()));
    }
  }

  private static List<Path> files(Path folder, long end) {
    Visitor visitor = new Visitor(folder, end);
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, visitor);
    } catch (IOException e) {
      return visitor.found; // what was found until then is as good
    }
    return visitor.found;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final long end;
    private final List<Path> found = new ArrayList<>();
    private int seen;

    Visitor(Path start, long end) {
      this.start = start;
      this.end = end;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skip = !folder.equals(start) && (SKIPPED.contains(name) || name.startsWith("."));
      return skip ? FileVisitResult.SKIP_SUBTREE : next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && FileNames.isTelling(String.valueOf(file.getFileName()))) {
        found.add(file);
      }
      return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return next();
    }

    private FileVisitResult next() {
      boolean enough = ++seen > MOST_SEEN || found.size() >= MOST_READ || System.nanoTime() > end;
      return enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
