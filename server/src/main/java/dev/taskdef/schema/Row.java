package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

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
    try (InputStream stream = Row.class.getResourceAsStream("/dev/taskdef/schemas/" + fileName)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its table " + fileName);
      }
      return read(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(fileName, e);
    }
  }

  static Row read(byte[] bytes) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      return object(parser);
    }
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

  private static Row object(JsonParser parser) {
    ImmutableMap.Builder<String, Object> members = ImmutableMap.builder();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Row(members.buildOrThrow());
  }

  private static ImmutableList<Object> array(JsonParser parser) {
    ImmutableList.Builder<Object> elements = ImmutableList.builder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements.build();
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      default -> parser.getString();
    };
  }
}
