package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonInvalid;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonPlaceholder;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;
import java.util.Set;

/**
 * Holds values against the schema, part by part: a container and a volume by themselves, the rest
 * of the request without them. What a placeholder leaves open is no problem. It knows the keywords
 * that {@link Parameter}s carry and no others; a test holds it against a validator library, which
 * takes longer to load than everything else of a start together.
 */
public final class SchemaValidator {
  private static final ImmutableSet<String> PARTS =
      ImmutableSet.of("containerDefinitions", "volumes");

  private final Parameters parameters;
  private final Parameter container;
  private final Parameter volume;

  private SchemaValidator(Parameters parameters) {
    this.parameters = parameters;
    this.container = parameters.definition("ContainerDefinition").orElseThrow();
    this.volume = parameters.definition("Volume").orElseThrow();
  }

  /** Loads the schema that is shipped with the program. */
  public static SchemaValidator load() {
    return of(Parameters.load());
  }

  /** The same, where the schema has been read already. */
  public static SchemaValidator of(Parameters parameters) {
    return new SchemaValidator(parameters);
  }

  /** What the schema says of each place. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Problems of the request outside its containers and volumes. Of a part of a request ({@code
   * partial}) nothing is missing.
   */
  public ImmutableList<SchemaProblem> task(JsonObject root, boolean partial) {
    return new Look(partial).all(root, parameters.root(), PARTS);
  }

  /** Problems inside one container; of a part of a container nothing is missing. */
  public ImmutableList<SchemaProblem> container(JsonObject object, boolean partial) {
    return new Look(partial).all(object, container, ImmutableSet.of());
  }

  /** Problems inside one volume. */
  public ImmutableList<SchemaProblem> volume(JsonObject object) {
    return new Look(false).all(object, volume, ImmutableSet.of());
  }

  /** One look at one part. As deep as the schema, so that recursion has an end. */
  private final class Look {
    private final boolean partial;
    private final ImmutableList.Builder<SchemaProblem> found = ImmutableList.builder();

    Look(boolean partial) {
      this.partial = partial;
    }

    ImmutableList<SchemaProblem> all(JsonObject part, Parameter place, Set<String> left) {
      required(part, place, partial);
      members(part, place, left);
      return found.build();
    }

    private void value(JsonValue value, Parameter place) {
      if (isUnknown(value)) {
        return;
      }
      if (!Scalars.fitsType(value, place.kind())) {
        add("type", value, "", place); // whatever else it breaks follows from that
      } else if (value instanceof JsonObject object) {
        required(object, place, false);
        members(object, place, ImmutableSet.of());
      } else if (value instanceof JsonArray array) {
        size(array, place);
        place.element().ifPresent(element -> array.elements().forEach(v -> value(v, element)));
      } else {
        Scalars.broken(value, place).forEach(keyword -> add(keyword, value, "", place));
      }
    }

    private void required(JsonObject object, Parameter place, boolean isPart) {
      if (isPart || place.required().isEmpty() || !object.braced() || object.hasOpenMembers()) {
        return;
      }
      for (String name : place.required()) {
        if (object.member(name).isEmpty()) {
          add("required", object, name, place);
        }
      }
    }

    /** Of repeated members the last counts, as with every client. */
    private void members(JsonObject object, Parameter place, Set<String> left) {
      for (JsonMember member : object.members()) {
        Optional<JsonValue> value = member.value();
        if (value.isEmpty() || !member.key().isExact()) {
          continue;
        }
        Optional<Parameter> known = place.inside(member.name());
        if (known.isEmpty()) {
          if (member.isLast()) {
            add("additionalProperties", object, member.name(), place);
          }
        } else if (left.contains(member.name()) && value.get() instanceof JsonArray list) {
          parts(list, known.get());
        } else if (member.isLast()) {
          value(value.get(), known.get());
        }
      }
    }

    /** A list whose objects are looked at by themselves. */
    private void parts(JsonArray list, Parameter place) {
      size(list, place);
      for (JsonValue element : list.elements()) {
        if (!(element instanceof JsonObject)) {
          place.element().ifPresent(p -> value(element, p));
        }
      }
    }

    private void size(JsonArray array, Parameter place) {
      int size = array.elements().size();
      if (array.hasOpenElements()) {
        return;
      }
      if (size < place.limits().minimumSize()) {
        add("minItems", array, "", place);
      } else if (size > place.limits().maximumSize().orElse(size)) {
        add("maxItems", array, "", place);
      }
    }

    private void add(String keyword, JsonValue value, String property, Parameter place) {
      found.add(new SchemaProblem(keyword, value, property, place, parameters));
    }
  }

  /** Whether the value is left to a placeholder, or cannot be told at all. */
  private static boolean isUnknown(JsonValue value) {
    return value instanceof JsonPlaceholder
        || value instanceof JsonInvalid
        || value instanceof JsonString string && !string.isExact();
  }
}
