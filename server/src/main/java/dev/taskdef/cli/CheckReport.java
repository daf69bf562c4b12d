package dev.taskdef.cli;

import com.google.common.collect.ImmutableMap;

/** A way to write down the outcome of a check. */
interface CheckReport {
  /** The formats by name. */
  ImmutableMap<String, CheckReport> BY_NAME =
      ImmutableMap.of(
          "text", new TextReport(), "json", new JsonReport(), "github", new GitHubReport());

  /**
   * Writes the outcome.
   *
   * @param hints whether hints are shown; a format for programs holds them always
   */
  void write(CheckRun run, boolean hints, Terminal terminal);
}
