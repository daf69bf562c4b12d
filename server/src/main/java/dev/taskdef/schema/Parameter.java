package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One member of a task definition, or the element of a list or map: what may stand there and what
 * it means. Read from {@code schemas/task-definition.schema.json}.
 */
public final class Parameter {
  /** What kind of JSON value it is. A map is an object whose keys the user chooses. */
  public enum Kind {
    OBJECT,
    ARRAY,
    MAP,
    STRING,
    INTEGER,
    BOOLEAN
  }

  private final String name;
  private final String path;
  private final boolean required;
  private final Draft draft;
  private final Supplier<ImmutableMap<String, Draft>> texts;
  private final Kind kind;
  private final ImmutableList<Parameter> properties;
  private final ImmutableMap<String, Parameter> byName;
  private final ImmutableList<Parameter> elements;

  Parameter(
      String name,
      String path,
      boolean required,
      Draft draft,
      Supplier<ImmutableMap<String, Draft>> texts,
      ImmutableList<Parameter> properties,
      ImmutableList<Parameter> elements) {
    this.name = name;
    this.path = path;
    this.required = required;
    this.draft = draft;
    this.texts = texts;
    this.kind = draft.kind();
    this.properties = properties;
    this.byName = Maps.uniqueIndex(properties, Parameter::name);
    this.elements = elements;
  }

  /** The key, {@code interval}; empty for the root and for elements. */
  public String name() {
    return name;
  }

  /** The place in a task definition, {@code containerDefinitions[].healthCheck.interval}. */
  public String path() {
    return path;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the API refuses its object without it. */
  public boolean isRequired() {
    return required;
  }

  /** Name of the structure in the schema's {@code definitions}, for objects. */
  public Optional<String> structure() {
    return some(draft.structure());
  }

  /** The documentation in light Markdown; the first paragraph stands alone. */
  public String markdown() {
    return texts().markdown();
  }

  /** The documentation as plain text; paragraphs are separated by an empty line. */
  public String description() {
    return LightMarkdown.plain(markdown());
  }

  /** The first sentence of the documentation, as plain text. */
  public String summary() {
    return LightMarkdown.plain(LightMarkdown.firstParagraph(markdown()));
  }

  /** The values that are known, in the order of the schema, with their documentation. */
  public ImmutableList<AllowedValue> values() {
    return texts().values();
  }

  /** The values that are known; cheaper than {@link #values} where no documentation is needed. */
  public ImmutableList<String> valueNames() {
    return draft.valueNames();
  }

  /** Whether other values than {@link #values} are accepted too. */
  public boolean isOpen() {
    return draft.valueNames().isEmpty() || draft.isOpen();
  }

  public Optional<AllowedValue> value(String text) {
    return values().stream().filter(each -> each.value().equals(text)).findFirst();
  }

  /** What counts when the member is left out, as JSON text; empty where there is no fixed value. */
  public Optional<String> defaultJson() {
    return some(draft.note("default"));
  }

  /** The unit of a number, in words: {@code seconds}, {@code MiB}. */
  public Optional<String> unit() {
    return some(draft.note("x-unit"));
  }

  public Limits limits() {
    return draft.limits();
  }

  /** The launch types that take it, of FARGATE, EC2, EXTERNAL and MANAGED_INSTANCES. */
  public ImmutableSet<String> launchTypes() {
    return draft.launchTypes();
  }

  /** The operating systems that take it, of LINUX and WINDOWS. */
  public ImmutableSet<String> operatingSystems() {
    return draft.operatingSystems();
  }

  /** The first platform or agent version that knows it. */
  public Optional<String> since() {
    return some(draft.note("x-since"));
  }

  /** Why it should not be used any more. */
  public Optional<String> deprecated() {
    return some(draft.note("x-deprecated"));
  }

  /** Page of the AWS documentation. */
  public Optional<String> link() {
    return some(texts().note("x-doc"));
  }

  /** Blocks to insert as the value. */
  public ImmutableList<Snippet> snippets() {
    return texts().snippets();
  }

  /** The members of an object, or the well-known keys of a map, in the order people write them. */
  public ImmutableList<Parameter> properties() {
    return properties;
  }

  public ImmutableList<String> propertyNames() {
    return byName.keySet().asList();
  }

  public Optional<Parameter> property(String key) {
    return Optional.ofNullable(byName.get(key));
  }

  /** The names of the members that its object must have. */
  ImmutableList<String> required() {
    return draft.required;
  }

  /** What stands in a list, or behind the keys of a map. */
  public Optional<Parameter> element() {
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(0));
  }

  /** What stands behind a key of an object or a map; empty where the key is not known. */
  Optional<Parameter> inside(String key) {
    Optional<Parameter> known = property(key);
    return known.isPresent() || kind != Kind.MAP ? known : element();
  }

  /**
   * Follows a path from here. Indices of arrays and {@code []} may be written or left out; a map
   * takes any key.
   *
   * @return empty when the path names something that ECS does not know
   */
  public Optional<Parameter> at(List<String> steps) {
    Optional<Parameter> place = Optional.of(this);
    for (String step : steps) {
      place = place.flatMap(here -> here.step(step));
    }
    return place;
  }

  private Draft texts() {
    return texts.get().getOrDefault(path, draft);
  }

  private Optional<Parameter> step(String step) {
    if (kind == Kind.ARRAY) {
      return isIndex(step) ? element() : element().flatMap(inside -> inside.step(step));
    }
    return inside(step);
  }

  private static boolean isIndex(String step) {
    return step.equals("[]") || step.equals("-") || step.chars().allMatch(Character::isDigit);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public String toString() {
    return path;
  }
}
