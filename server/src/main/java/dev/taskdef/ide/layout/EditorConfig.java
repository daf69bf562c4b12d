package dev.taskdef.ide.layout;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.syntax.JsonStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the {@code .editorconfig} files around a file say of it, after the specification at
 * editorconfig.org. Reads no files itself.
 *
 * @param properties the settings in force, keys and values in lower case
 */
public record EditorConfig(ImmutableMap<String, String> properties) {
  private static final String NAME = ".editorconfig";
  private static final int WIDEST = 16;

  /** Nothing said. */
  public static EditorConfig none() {
    return new EditorConfig(ImmutableMap.of());
  }

  /**
   * Looks from a file's folder upward, the nearest file winning, up to the one that calls itself
   * the root.
   *
   * @param read the content of a file, empty where there is none or it cannot be read
   */
  public static EditorConfig of(Path file, Function<Path, Optional<String>> read) {
    List<Map<String, String>> nearestFirst = new ArrayList<>();
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      Optional<String> content = read.apply(folder.resolve(NAME));
      if (content.isPresent()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        Map<String, String> found = new HashMap<>();
        nearestFirst.add(found);
        if (read(content.get(), path, found)) {
          break;
        }
      }
    }
    Map<String, String> all = new HashMap<>();
    for (int i = nearestFirst.size() - 1; i >= 0; i--) {
      all.putAll(nearestFirst.get(i));
    }
    all.values().removeIf("unset"::equals);
    return new EditorConfig(ImmutableMap.copyOf(all));
  }

  /** Collects what one file says of a path. Answers whether it is the outermost file. */
  private static boolean read(String content, String path, Map<String, String> found) {
    boolean root = false;
    boolean preamble = true;
    boolean applies = false;
    for (String raw : Splitter.onPattern("\\R").split(content)) {
      String line = raw.strip();
      int equals = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        preamble = false;
        applies = EditorGlob.matches(line.substring(1, line.length() - 1), path);
      } else if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
        String key = Ascii.toLowerCase(line.substring(0, equals).strip());
        String value = Ascii.toLowerCase(withoutRemark(line.substring(equals + 1)).strip());
        root |= preamble && key.equals("root") && value.equals("true");
        if (applies) {
          found.put(key, value);
        }
      }
    }
    return root;
  }

  private static String withoutRemark(String value) {
    int remark = value.indexOf(" #");
    int other = value.indexOf(" ;");
    int end = remark < 0 || other < 0 ? Math.max(remark, other) : Math.min(remark, other);
    return end < 0 ? value : value.substring(0, end);
  }

  /** The layout that is asked for; what is not said, or makes no sense, is as in the given one. */
  public JsonStyle style(JsonStyle otherwise) {
    Optional<Integer> size = number("indent_size").filter(n -> n <= WIDEST);
    Optional<Integer> tab = number("tab_width").filter(n -> n <= WIDEST);
    boolean tabs = value("indent_style").map("tab"::equals).orElse(otherwise.unit().equals("\t"));
    int tabWidth = tab.or(() -> size).orElse(otherwise.tabWidth());
    int blanks =
        size.or(() -> value("indent_size").filter("tab"::equals).flatMap(t -> tab))
            .orElse(otherwise.unit().equals("\t") ? tabWidth : otherwise.unit().length());
    int width =
        value("max_line_length").filter("off"::equals).isPresent()
            ? Integer.MAX_VALUE
            : number("max_line_length").orElse(otherwise.width());
    return new JsonStyle(
        tabs ? "\t" : " ".repeat(blanks),
        tabWidth,
        width,
        lineBreak().orElse(otherwise.lineBreak()),
        value("insert_final_newline").map("true"::equals).orElse(otherwise.endsWithBreak()));
  }

  private Optional<String> lineBreak() {
    return value("end_of_line")
        .map(v -> v.equals("lf") ? "\n" : v.equals("crlf") ? "\r\n" : v.equals("cr") ? "\r" : "")
        .filter(v -> !v.isEmpty());
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  private Optional<Integer> number(String name) {
    return value(name).filter(v -> v.matches("[1-9]\\d{0,5}")).map(Integer::valueOf);
  }
}
