package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The commands, their options and their help, built without annotations because reading those costs
 * time at every start.
 */
final class Commands {
  private static final String CONSUMERS =
      Arrays.stream(Consumer.values()).map(Consumer::id).collect(Collectors.joining(", "));

  private Commands() {}

  /** All of them. */
  static CommandLine all() {
    CommandSpec all = CommandSpec.create().name("taskdef");
    all.usageMessage()
        .description(
            "Finds and mends what is wrong with Amazon ECS task definitions, before AWS does.")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "taskdef opens no network connection. Exit codes: 0 no error, 1 errors were found,",
            "2 wrong usage, or something could not be read.",
            "",
            "The language server for editors is started with: taskdef lsp");
    all.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version and the day of the ECS model.")
            .build());
    all.addSubcommand("check", check());
    all.addSubcommand("fix", fix());
    all.addSubcommand("format", format());
    all.addSubcommand("explain", explain());
    all.addOption(helpOption());
    return new CommandLine(all).setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
  }

  /** Runs the command that was parsed. */
  static int run(ParseResult chosen, Terminal terminal) {
    return switch (chosen.commandSpec().name()) {
      case "check" -> checkOf(chosen).run(terminal);
      case "fix" -> fixOf(chosen).run(terminal);
      case "format" -> formatOf(chosen).run(terminal);
      case "explain" -> explainOf(chosen).run(terminal);
      default -> throw new IllegalStateException(chosen.commandSpec().name());
    };
  }

  private static CommandSpec check() {
    CommandSpec check = CommandSpec.create().name("check");
    check
        .usageMessage()
        .description("Says everything that is wrong with task definitions, at once.")
        .footer(
            "",
            "Folders are searched for task definitions; files are recognized by their content. Without",
            "--consumer, a workflow under .github/workflows that uses amazon-ecs-deploy-task-definition",
            "makes it github-action, else it is aws-cli. The report says which was assumed and why.",
            "",
            "Examples:",
            "  taskdef check task-definition.json",
            "  taskdef check --format github infra/",
            "  envsubst < task-definition.json.tpl | taskdef check -");
    check.addOption(
        OptionSpec.builder("--format")
            .type(String.class)
            .paramLabel("FORMAT")
            .description(
                "text for people (default), json for programs, github for annotations in a workflow.")
            .build());
    check.addOption(consumerOption());
    check.addOption(
        OptionSpec.builder("--hints")
            .description("Show hints too; else they are only counted. JSON always holds them.")
            .build());
    check.addOption(streamNameOption());
    check.addOption(helpOption());
    check.addPositional(inputs("FILE|DIR|-", "Files, folders, or - for standard input."));
    return check;
  }

  private static CheckCommand checkOf(ParseResult parsed) {
    String format = parsed.matchedOptionValue("--format", "text");
    CheckReport report = CheckReport.BY_NAME.get(format);
    if (report == null) {
      throw wrongValue(parsed, "--format", format, String.join(", ", CheckReport.BY_NAME.keySet()));
    }
    return new CheckCommand(
        paths(parsed),
        report,
        consumerOf(parsed),
        parsed.hasMatchedOption("--hints"),
        streamName(parsed));
  }

  private static CommandSpec fix() {
    CommandSpec fix = CommandSpec.create().name("fix");
    fix.usageMessage()
        .description("Mends what has only one sensible reading, and leaves the rest to you.")
        .footer(
            "",
            "Order, indentation and line ends stay as they are; files are saved as UTF-8 without a",
            "byte-order mark, and replaced in one step. What needs a decision is left for you:",
            "taskdef check shows it. With - the mended text goes to standard output.",
            "Exit codes: 0 no error is left, 1 errors are left, 2 something could not be read or written.");
    fix.addOption(
        OptionSpec.builder("--diff")
            .description("Show what would change, as a patch, and write nothing.")
            .build());
    fix.addOption(consumerOption());
    fix.addOption(streamNameOption());
    fix.addOption(helpOption());
    fix.addPositional(inputs("FILE|DIR|-", "Files, folders, or - for standard input."));
    return fix;
  }

  private static FixCommand fixOf(ParseResult parsed) {
    return new FixCommand(
        paths(parsed), consumerOf(parsed), parsed.hasMatchedOption("--diff"), streamName(parsed));
  }

  private static CommandSpec format() {
    CommandSpec format = CommandSpec.create().name("format");
    format
        .usageMessage()
        .description("Lays task definitions out anew; only blanks and line breaks change.")
        .footer(
            "",
            "The layout is that of Prettier for JSON: two blanks, 80 columns, short objects and lists",
            "stay on one line. An .editorconfig may say otherwise. Comments stay, line ends and encoding",
            "too. Where the text is broken, only what is sound is laid out. With - the text goes to",
            "standard output.",
            "Exit codes: 0 all is well, 1 --check found files to lay out, 2 something could not be read",
            "or written.");
    format.addOption(
        OptionSpec.builder("--check")
            .description("List the files that are not laid out, and write nothing.")
            .build());
    format.addOption(streamNameOption());
    format.addOption(helpOption());
    format.addPositional(inputs("FILE|DIR|-", "Files, folders, or - for standard input."));
    return format;
  }

  private static FormatCommand formatOf(ParseResult parsed) {
    return new FormatCommand(paths(parsed), parsed.hasMatchedOption("--check"), streamName(parsed));
  }

  private static CommandSpec explain() {
    CommandSpec explain = CommandSpec.create().name("explain");
    explain
        .usageMessage()
        .description("Tells what a rule, a parameter, or an error message of AWS means.")
        .footer(
            "",
            "Examples:",
            "  taskdef explain health-cmd-command-line",
            "  taskdef explain containerDefinitions[].healthCheck.interval",
            "  taskdef explain healthCheck.interval",
            "  taskdef explain \"No Fargate configuration exists for given values\"",
            "",
            "All rules: docs/rules/README.md; all parameters: docs/parameters.md.");
    explain.addOption(helpOption());
    explain.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("RULE|PARAMETER|TEXT")
            .description("A rule's id, a parameter's path or its end, or the text of an error.")
            .build());
    return explain;
  }

  private static ExplainCommand explainOf(ParseResult parsed) {
    List<String> words = parsed.matchedPositionalValue(0, List.<String>of());
    if (words.isEmpty()) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(), "name a rule, a parameter, or the text of an error");
    }
    return new ExplainCommand(String.join(" ", words));
  }

  private static String streamName(ParseResult parsed) {
    return parsed.matchedOptionValue("--stdin-filename", "<stdin>");
  }

  private static Optional<Consumer> consumerOf(ParseResult parsed) {
    if (!parsed.hasMatchedOption("--consumer")) {
      return Optional.empty();
    }
    String name = parsed.matchedOptionValue("--consumer", "");
    Optional<Consumer> consumer = Consumer.of(name);
    if (consumer.isEmpty()) {
      throw wrongValue(parsed, "--consumer", name, CONSUMERS);
    }
    return consumer;
  }

  private static ImmutableList<String> paths(ParseResult parsed) {
    List<String> paths = parsed.matchedPositionalValue(0, List.<String>of());
    if (paths.isEmpty()) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(), "name a file, a folder, or - for standard input");
    }
    return ImmutableList.copyOf(paths);
  }

  private static ParameterException wrongValue(
      ParseResult parsed, String option, String value, String valid) {
    return new ParameterException(
        parsed.commandSpec().commandLine(), option + " knows no \"" + value + "\", only " + valid);
  }

  private static PositionalParamSpec inputs(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  private static OptionSpec consumerOption() {
    return OptionSpec.builder("--consumer")
        .type(String.class)
        .paramLabel("NAME")
        .description("Who reads the file on its way to ECS: " + CONSUMERS + ".")
        .build();
  }

  private static OptionSpec streamNameOption() {
    return OptionSpec.builder("--stdin-filename")
        .type(String.class)
        .paramLabel("PATH")
        .description("What to call standard input in the report.")
        .build();
  }

  private static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help.")
        .build();
  }
}
