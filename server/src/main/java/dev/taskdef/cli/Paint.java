package dev.taskdef.cli;

import dev.taskdef.rules.Severity;

/**
 * Colors for a terminal.
 *
 * @param on whether there are any
 */
record Paint(boolean on) {
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String BLUE = "34";
  private static final String CYAN = "36";
  private static final String BOLD = "1";
  private static final String FAINT = "2";

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in(BOLD + ";" + RED, text);
      case WARNING -> in(BOLD + ";" + YELLOW, text);
      case INFORMATION -> in(BOLD + ";" + BLUE, text);
      case HINT -> in(CYAN, text);
    };
  }

  String bold(String text) {
    return in(BOLD, text);
  }

  String faint(String text) {
    return in(FAINT, text);
  }

  String added(String text) {
    return in(GREEN, text);
  }

  String removed(String text) {
    return in(RED, text);
  }

  String place(String text) {
    return in(CYAN, text);
  }

  private String in(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
