package dev.taskdef.cli;

import dev.taskdef.ide.Release;

/** What {@code taskdef --version} prints. */
final class Version {
  private Version() {}

  static String line() {
    Release release = Release.current();
    return "taskdef " + release.version() + " (knows ECS as of " + release.modelDate() + ")";
  }
}
