package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One object of a fact table, read whole and read-only. The tables are ours and checked by a test,
 * so a member that is absent gives the empty value of what is asked for, and one of another type is
 * a mistake of ours and throws.
 */
final class Row {
  private final ImmutableMap<String, Object> members;

  private Row(ImmutableMap<String, Object> members) {
    this.members = members;
  }

  /** The root of the table with this file name, from the program's own resources. */
  static Row table(String fileName) {
    return read(Bundled.read("/dev/taskdef/schemas/" + fileName, Integer.MAX_VALUE));
  }

  static Row read(String text) {
    return (Row) value(Bundled.root(text));
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** A string, or the empty string when absent. */
  String text(String name) {
    return (String) members.getOrDefault(name, "");
  }

  boolean flag(String name) {
    return (boolean) members.getOrDefault(name, false);
  }

  OptionalLong number(String name) {
    Object value = members.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
  }

  Row row(String name) {
    return (Row) members.getOrDefault(name, new Row(ImmutableMap.of()));
  }

  ImmutableList<String> texts(String name) {
    return elements(name).stream().map(String.class::cast).collect(ImmutableList.toImmutableList());
  }

  ImmutableSet<String> textSet(String name) {
    return ImmutableSet.copyOf(texts(name));
  }

  ImmutableList<Integer> numbers(String name) {
    return elements(name).stream()
        .map(number -> Math.toIntExact((Long) number))
        .collect(ImmutableList.toImmutableList());
  }

  <T> ImmutableList<T> rows(String name, Function<Row, T> reader) {
    return elements(name).stream()
        .map(element -> reader.apply((Row) element))
        .collect(ImmutableList.toImmutableList());
  }

  /** The members of this object that are strings, as they are written. */
  ImmutableMap<String, String> textMap() {
    return members.entrySet().stream()
        .collect(ImmutableMap.toImmutableMap(e -> e.getKey(), e -> (String) e.getValue()));
  }

  /** The names of this object's members, in the order of the table. */
  ImmutableList<String> names() {
    return members.keySet().asList();
  }

  private ImmutableList<?> elements(String name) {
    return (ImmutableList<?>) members.getOrDefault(name, ImmutableList.of());
  }

  private static Row object(JsonObject object) {
    ImmutableMap.Builder<String, Object> members = ImmutableMap.builder();
    for (JsonMember member : object.members()) {
      members.put(member.name(), value(Bundled.value(member)));
    }
    return new Row(members.buildOrThrow());
  }

  private static Object value(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object(object);
    }
    if (value instanceof JsonArray array) {
      return array.elements().stream().map(Row::value).collect(ImmutableList.toImmutableList());
    }
    if (value instanceof JsonString) {
      return Bundled.text(value);
    }
    return value instanceof JsonBoolean ? Bundled.flag(value) : Bundled.number(value);
  }
}
