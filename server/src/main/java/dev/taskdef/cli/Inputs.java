package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the arguments name: files as given, and the files of folders that may hold a task
 * definition, in a stable order, each once.
 *
 * @param inputs in order of the arguments, those of a folder by path
 * @param unreadable folders and files inside folders that could not be opened, with the reason
 * @param folders the folders that were searched, absolute
 */
record Inputs(
    ImmutableList<Input> inputs, ImmutableList<String> unreadable, ImmutableSet<Path> folders) {
  private static final ImmutableSet<String> SKIPPED_FOLDERS =
      ImmutableSet.of(".git", "node_modules", "target", "dist");
  private static final ImmutableSet<String> EXTENSIONS =
      ImmutableSet.of("json", "jsonc", "tpl", "tftpl", "tmpl", "j2");
  private static final String STREAM = "-";

  /**
   * Finds the inputs that arguments name, relative to a folder. {@code streamName} is how reports
   * call standard input.
   */
  static Inputs of(List<String> arguments, Path directory, String streamName) {
    Finder finder = new Finder(directory);
    for (String argument : arguments) {
      if (argument.equals(STREAM)) {
        finder.add(new Input(streamName, place(directory, streamName), Input.Origin.STREAM));
      } else {
        finder.find(argument, arguments.size() == 1 ? Input.Origin.CALLED : Input.Origin.LISTED);
      }
    }
    return new Inputs(
        ImmutableList.copyOf(finder.inputs),
        ImmutableList.copyOf(finder.unreadable),
        ImmutableSet.copyOf(finder.folders));
  }

  private static Path place(Path directory, String name) {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException e) {
      return directory.resolve("stdin");
    }
  }

  /** Whether a file of this name inside a folder is opened to see what it is. */
  static boolean mayHoldTaskDefinition(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && EXTENSIONS.contains(name.substring(dot + 1));
  }

  private static final class Finder {
    private final Path directory;
    private final List<Input> inputs = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Object> seen = new HashSet<>();

    Finder(Path directory) {
      this.directory = directory;
    }

    void find(String argument, Input.Origin origin) {
      Path path = directory.resolve(argument);
      String shown = argument.replace('\\', java.io.File.separatorChar == '\\' ? '/' : '\\');
      if (Files.isDirectory(path)) {
        folders.add(path.toAbsolutePath().normalize());
        List<Input> found = new ArrayList<>();
        walk(path, shown.endsWith("/") ? shown : shown + "/", found);
        found.sort(Comparator.comparing(Input::shown));
        found.forEach(this::add);
      } else {
        add(new Input(shown, path, origin));
      }
    }

    // The same file, reached by two ways, is read once: under the name that came first.
    void add(Input input) {
      Object key;
      try {
        key = input.origin() == Input.Origin.STREAM ? STREAM : input.file().toRealPath();
      } catch (IOException e) {
        key = input.file();
      }
      if (seen.add(key)) {
        inputs.add(input);
      }
    }

    private void walk(Path folder, String prefix, List<Input> found) {
      try {
        Files.walkFileTree(folder, new Visitor(folder, prefix, found, unreadable));
      } catch (IOException e) {
        unreadable.add(prefix + ": " + Loaded.reason(e));
      }
    }
  }

  /**
   * Looks at the files of a folder; never follows a link to another folder, so that it always ends.
   */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path start;
    private final String prefix;
    private final List<Input> found;
    private final List<String> unreadable;

    Visitor(Path start, String prefix, List<Input> found, List<String> unreadable) {
      this.start = start;
      this.prefix = prefix;
      this.found = found;
      this.unreadable = unreadable;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip =
          !folder.equals(start) && SKIPPED_FOLDERS.contains(String.valueOf(folder.getFileName()));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean isFile =
          attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(file);
      if (isFile && mayHoldTaskDefinition(String.valueOf(file.getFileName()))) {
        found.add(new Input(shown(file), file, Input.Origin.FOUND));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      unreadable.add(shown(file) + ": " + Loaded.reason(e));
      return FileVisitResult.CONTINUE;
    }

    private String shown(Path file) {
      return prefix
          + start.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
  }
}
