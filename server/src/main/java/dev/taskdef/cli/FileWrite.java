package dev.taskdef.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a file's content in one step: at every moment the old file or the new one is there,
 * whole.
 */
final class FileWrite {
  private FileWrite() {}

  /**
   * Writes {@code after} where the file still holds {@code before}. A symbolic link stays one; its
   * target is written. Permissions stay.
   *
   * @throws IOException where the file is read-only, was changed meanwhile, or cannot be written;
   *     it is untouched then
   */
  static void replace(Path file, byte[] before, byte[] after) throws IOException {
    Path target = file.toRealPath();
    if (isReadOnly(target)) {
      throw new AccessDeniedException(file.toString(), null, "is read-only");
    }
    Path temporary = Files.createTempFile(target.resolveSibling("."), ".taskdef-", ".tmp");
    try {
      fill(temporary, after);
      keepPermissions(target, temporary);
      if (!Arrays.equals(before, Files.readAllBytes(target))) {
        throw new FileSystemException(
            file.toString(), null, "was changed by somebody else meanwhile");
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  // The administrator may write everywhere, but a file without any permission to write was
  // protected on purpose.
  private static boolean isReadOnly(Path target) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (view == null) {
      return !Files.isWritable(target);
    }
    Set<PosixFilePermission> permissions = view.readAttributes().permissions();
    return !Files.isWritable(target)
        || !permissions.contains(PosixFilePermission.OWNER_WRITE)
            && !permissions.contains(PosixFilePermission.GROUP_WRITE)
            && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Set<PosixFilePermission> permissions = view.readAttributes().permissions();
      Files.setPosixFilePermissions(to, permissions);
    }
  }
}
