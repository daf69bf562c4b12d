package dev.taskdef.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole: takes arguments apart, runs the command they name, and gives the
 * exit code.
 */
public final class Cli {
  private Cli() {}

  /**
   * Whether reports may be colored: the output is a terminal, and neither {@code NO_COLOR} nor a
   * setting of its kind is there.
   */
  public static boolean mayColor() {
    return CommandLine.Help.Ansi.AUTO.enabled();
  }

  /**
   * Runs the command that the arguments name. 0 no error, 1 errors, 2 wrong usage or unreadable
   * input.
   */
  public static int run(List<String> arguments, Terminal terminal) {
    CommandLine commands = Commands.all();
    int code;
    try {
      code = run(commands.parseArgs(arguments.toArray(String[]::new)), terminal);
    } catch (ParameterException e) {
      terminal.complain(explained(e));
      code = ExitCode.USAGE;
    } catch (RuntimeException e) {
      terminal.complain("this is a defect of taskdef: " + e);
      code = ExitCode.USAGE;
    }
    terminal.flush();
    return code;
  }

  private static int run(ParseResult parsed, Terminal terminal) {
    ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (chosen.isUsageHelpRequested()
        || !parsed.hasSubcommand() && !parsed.isVersionHelpRequested()) {
      return help(chosen, arguments(parsed), terminal);
    }
    if (parsed.isVersionHelpRequested()) {
      terminal.out().println(Version.line());
      return ExitCode.OK;
    }
    return Commands.run(chosen, terminal);
  }

  // Asked for, help goes to the output; without a command there is nothing to do, which is wrong
  // usage.
  private static int help(ParseResult chosen, boolean asked, Terminal terminal) {
    CommandLine.Help.Ansi ansi =
        terminal.colored() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    chosen.commandSpec().commandLine().usage(asked ? terminal.out() : terminal.err(), ansi);
    return asked ? ExitCode.OK : ExitCode.USAGE;
  }

  private static boolean arguments(ParseResult parsed) {
    return !parsed.originalArgs().isEmpty();
  }

  private static String explained(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    String message = e.getMessage();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      boolean isCommand = e.getCommandLine().getParent() == null && !first.startsWith("-");
      message = isCommand ? "no command \"" + first + "\"" : message;
      List<String> near = unmatched.getSuggestions();
      message += near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)";
    }
    return message + "; see " + command + " --help";
  }
}
