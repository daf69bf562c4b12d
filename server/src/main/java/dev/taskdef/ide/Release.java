package dev.taskdef.ide;

import dev.taskdef.schema.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which taskdef this is.
 *
 * @param version of the program, such as {@code 0.1.0}
 * @param modelDate the day up to which it knows what ECS takes, as {@code 2026-11-06}
 */
public record Release(String version, String modelDate) {

  /** The one that runs. */
  public static Release current() {
    return new Release(readVersion(), Parameters.modelDate());
  }

  private static String readVersion() {
    try (InputStream in = Release.class.getResourceAsStream("/dev/taskdef/release.properties")) {
      if (in == null) {
        throw new IllegalStateException("Not in the program: release.properties");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
