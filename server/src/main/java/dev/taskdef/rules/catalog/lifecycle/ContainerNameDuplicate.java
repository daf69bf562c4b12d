package dev.taskdef.rules.catalog.lifecycle;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.LIFECYCLE;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Two containers of one name. */
public final class ContainerNameDuplicate implements TaskRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("container-name-duplicate")
          .topic(LIFECYCLE)
          .severity(ERROR)
          .basis(SERVER)
          .summary("Two containers have one name")
          .why(
              "Everything that refers to a container does so by name, so each container of a task needs a name of its own.")
          .serverMessage("Container names must be unique within a task definition")
          .seeAlso(
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
          .bad(twice("<|\"web\"|>"), twice("\"web-2\""))
          .good(twice("\"metrics\""))
          .build();

  private static String twice(String name) {
    return Examples.filled(
        """
        {
          "family": "web",
          "containerDefinitions": [
            { "name": "web", "image": "nginx:1.27", "memory": 512 },
            { "name": %s, "image": "nginx:1.27", "memory": 512 }
          ]
        }
        """,
        name);
  }

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Map<String, Text> seen = new HashMap<>();
    Set<String> names = task.containerNames();
    for (Container container : task.containers()) {
      container
          .name()
          .filter(n -> !n.value().isEmpty())
          .ifPresent(name -> check(name, seen, names, report));
    }
  }

  private static void check(Text name, Map<String, Text> seen, Set<String> names, Report report) {
    Text first = seen.putIfAbsent(name.value(), name);
    if (first == null) {
      return;
    }
    String free = free(name.value(), names);
    report
        .at(
            name.node(),
            "Another container of this task is called \""
                + name.value()
                + "\" too; each needs a name of its own.")
        .related(first.node(), "The first container of this name.")
        .suggested(
            "Rename to \"" + free + "\"",
            () -> JsonEdits.replace(name.node(), JsonEdits.quoted(free)));
  }

  private static String free(String name, Set<String> names) {
    int number = 2;
    while (names.contains(name + "-" + number)) {
      number++;
    }
    return name + "-" + number;
  }
}
