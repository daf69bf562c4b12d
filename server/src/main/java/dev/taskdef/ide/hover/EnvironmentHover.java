package dev.taskdef.ide.hover;

import dev.taskdef.model.Block;
import dev.taskdef.model.Text;
import dev.taskdef.schema.AgentEnvironment;
import dev.taskdef.schema.AgentEnvironment.Variable;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import java.util.Optional;

/** Environment entries: who else sets the variable, and what a secret's entry brings. */
final class EnvironmentHover implements HoverSource {
  private static final String CONTAINER = "containerDefinitions[].";

  @Override
  public Optional<String> at(HoverPlace place) {
    boolean plain = place.path().startsWith(CONTAINER + "environment[].");
    boolean secret = place.path().startsWith(CONTAINER + "secrets[].");
    if (place.valueOf().isEmpty() || !plain && !secret) {
      return Optional.empty();
    }
    JsonObject entry = place.valueOf().map(JsonMember::object).orElseThrow();
    Optional<String> name = Block.of(entry).text("name").map(Text::value);
    return name.map(n -> meaning(n, secret) + providedBy(n));
  }

  private static String meaning(String name, boolean secret) {
    return secret
        ? "`"
            + name
            + "` gets its value when the container starts; a later change of the secret"
            + " reaches only new tasks."
        : "`" + name + "` is readable by everyone who may describe the task definition.";
  }

  private static String providedBy(String name) {
    AgentEnvironment table = Tables.bundled().agentEnvironment();
    return table
        .variable(name)
        .map(EnvironmentHover::provided)
        .or(() -> table.agentSetting(name))
        .map(text -> "\n\n" + text)
        .orElse("");
  }

  private static String provided(Variable variable) {
    return "ECS sets this variable itself ("
        + variable.when()
        + "). "
        + variable.doc()
        + (variable.reserved() ? " Setting it here breaks that." : "");
  }
}
