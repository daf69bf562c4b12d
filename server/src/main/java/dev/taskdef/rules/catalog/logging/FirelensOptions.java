package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.SyntaxNode;
import java.util.Optional;

/** Where a container's logs go once they are at the log router. */
final class FirelensOptions {
  /** Options that the agent takes for itself; all others go to the output plug-in. */
  private static final ImmutableSet<String> OF_AGENT =
      ImmutableSet.of("include-pattern", "exclude-pattern", "log-driver-buffer-limit");

  private FirelensOptions() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(missing(), nameMissing(), mode());
  }

  private static TaskCheck missing() {
    return new TaskCheck(
        spec("firelens-options-missing", Severity.ERROR, Basis.ISSUE)
            .summary("On Fargate logs go to a log router without saying where from there")
            .why(
                "The options of awsfirelens name the output plug-in and what it needs. Without them, and without a configuration file of the"
                    + " router's own, the container does not start on Fargate.")
            .serverMessage(
                "logging driver specified of container {container}, but no log configuration specified")
            .bad(FirelensExamples.fargate("", "{ \"logDriver\": <|\"awsfirelens\"|> }"))
            .good(
                FirelensExamples.fargate(
                    "",
                    "{ \"logDriver\": \"awsfirelens\", \"options\": { \"Name\": \"stdout\" } }"))
            .good(
                FirelensExamples.fargate(
                    "{ \"config-file-type\": \"file\", \"config-file-value\": \"/extra.conf\" }",
                    "{ \"logDriver\": \"awsfirelens\" }"))
            .good(
                FirelensExamples.fargate(
                    "", "{ \"logDriver\": \"awsfirelens\", \"options\": ${OPTIONS} }"))
            .build(),
        FirelensOptions::missing);
  }

  private static TaskCheck nameMissing() {
    return new TaskCheck(
        spec("firelens-option-name-missing", Severity.ERROR, Basis.AGENT)
            .summary("The options of awsfirelens do not name the output plug-in")
            .why(
                "The agent writes the options into the router's configuration as an output, and needs to know which: `Name` for Fluent Bit, written"
                    + " exactly so, `@type` for Fluentd. Without it the task does not start.")
            .bad(
                FirelensExamples.options(
                    "<|\"name\"|>: \"cloudwatch_logs\", \"region\": \"eu-west-1\""),
                FirelensExamples.options(
                    "\"Name\": \"cloudwatch_logs\", \"region\": \"eu-west-1\""))
            .bad(
                FirelensExamples.options("\"region\": \"eu-west-1\"")
                    .replace("\"options\":", "<|\"options\"|>:"))
            .good(
                FirelensExamples.options(
                    "\"Name\": \"cloudwatch_logs\", \"region\": \"eu-west-1\""))
            .good(FirelensExamples.options("\"exclude-pattern\": \"health\""))
            .good(
                FirelensExamples.options(
                    "\"${PLUGIN}\": \"cloudwatch_logs\", \"region\": \"eu-west-1\""))
            .build(),
        FirelensOptions::nameMissing);
  }

  private static ContainerCheck mode() {
    return new ContainerCheck(
        spec("firelens-mode-option", Severity.WARNING, Basis.AGENT)
            .summary("An option of other log drivers stands among those of awsfirelens")
            .why(
                "With awsfirelens `mode` and `max-buffer-size` are written into the router's output section, and the plug-in does not know them."
                    + " How much is kept while the router is busy is said with log-driver-buffer-limit, a number of events.")
            .bad(
                FirelensExamples.options("\"Name\": \"stdout\", <|\"mode\"|>: \"non-blocking\""),
                FirelensExamples.options("\"Name\": \"stdout\""))
            .good(
                FirelensExamples.options(
                    "\"Name\": \"stdout\", \"log-driver-buffer-limit\": \"2097152\""))
            .build(),
        FirelensOptions::mode);
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id)
        .topic(LOGGING)
        .severity(severity)
        .basis(basis)
        .seeAlso(
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html");
  }

  private static void missing(TaskDefinition task, Report report) {
    ImmutableList<Container> routers = Firelens.routers(task);
    if (!task.facts().onFargate()
        || routers.isEmpty()
        || !routers.stream().allMatch(FirelensOptions::hasNoFile)) {
      return;
    }
    for (LogConfig user : Firelens.users(task)) {
      boolean none =
          user.hasNo("options")
              || user.options().map(Block::node).filter(FirelensOptions::isEmpty).isPresent();
      if (none && user.hasNo("secretOptions")) {
        report.at(
            user.driver().node(),
            "awsfirelens without options leads nowhere on Fargate: name the output plug-in with \"Name\", and what it needs.");
      }
    }
  }

  private static boolean isEmpty(JsonObject object) {
    return object.members().isEmpty() && !object.hasOpenMembers();
  }

  // Images of aws-for-fluent-bit whose tags begin with init- read files that the environment names.
  private static boolean hasNoFile(Container router) {
    Block config = router.block().block(Firelens.CONFIG).orElseThrow();
    Optional<Block> options = config.block("options");
    boolean init =
        router.block().text("image").filter(image -> !image.value().contains("init")).isEmpty();
    boolean none =
        options.isPresent() ? options.get().lacks("config-file-value") : config.lacks("options");
    return none && !init;
  }

  private static void nameMissing(TaskDefinition task, Report report) {
    ImmutableList<Container> routers = Firelens.routers(task);
    if (routers.size() != 1) {
      return;
    }
    Firelens.type(routers.get(0))
        .filter(type -> type.equals("fluentbit") || type.equals("fluentd"))
        .map(type -> type.equals("fluentbit") ? "Name" : "@type")
        .ifPresent(
            name ->
                Firelens.users(task).stream()
                    .filter(user -> hasOutput(user) && user.lacks(name))
                    .forEach(user -> nameMissing(user, name, report)));
  }

  private static boolean hasOutput(LogConfig user) {
    boolean plain =
        user.options().stream()
            .flatMap(o -> o.node().members().stream())
            .anyMatch(m -> m.key().isExact() && !OF_AGENT.contains(m.name()));
    return plain
        || user.block().blocks("secretOptions").stream()
            .flatMap(s -> s.text("name").stream())
            .map(Text::value)
            .anyMatch(n -> !OF_AGENT.contains(n));
  }

  private static void nameMissing(LogConfig user, String name, Report report) {
    Optional<JsonMember> slip =
        user.options().stream()
            .flatMap(o -> o.node().members().stream())
            .filter(
                m ->
                    m.name().equalsIgnoreCase(name)
                        || m.name().equals("type") && name.equals("@type"))
            .findFirst();
    SyntaxNode place =
        slip.map(JsonMember::key)
            .map(SyntaxNode.class::cast)
            .or(() -> user.block().member("options").map(JsonMember::key))
            .orElse(user.driver().node());
    Finding finding =
        report.at(
            place,
            slip.isPresent()
                ? "The output plug-in is named with \""
                    + name
                    + "\", written exactly so; the task does not start with \""
                    + slip.get().name()
                    + "\"."
                : "These options do not name the output plug-in: \""
                    + name
                    + "\" is missing, and the task does not start.");
    slip.ifPresent(
        m -> finding.safe("Rename to \"" + name + "\"", () -> JsonEdits.renameKey(m, name)));
  }

  private static void mode(Container container, TaskFacts facts, Report report) {
    Optional<LogConfig> log = LogConfig.of(container, Firelens.DRIVER);
    for (String name : ImmutableList.of("mode", "max-buffer-size")) {
      log.flatMap(LogConfig::options)
          .flatMap(o -> o.member(name))
          .ifPresent(
              member ->
                  report
                      .at(
                          member.key(),
                          "With awsfirelens \""
                              + name
                              + "\" goes to the output plug-in, which does not know it; log-driver-buffer-limit says how much may wait.")
                      .suggested("Remove \"" + name + "\"", () -> JsonEdits.removeMember(member)));
    }
  }
}
