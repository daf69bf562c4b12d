package dev.taskdef.rules.catalog.image;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.HINT;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a container is told to run. */
final class CommandLists {
  private static final Pattern SHELL = Pattern.compile("(.*/)?(sh|bash|ash|dash|zsh)");
  private static final Pattern SWITCH = Pattern.compile("-[a-z]*c");
  private static final Pattern USES_WORDS = Pattern.compile("\\$[@*#0-9{]");
  private static final Pattern QUOTING = Pattern.compile("[\"'\\\\`$&|;<>(){}*?]");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*|\\\\.*");

  private CommandLists() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(oneWord(), split(), relative());
  }

  private static ContainerCheck oneWord() {
    return new ContainerCheck(
        ImageRules.page("image-command-shell-string")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A command line stands in one word, where each word belongs by itself")
            .why(
                "`command` and `entryPoint` are lists of words, which the container runtime runs as they are, without a shell. A line with"
                    + " blanks in one word is looked for as a file of that name. (An entry point of the image that hands its words to a shell"
                    + " can make it work; so this is a hint where the entry point is not in the definition.)")
            .seeAlso(ImageRules.CONTAINER)
            .bad(
                Examples.container("\"entryPoint\": [<|\"npm start\"|>]"),
                Examples.container("\"entryPoint\": [\"npm\", \"start\"]"))
            .good(Examples.container("\"entryPoint\": [\"npm\", \"start\"]"))
            .good(
                Examples.container(
                    "\"entryPoint\": [\"sh\", \"-c\"],\n      \"command\": [\"npm start\"]"))
            .build(),
        (container, facts, report) -> {
          Block block = container.block();
          alone(block, "entryPoint", WARNING, report);
          if (!endsInShell(block)) {
            alone(block, "command", hasEntryPoint(block) ? WARNING : HINT, report);
          }
        });
  }

  private static void alone(Block container, String member, Severity severity, Report report) {
    ImmutableList<Text> words = container.texts(member);
    if (words.size() != 1
        || !container.isComplete(member)
        || !words.get(0).value().strip().contains(" ")) {
      return;
    }
    String line = words.get(0).value().strip();
    report
        .at(
            words.get(0).node(),
            "This is one word for the container runtime, which looks for a file of that name; give each word of the command by itself.")
        .severity(severity)
        .suggested(
            "Split at the blanks",
            () ->
                QUOTING.matcher(line).find()
                    ? ImmutableList.of()
                    : JsonEdits.replace(container.array(member).orElseThrow(), list(line)));
  }

  private static String list(String line) {
    return Splitter.on(' ')
        .omitEmptyStrings()
        .splitToStream(line)
        .map(JsonEdits::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static boolean hasEntryPoint(Block container) {
    return container.isComplete("entryPoint") && !container.elements("entryPoint").isEmpty();
  }

  // An entry point that is unknown may be a shell as well.
  private static boolean endsInShell(Block container) {
    ImmutableList<Text> words = container.texts("entryPoint");
    boolean unknown = container.has("entryPoint") && !container.isComplete("entryPoint");
    return unknown
        || !words.isEmpty()
            && (SWITCH.matcher(words.get(words.size() - 1).value()).matches()
                || words.get(words.size() - 1).value().matches("(?i)/c|-command"));
  }

  private static ContainerCheck split() {
    return new ContainerCheck(
        ImageRules.page("image-sh-c-split")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A shell gets its command in several words, of which it runs the first")
            .why(
                "Behind `-c` a shell takes one word as the script; the words after it are only the script's arguments, `$0`, `$1` and so on."
                    + " `[\"sh\", \"-c\", \"echo\", \"hi\"]` prints an empty line.")
            .seeAlso(ImageRules.CONTAINER)
            .bad(
                Examples.container("\"command\": <|[\"sh\", \"-c\", \"npm\", \"start\"]|>"),
                Examples.container("\"command\": [\"sh\", \"-c\", \"npm start\"]"))
            .good(Examples.container("\"command\": [\"sh\", \"-c\", \"npm start\"]"))
            .good(Examples.container("\"command\": [\"sh\", \"-c\", \"exec npm $0\", \"start\"]"))
            .build(),
        (container, facts, report) -> {
          for (String member : ImmutableList.of("entryPoint", "command")) {
            if (container.block().isComplete(member)) {
              split(container.block(), member, report);
            }
          }
        });
  }

  private static void split(Block container, String member, Report report) {
    ImmutableList<Text> words = container.texts(member);
    if (words.size() < 4
        || !SHELL.matcher(words.get(0).value()).matches()
        || !SWITCH.matcher(words.get(1).value()).matches()
        || USES_WORDS.matcher(words.get(2).value()).find()) {
      return;
    }
    JsonArray list = container.array(member).orElseThrow();
    String line = words.stream().skip(2).map(Text::value).collect(Collectors.joining(" "));
    report
        .at(
            list,
            "The shell runs \""
                + words.get(2).value()
                + "\" alone; the words after it are only arguments of that script.")
        .suggested(
            "Join the words into one",
            () ->
                JsonEdits.replace(
                    list,
                    "[%s, %s, %s]"
                        .formatted(
                            JsonEdits.quoted(words.get(0).value()),
                            JsonEdits.quoted(words.get(1).value()),
                            JsonEdits.quoted(line))));
  }

  private static ContainerCheck relative() {
    return new ContainerCheck(
        ImageRules.page("working-directory-relative")
            .severity(ERROR)
            .basis(Basis.AGENT)
            .summary("The working directory is not an absolute path")
            .why(
                "The container runtime does not start a Linux container whose working directory does not begin with a slash.")
            .seeAlso(ImageRules.CONTAINER)
            .bad(
                Examples.container("\"workingDirectory\": <|\"app\"|>"),
                Examples.container("\"workingDirectory\": \"/app\""))
            .good(Examples.container("\"workingDirectory\": \"/app\""))
            .good(Examples.container("\"workingDirectory\": \"${HOME}/app\""))
            .build(),
        (container, facts, report) ->
            container
                .block()
                .text("workingDirectory")
                .filter(t -> facts.onLinux() && isRelative(t.value()))
                .ifPresent(t -> relative(t, report)));
  }

  // A drive letter means Windows, declared or not.
  private static boolean isRelative(String path) {
    return !path.isEmpty() && !path.startsWith("/") && !DRIVE.matcher(path).matches();
  }

  private static void relative(Text path, Report report) {
    String absolute = "/" + path.value().strip().replaceFirst("^(\\./|~/|/)+", "");
    report
        .at(path.node(), "A working directory is an absolute path; begin it with a slash.")
        .suggested(
            "Change to \"" + absolute + "\"",
            () -> JsonEdits.replace(path.node(), JsonEdits.quoted(absolute)));
  }
}
