package dev.taskdef.cli;

/** What commands end with. */
final class ExitCode {
  /** No error was found. */
  static final int OK = 0;

  /** Errors were found. */
  static final int ERRORS = 1;

  /** The command was used wrongly, or something could not be read or written. */
  static final int USAGE = 2;

  private ExitCode() {}
}
