package dev.taskdef.rules.settings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.Optional;

/** What may stand as the value of a setting. */
public sealed interface SettingType {

  /** How a message calls a value of this type. */
  String noun();

  /** Whether a value is of this kind of JSON at all. */
  boolean fits(JsonValue value);

  /**
   * One of some words.
   *
   * @param words with what each means
   */
  record Word(ImmutableMap<String, String> words) implements SettingType {
    @Override
    public String noun() {
      return "a word in quotes";
    }

    @Override
    public boolean fits(JsonValue value) {
      return value instanceof JsonString;
    }
  }

  /** Any text. */
  record Text() implements SettingType {
    @Override
    public String noun() {
      return "a text in quotes";
    }

    @Override
    public boolean fits(JsonValue value) {
      return value instanceof JsonString;
    }
  }

  /** The id of a rule. */
  record RuleId() implements SettingType {
    @Override
    public String noun() {
      return "the id of a rule in quotes";
    }

    @Override
    public boolean fits(JsonValue value) {
      return value instanceof JsonString;
    }
  }

  /**
   * An object with a value for each of some rules.
   *
   * @param value what stands for each
   */
  record PerRule(Word value) implements SettingType {
    @Override
    public String noun() {
      return "an object with rules as keys";
    }

    @Override
    public boolean fits(JsonValue value) {
      return value instanceof JsonObject;
    }
  }

  /**
   * A list.
   *
   * @param element what its elements are
   * @param snippet an element to begin with, as in {@link Setting#snippet}
   */
  record Each(SettingType element, String snippet) implements SettingType {
    @Override
    public String noun() {
      return "a list";
    }

    @Override
    public boolean fits(JsonValue value) {
      return value instanceof JsonArray;
    }
  }

  /**
   * An object.
   *
   * @param settings its members
   */
  record Members(ImmutableList<Setting> settings) implements SettingType {
    @Override
    public String noun() {
      return "an object in braces";
    }

    @Override
    public boolean fits(JsonValue value) {
      return value instanceof JsonObject;
    }

    /** The member of this name, if there may be one. */
    public Optional<Setting> setting(String name) {
      return settings.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The names of all members. */
    public ImmutableList<String> names() {
      return settings.stream().map(Setting::name).collect(ImmutableList.toImmutableList());
    }
  }
}
