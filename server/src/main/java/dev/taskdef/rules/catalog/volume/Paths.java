package dev.taskdef.rules.catalog.volume;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Flag;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.text.TextEdit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths of volumes and mounts, of Linux and of Windows. */
final class Paths {
  private static final Pattern WINDOWS = Pattern.compile("(?:[A-Za-z]:|\\\\\\\\).*");

  private Paths() {}

  /** Whether the path begins at a root: {@code /}, a drive, or a share of Windows. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/") || isWindows(path);
  }

  /** Whether the path begins with a drive or a share of Windows. */
  static boolean isWindows(String path) {
    return WINDOWS.matcher(path).matches();
  }

  /** The path without slashes at its end; the root itself stays. */
  static String trim(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** Edits after which a mount point is read-only. */
  static ImmutableList<TextEdit> readOnly(Block mount) {
    Optional<Flag> flag = mount.flag("readOnly");
    return flag.isPresent()
        ? JsonEdits.replace(flag.get().node(), "true")
        : JsonEdits.insertMember(mount.node(), "readOnly", "true", Place.last());
  }
}
