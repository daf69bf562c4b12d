package dev.taskdef.rules.catalog.network;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.NETWORK;

import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.syntax.JsonEdits;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One port name twice in a task. */
public final class PortNameDuplicate implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("port-name-duplicate")
          .topic(NETWORK)
          .severity(ERROR)
          .basis(SERVER)
          .summary("Two port mappings of the task have one name")
          .why(
              "Service Connect finds a port by its name, so a name may stand once in a task, whatever the container.")
          .serverMessage("When networkMode=awsvpc, port mapping name is already used.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .bad(
              NetworkExamples.pair(
                  "awsvpc",
                  "\"portMappings\": [{ \"containerPort\": 80, \"name\": \"http\" }]",
                  "\"portMappings\": [{ \"containerPort\": 9102, \"name\": <|\"http\"|> }]"),
              NetworkExamples.pair(
                  "awsvpc",
                  "\"portMappings\": [{ \"containerPort\": 80, \"name\": \"http\" }]",
                  "\"portMappings\": [{ \"containerPort\": 9102, \"name\": \"http-metrics\" }]"))
          .good(
              NetworkExamples.pair(
                  "awsvpc",
                  "\"portMappings\": [{ \"containerPort\": 80, \"name\": \"http\" }]",
                  "\"portMappings\": [{ \"containerPort\": 9102, \"name\": \"metrics\" }]"))
          .build();

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Map<String, Text> seen = new HashMap<>();
    for (Container container : task.containers()) {
      for (PortMapping mapping : container.portMappings()) {
        mapping
            .name()
            .filter(n -> !n.value().isEmpty())
            .ifPresent(name -> check(name, container, seen, report));
      }
    }
  }

  private static void check(Text name, Container container, Map<String, Text> seen, Report report) {
    Text first = seen.putIfAbsent(name.value(), name);
    if (first == null) {
      return;
    }
    String owner = container.name().map(n -> n.value().toLowerCase(Locale.ROOT)).orElse("2");
    String renamed = name.value() + "-" + owner;
    var finding =
        report
            .at(
                name.node(),
                "Port name \""
                    + name.value()
                    + "\" is used twice in this task; each port needs a name of its own.")
            .related(first.node(), "The first port of this name.");
    if (!seen.containsKey(renamed)) {
      finding.suggested(
          "Rename to \"" + renamed + "\"",
          () -> JsonEdits.replace(name.node(), JsonEdits.quoted(renamed)));
    }
  }
}
