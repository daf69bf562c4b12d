package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonInvalid;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonPlaceholder;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds values against the schema, part by part: a container and a volume by themselves, the rest
 * of the request without them. What a placeholder leaves open is no problem. Loading takes a while:
 * do it after the first answer.
 */
final class LibraryValidator {
  private static final String SCHEMA = "https://taskdef.dev/task-definition.schema.json";
  private static final ImmutableSet<String> PARTS =
      ImmutableSet.of("containerDefinitions", "volumes");

  private final Parameters parameters;
  private final Schema task;
  private final Schema container;
  private final Schema volume;

  private LibraryValidator(Parameters parameters, SchemaRegistry registry) {
    this.parameters = parameters;
    this.task = registry.getSchema(SchemaLocation.of(SCHEMA));
    this.container =
        registry.getSchema(SchemaLocation.of(SCHEMA + "#/definitions/ContainerDefinition"));
    this.volume = registry.getSchema(SchemaLocation.of(SCHEMA + "#/definitions/Volume"));
  }

  /** Loads the schema that is shipped with the program. */
  static LibraryValidator load() {
    return of(Parameters.load());
  }

  /** The same, where its documentation has been read already. */
  static LibraryValidator of(Parameters parameters) {
    ImmutableMap<String, String> schemas = ImmutableMap.of(SCHEMA, Parameters.keywords());
    return new LibraryValidator(
        parameters,
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, registry -> registry.schemas(schemas)));
  }

  /** What the schema says of each place. */
  Parameters parameters() {
    return parameters;
  }

  /**
   * Problems of the request outside its containers and volumes. Of a part of a request ({@code
   * partial}) nothing is missing.
   */
  ImmutableList<SchemaProblem> task(JsonObject root, boolean partial) {
    return problems(task, root, parameters.root(), PARTS, partial);
  }

  /** Problems inside one container; of a part of a container nothing is missing. */
  ImmutableList<SchemaProblem> container(JsonObject object, boolean partial) {
    return parameters
        .definition("ContainerDefinition")
        .map(place -> problems(container, object, place, ImmutableSet.of(), partial))
        .orElse(ImmutableList.of());
  }

  /** Problems inside one volume. */
  ImmutableList<SchemaProblem> volume(JsonObject object) {
    return parameters
        .definition("Volume")
        .map(place -> problems(volume, object, place, ImmutableSet.of(), false))
        .orElse(ImmutableList.of());
  }

  private ImmutableList<SchemaProblem> problems(
      Schema schema, JsonObject root, Parameter place, Set<String> blanked, boolean partial) {
    List<SchemaProblem> found = new ArrayList<>();
    for (Error error : schema.validate(SchemaNodes.of(root, blanked))) {
      if (!error.getEvaluationPath().contains("anyOf") || error.getKeyword().equals("anyOf")) {
        problem(error, root, place)
            .filter(p -> !isOpen(p) && !(partial && p.value().equals(root) && p.is("required")))
            .ifPresent(found::add);
      }
    }
    return firstPerValue(found);
  }

  private Optional<SchemaProblem> problem(Error error, JsonObject root, Parameter place) {
    NodePath path = error.getInstanceLocation();
    List<String> steps = new ArrayList<>();
    JsonValue value = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      Optional<JsonValue> next = step(value, path.getElement(i));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      value = next.get();
      steps.add(path.getName(i));
    }
    JsonValue at = value;
    String property = error.getProperty() == null ? "" : error.getProperty();
    return place
        .at(steps)
        .map(p -> new SchemaProblem(error.getKeyword(), at, property, p, parameters));
  }

  private static Optional<JsonValue> step(JsonValue value, Object element) {
    if (value instanceof JsonArray array && element instanceof Integer index) {
      return index < array.elements().size()
          ? Optional.of(array.elements().get(index))
          : Optional.empty();
    }
    return value instanceof JsonObject object ? object.get(element.toString()) : Optional.empty();
  }

  /** Whether the value, or what is said of it, is left to a placeholder. */
  private static boolean isOpen(SchemaProblem problem) {
    JsonValue value = problem.value();
    if (value instanceof JsonPlaceholder
        || value instanceof JsonInvalid
        || value instanceof JsonString string && !string.isExact()) {
      return true;
    }
    if (problem.is("required") && value instanceof JsonObject object) {
      Optional<JsonMember> written = object.member(problem.property());
      return written.isPresent() || !object.braced() || object.hasOpenMembers();
    }
    return value instanceof JsonArray array
        && array.hasOpenElements()
        && (problem.is("minItems") || problem.is("maxItems"));
  }

  /** A value of the wrong type breaks other keywords as well; one problem is enough. */
  private static ImmutableList<SchemaProblem> firstPerValue(List<SchemaProblem> found) {
    Set<JsonValue> mistyped = new HashSet<>();
    found.stream().filter(p -> p.is("type")).forEach(p -> mistyped.add(p.value()));
    return found.stream()
        .filter(p -> p.is("type") || !mistyped.contains(p.value()))
        .collect(ImmutableList.toImmutableList());
  }
}
