package dev.taskdef.lsp;

import dev.taskdef.ide.FileNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an editor calls a document: {@code file:///home/x/a.json}, {@code file:///c%3A/x/a.json},
 * {@code untitled:Untitled-1} and so on. Kept as it was sent, because answers have to repeat it;
 * only looked into for the file's name and place.
 *
 * @param text the address as sent
 */
record DocumentUri(String text) {
  private static final Pattern DRIVE = Pattern.compile("/[A-Za-z]:(/.*)?");

  /** The last part of the path, as the file is called on disk. */
  String fileName() {
    String path = path();
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** Whether files that are called so usually are task definitions. */
  boolean isTelling() {
    return FileNames.isTelling(fileName());
  }

  /** Whether files that are called so hold the settings of a project. */
  boolean isSettings() {
    return FileNames.isSettings(fileName());
  }

  /** The file, where it lies on this machine for sure: what is around it may be looked at. */
  Optional<Path> localFile() {
    return host().isEmpty() || host().equals("localhost")
        ? file().filter(Path::isAbsolute)
        : Optional.empty();
  }

  /** The file on this machine; empty for documents that are none. */
  Optional<Path> file() {
    Optional<String> name = fileText();
    try {
      return name.map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The file in the words of its system: {@code C:\x\a.json} and {@code \\server\share\a.json} for
   * Windows, whatever system this is. Empty for documents that are no files.
   */
  Optional<String> fileText() {
    if (!text.toLowerCase(Locale.ROOT).startsWith("file:")) {
      return Optional.empty();
    }
    String path = path();
    String host = host();
    if (!host.isEmpty() && !host.equals("localhost")) {
      return Optional.of("\\\\" + host + path.replace('/', '\\'));
    }
    if (DRIVE.matcher(path).matches()) {
      return Optional.of(
          Character.toUpperCase(path.charAt(1)) + path.substring(2).replace('/', '\\'));
    }
    return Optional.of(path);
  }

  private String host() {
    int begin = text.indexOf("://");
    if (begin < 0) {
      return "";
    }
    int end = text.indexOf('/', begin + 3);
    return decoded(text.substring(begin + 3, end < 0 ? text.length() : end));
  }

  private String path() {
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    int end = rest.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = rest.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return decoded(rest.substring(0, end));
  }

  /** Resolves %xx; what is no such escape stays as it is. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
      if (in[i] == '%' && high >= 0 && low >= 0) {
        out[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        out[length++] = in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
