package dev.taskdef.ide.hover;

import dev.taskdef.schema.AgentEnvironment.Variable;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.ParameterDocs;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonMember;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a key means: its documentation, with unit, default, limits and link. */
final class KeyHover implements HoverSource {
  @Override
  public Optional<String> at(HoverPlace place) {
    Optional<String> name = place.keyOf().map(JsonMember::name);
    return place
        .parameter()
        .filter(p -> name.filter(p.name()::equals).isPresent())
        .map(p -> ParameterDocs.of(p).hover() + where(p) + provided(p));
  }

  private static String where(Parameter parameter) {
    return parameter.launchTypes().isEmpty()
        ? ""
        : "\n\n**Launch types:** " + String.join(", ", parameter.launchTypes()) + ".";
  }

  private static String provided(Parameter parameter) {
    if (!parameter.path().equals("containerDefinitions[].environment")) {
      return "";
    }
    return Tables.bundled().agentEnvironment().variables().stream()
        .filter(variable -> variable.path().isEmpty())
        .map(Variable::name)
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", ", "\n\n**Set by ECS itself:** ", "."));
  }
}
