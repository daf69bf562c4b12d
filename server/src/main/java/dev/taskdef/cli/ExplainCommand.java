package dev.taskdef.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.AnswerSearch;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.LogOptionDocs;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.ParameterDocs;
import dev.taskdef.schema.Parameters;
import dev.taskdef.schema.ServerMessages.Message;
import dev.taskdef.schema.Tables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code taskdef explain}: a rule, a parameter, or an error text of AWS.
 *
 * @param question what a person wants to know of
 */
record ExplainCommand(String question) {
  private static final int LISTED = 8;

  /** Runs it and gives the exit code: 2 where the question names nothing that is known. */
  int run(Terminal terminal) {
    Catalog catalog = Rules.standard();
    Optional<Rule> rule = catalog.rule(Ascii.toLowerCase(question.strip()));
    if (rule.isPresent()) {
      new RuleText(new Paint(terminal.colored())).write(rule.get().spec(), terminal.out());
      return ExitCode.OK;
    }
    Parameters parameters = Parameters.load();
    ImmutableList<Parameter> members = parameters.find(question);
    if (!members.isEmpty()) {
      explain(members, terminal);
      return ExitCode.OK;
    }
    Tables tables = Tables.bundled();
    ImmutableList<LogOptionDocs> options = LogOptionDocs.find(question, tables.logDrivers());
    if (!options.isEmpty()) {
      options.forEach(option -> terminal.out().print(option.text()));
      return ExitCode.OK;
    }
    AnswerSearch search = AnswerSearch.of(question, catalog, tables.serverMessages());
    if (!search.isEmpty()) {
      explain(search, terminal);
      return ExitCode.OK;
    }
    terminal.complain(
        "nothing is known of \""
            + question
            + "\""
            + suggestion(catalog, parameters)
            + "; see taskdef explain --help");
    return ExitCode.USAGE;
  }

  private static void explain(ImmutableList<Parameter> members, Terminal terminal) {
    terminal.out().print(ParameterDocs.of(members.get(0)).text());
    List<String> others = members.stream().skip(1).map(Parameter::path).toList();
    if (!others.isEmpty()) {
      terminal.out().println("\nOther members of this name:");
      others.forEach(path -> terminal.out().println("  " + path));
    }
  }

  private static void explain(AnswerSearch search, Terminal terminal) {
    Paint paint = new Paint(terminal.colored());
    search.message().ifPresent(m -> answer(m, paint, terminal));
    ImmutableList<RuleSpec> rules = search.rules();
    if (rules.size() == 1) {
      new RuleText(paint).write(rules.get(0), terminal.out());
    } else if (rules.isEmpty()) {
      terminal.out().println("No rule finds its cause in a file.");
    } else {
      terminal.out().println("Rules that find its cause (taskdef explain RULE tells more):");
      rules.stream()
          .limit(LISTED)
          .forEach(r -> terminal.out().println("  " + paint.bold(r.id()) + "  " + r.summary()));
      if (rules.size() > LISTED) {
        terminal.out().println("  and " + (rules.size() - LISTED) + " more");
      }
    }
  }

  private static void answer(Message message, Paint paint, Terminal terminal) {
    terminal.out().println(paint.bold(message.text()));
    terminal.out().println("  " + message.doc());
    if (message.basis().equals("unconfirmed")) {
      terminal.out().println("  (This text is reported, but nobody showed it.)");
    }
    terminal.out().println();
  }

  private String suggestion(Catalog catalog, Parameters parameters) {
    List<String> words =
        Stream.concat(
                catalog.rules().keySet().stream(),
                parameters.members().stream().map(Parameter::name))
            .distinct()
            .toList();
    String asked = question.strip();
    List<String> near =
        Stream.concat(
                Nearest.to(asked, words).stream(),
                catalog.rules().keySet().stream().filter(id -> isPart(asked, id)).limit(3))
            .distinct()
            .toList();
    return near.isEmpty()
        ? ""
        : " (did you mean " + near.stream().collect(Collectors.joining(", ")) + "?)";
  }

  private static boolean isPart(String asked, String id) {
    return asked.length() > 3
        && (id.contains(Ascii.toLowerCase(asked)) || Ascii.toLowerCase(asked).contains(id));
  }
}
