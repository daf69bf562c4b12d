package dev.taskdef.cli;

import dev.taskdef.text.DecodedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The content of an input, or why there is none. */
sealed interface Loaded {
  /** Inputs above this many bytes are not read. ECS takes 64 KiB. */
  long LIMIT = 20L << 20;

  /** How many characters are looked at to tell text from other files. */
  int SAMPLE = 8000;

  /** Text. */
  final class Content implements Loaded {
    private final byte[] bytes;
    private final DecodedFile file;

    private Content(byte[] bytes, DecodedFile file) {
      this.bytes = bytes;
      this.file = file;
    }

    /** The bytes as they were read; not to be changed. */
    byte[] bytes() {
      return bytes;
    }

    /** The same as text. */
    DecodedFile file() {
      return file;
    }
  }

  /**
   * Nothing that could be text.
   *
   * @param reason a clause that follows the file's name and a colon
   */
  record Refused(String reason) implements Loaded {}

  /** Reads an input. Never fails. */
  static Loaded of(Input input, InputStream stream) {
    try {
      if (input.origin() == Input.Origin.STREAM) {
        return of(stream.readNBytes((int) LIMIT + 1));
      }
      Path file = input.file();
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Refused("is neither a file nor a folder");
      }
      long size = Files.size(file);
      return size > LIMIT ? tooLarge(size) : of(Files.readAllBytes(file));
    } catch (IOException e) {
      return new Refused(reason(e));
    }
  }

  private static Loaded of(byte[] bytes) {
    if (bytes.length > LIMIT) {
      return tooLarge(bytes.length);
    }
    DecodedFile file = DecodedFile.of(bytes);
    return isBinary(file) ? new Refused("is a binary file, not text") : new Content(bytes, file);
  }

  private static Loaded tooLarge(long size) {
    return new Refused(
        String.format(
            Locale.ROOT,
            "is too large to be a task definition: %,d bytes or more, while ECS takes 65,536 and taskdef reads up to %,d",
            size,
            LIMIT));
  }

  // No text has a NUL near its beginning, or is without meaning at every tenth place.
  private static boolean isBinary(DecodedFile file) {
    String text = file.text();
    int nul = text.indexOf('\0');
    return nul >= 0 && nul < SAMPLE
        || !file.isExact() && text.chars().filter(c -> c == '\uFFFD').count() > text.length() / 10;
  }

  /** Why something could not be read or written, as a clause. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read or written (permission denied)";
    }
    return String.valueOf(e.getMessage());
  }
}
