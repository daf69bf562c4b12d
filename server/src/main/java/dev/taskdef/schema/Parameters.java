package dev.taskdef.schema;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/**
 * Everything that may be written in a task definition, as a tree of {@link Parameter}s. Immutable;
 * load it once and hand it on.
 */
public final class Parameters {
  private static final String SCHEMA = "/dev/taskdef/schemas/task-definition.schema.json";

  /** The schema without its texts, a tenth in size: all that a check needs. Made by a test. */
  static final String KEYWORDS = "/dev/taskdef/schema/keywords.json";

  private static final int FIRST_LINES = 1000;
  private static final Pattern DATE_LINE =
      Pattern.compile("\"x-modelDate\": \"(\\d{4}-\\d{2}-\\d{2})\"");
  private static final Supplier<String> MODEL_DATE = Suppliers.memoize(Parameters::readModelDate);

  private final Parameter root;
  private final ImmutableMap<String, Parameter> structures;
  private final ImmutableList<Parameter> members;

  private Parameters(
      Parameter root,
      ImmutableMap<String, Parameter> structures,
      ImmutableList<Parameter> members) {
    this.root = root;
    this.structures = structures;
    this.members = members;
  }

  /** Reads the schema that is shipped with the program; its texts when first asked for. */
  public static Parameters load() {
    Supplier<ImmutableMap<String, Draft>> texts =
        Suppliers.memoize(
            () -> Linker.byPath(SchemaReader.read(Bundled.read(SCHEMA, Integer.MAX_VALUE))));
    return new Linker(SchemaReader.read(keywords()), texts).link();
  }

  /**
   * Day of the AWS model that the schema follows, as {@code 2026-11-06}. What AWS added later is
   * unknown to us. Reads only the first lines of the schema, once, so that asking for a version
   * costs nothing.
   */
  public static String modelDate() {
    return MODEL_DATE.get();
  }

  private static String readModelDate() {
    Matcher date = DATE_LINE.matcher(Bundled.read(SCHEMA, FIRST_LINES));
    if (!date.find()) {
      throw new IllegalStateException("The schema does not begin with the date of its model");
    }
    return date.group(1);
  }

  /** The schema without its texts, as it is written. */
  static String keywords() {
    return Bundled.read(KEYWORDS, Integer.MAX_VALUE);
  }

  /** The task definition itself. */
  public Parameter root() {
    return root;
  }

  /** A structure by its name in the schema, such as {@code ContainerDefinition}. */
  public Optional<Parameter> definition(String name) {
    return Optional.ofNullable(structures.get(name));
  }

  /** All members, parents before children, in the order people write them. */
  public ImmutableList<Parameter> members() {
    return members;
  }

  /** See {@link Parameter#at}. */
  public Optional<Parameter> at(List<String> steps) {
    return root.at(steps);
  }

  /** The member at a place of a whole task definition. */
  public Optional<Parameter> at(JsonPointer pointer) {
    List<String> steps = new ArrayList<>();
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      steps.add(rest.getMatchingProperty());
    }
    return root.at(steps);
  }

  /**
   * The members that a person may mean: a whole path or its end, with or without {@code []}, or a
   * JSON Pointer. {@code healthCheck.interval}, {@code /containerDefinitions/0/healthCheck}. Upper
   * and lower case do not matter.
   *
   * @return the exact path first, then the others, shortest first; empty when nothing fits
   */
  public ImmutableList<Parameter> find(String question) {
    return PathQuery.of(question).among(members);
  }

  /** Turns drafts into parameters, following references; a structure stands at one place only. */
  private static final class Linker {
    private final SchemaReader.Drafts drafts;
    private final Supplier<ImmutableMap<String, Draft>> texts;
    private final Map<String, Draft> byPath = new HashMap<>();
    private final Map<String, Parameter> structures = new HashMap<>();
    private final List<Parameter> members = new ArrayList<>();

    Linker(SchemaReader.Drafts drafts, Supplier<ImmutableMap<String, Draft>> texts) {
      this.drafts = drafts;
      this.texts = texts;
      drafts.definitions().forEach((name, draft) -> draft.structure = name);
    }

    /** What is said of each path. */
    static ImmutableMap<String, Draft> byPath(SchemaReader.Drafts drafts) {
      Linker linker = new Linker(drafts, ImmutableMap::of);
      linker.parameter("", "", false, drafts.root());
      return ImmutableMap.copyOf(linker.byPath);
    }

    Parameters link() {
      Parameter root = parameter("", "", false, drafts.root());
      root.properties().forEach(this::collect);
      return new Parameters(root, ImmutableMap.copyOf(structures), ImmutableList.copyOf(members));
    }

    private void collect(Parameter member) {
      members.add(member);
      Parameter inside = member.element().orElse(member);
      if (inside.kind() == Parameter.Kind.OBJECT) {
        inside.properties().forEach(this::collect);
      }
    }

    private Parameter parameter(String name, String path, boolean required, Draft written) {
      Draft draft = resolve(written);
      byPath.put(path, draft);
      ImmutableList.Builder<Parameter> properties = ImmutableList.builder();
      draft.properties.forEach(
          (key, child) ->
              properties.add(
                  parameter(
                      key,
                      path.isEmpty() ? key : path + '.' + key,
                      draft.required.contains(key),
                      child)));
      String inside = path + (draft.kind() == Parameter.Kind.MAP ? ".*" : "[]");
      ImmutableList.Builder<Parameter> elements = ImmutableList.builder();
      draft.elements.forEach(child -> elements.add(parameter("", inside, false, child)));
      Parameter made =
          new Parameter(name, path, required, draft, texts, properties.build(), elements.build());
      made.structure().ifPresent(structure -> structures.putIfAbsent(structure, made));
      return made;
    }

    private Draft resolve(Draft written) {
      if (written.reference.isEmpty()) {
        return written;
      }
      Draft target = drafts.definitions().get(written.reference);
      if (target == null) {
        throw new IllegalStateException("The schema lacks a definition: " + written.reference);
      }
      return written.over(target);
    }
  }
}
