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
  // Looks like a placeholder, but is the name that the JavaScript SDK adds to an answer.
  private static final String SDK_NOTES = "$metadata";

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
    Look look = new Look();
    look.itself(root, parameters.root(), partial);
    root.members().forEach(member -> look.member(member, parameters.root(), PARTS));
    return look.found.build();
  }

  /**
   * Problems of one container itself: what is missing from it, and what is not known. Of a part of
   * a container nothing is missing.
   */
  public ImmutableList<SchemaProblem> container(JsonObject object, boolean partial) {
    Look look = new Look();
    look.itself(object, container, partial);
    return look.found.build();
  }

  /** Problems inside one member of a container. */
  public ImmutableList<SchemaProblem> ofContainer(JsonMember member) {
    Look look = new Look();
    look.member(member, container, ImmutableSet.of());
    return look.found.build();
  }

  /** Problems inside one volume. */
  public ImmutableList<SchemaProblem> volume(JsonObject object) {
    Look look = new Look();
    look.object(object, volume);
    return look.found.build();
  }

  /** One look at one part. As deep as the schema, so that recursion has an end. */
  private final class Look {
    private final ImmutableList.Builder<SchemaProblem> found = ImmutableList.builder();

    private void value(JsonValue value, Parameter place) {
      if (isUnknown(value)) {
        return;
      }
      if (!Scalars.fitsType(value, place.kind())) {
        add("type", value, "", place); // whatever else it breaks follows from that
      } else if (value instanceof JsonObject object) {
        object(object, place);
      } else if (value instanceof JsonArray array) {
        size(array, place);
        place.element().ifPresent(element -> array.elements().forEach(v -> value(v, element)));
      } else {
        Scalars.broken(value, place).forEach(keyword -> add(keyword, value, "", place));
      }
    }

    private void object(JsonObject object, Parameter place) {
      itself(object, place, false);
      object.members().forEach(member -> member(member, place, ImmutableSet.of()));
    }

    /** What is missing, and what is not known. */
    private void itself(JsonObject object, Parameter place, boolean partial) {
      if (!partial && !place.required().isEmpty() && object.braced() && !object.hasOpenMembers()) {
        for (String name : place.required()) {
          if (object.member(name).isEmpty()) {
            add("required", object, name, place);
          }
        }
      }
      for (JsonMember member : object.members()) {
        boolean notes = place.path().isEmpty() && member.name().equals(SDK_NOTES);
        if ((notes || counts(member)) && place.inside(member.name()).isEmpty()) {
          add("additionalProperties", object, member.name(), place);
        }
      }
    }

    private void member(JsonMember member, Parameter place, Set<String> left) {
      if (counts(member)) {
        JsonValue value = member.value().orElseThrow();
        Optional<Parameter> known = place.inside(member.name());
        if (left.contains(member.name()) && value instanceof JsonArray list) {
          known.ifPresent(p -> parts(list, p));
        } else {
          known.ifPresent(p -> value(value, p));
        }
      }
    }

    /** Of repeated members the last counts, as with every client. */
    private static boolean counts(JsonMember member) {
      return member.value().isPresent() && member.key().isExact() && member.isLast();
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
