package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Safety;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.Place;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What can be done about a key at the wrong place or of the wrong name. */
final class KeyFixes {
  private KeyFixes() {}

  /** Offers the way to what was meant, where there is a mechanical one, and removal last. */
  static void offer(Finding finding, StrangeKey key, Safety rename) {
    if (key.isDoubled()) {
      finding.suggested(
          "Remove \"" + key.member().name() + "\" (\"" + key.rightName() + "\" is there already)",
          () -> JsonEdits.removeMember(key.member()));
      return;
    }
    switch (key.conversion()) {
      case RENAME ->
          finding.fix(
              "Rename to \"" + key.rightName() + "\"",
              rename,
              () -> JsonEdits.renameKey(key.member(), key.rightName()));
      case MOVE ->
          finding.suggested("Move to " + where(key), () -> moved(key, key.member().value()));
      case RESHAPE ->
          finding.suggested(
              "Convert to \"" + key.rightName() + "\"",
              () ->
                  key.staysHere()
                      ? Reshaping.of(key)
                          .map(json -> replaced(key.member(), key.rightName(), json))
                          .orElse(ImmutableList.of())
                      : ImmutableList.of());
      case NONE -> {}
    }
    if (!isNeeded(key)) {
      finding.suggested(
          "Remove \"" + key.member().name() + "\"", () -> JsonEdits.removeMember(key.member()));
    }
  }

  /** Whether the object cannot be without what was meant. */
  private static boolean isNeeded(StrangeKey key) {
    return key.staysHere()
        && key.problem().place().property(key.rightName()).filter(p -> p.isRequired()).isPresent();
  }

  private static String where(StrangeKey key) {
    String parent = Words.parent(key.target());
    return switch (parent) {
      case "" -> "the task definition";
      case "containerDefinitions[]" -> "the container";
      default -> "\"" + Words.last(parent) + "\"";
    };
  }

  /** One member in place of another. */
  static ImmutableList<TextEdit> replaced(JsonMember member, String name, String json) {
    if (member.value().isEmpty()) {
      return ImmutableList.of();
    }
    return ImmutableList.<TextEdit>builder()
        .addAll(member.name().equals(name) ? ImmutableList.of() : JsonEdits.renameKey(member, name))
        .addAll(JsonEdits.replace(member.value().get(), json))
        .build();
  }

  private static ImmutableList<TextEdit> moved(StrangeKey key, Optional<JsonValue> value) {
    String here = key.problem().place().path();
    String there = Words.parent(key.target());
    if (value.isEmpty()) {
      return ImmutableList.of();
    }
    if (isInside(there, here)) {
      return downward(key, value.get(), steps(here, key.target()));
    }
    return isInside(here, there)
        ? upward(key.member(), steps(there, here).size(), key.rightName())
        : ImmutableList.of();
  }

  private static boolean isInside(String path, String outer) {
    return outer.isEmpty() ? !path.isEmpty() : path.startsWith(outer + ".");
  }

  private static Deque<String> steps(String from, String to) {
    String rest = from.isEmpty() ? to : to.substring(from.length() + 1);
    return new ArrayDeque<>(com.google.common.base.Splitter.on('.').splitToList(rest));
  }

  /** Into an object inside this one, which is made where it is not there yet. */
  private static ImmutableList<TextEdit> downward(
      StrangeKey key, JsonValue value, Deque<String> steps) {
    JsonObject at = key.object();
    while (steps.size() > 1) {
      String step = steps.peek();
      Optional<JsonValue> next = at.get(Words.last(step));
      if (next.isEmpty()) {
        return make(key.member(), at, value, steps);
      }
      Optional<JsonObject> object = only(next.get());
      if (object.isEmpty()) {
        return ImmutableList.of();
      }
      at = object.get();
      steps.pop();
    }
    String name = steps.peek();
    if (name == null || at.member(name).isPresent()) {
      return ImmutableList.of();
    }
    return sorted(
        JsonEdits.removeMember(key.member()),
        JsonEdits.insertMember(at, name, value.text(), Place.last()));
  }

  private static ImmutableList<TextEdit> make(
      JsonMember member, JsonObject at, JsonValue value, Deque<String> steps) {
    String first = Words.last(steps.peek());
    boolean list = steps.pop().endsWith("[]");
    String json = nested(value.text(), steps);
    String whole = list ? "[" + json + "]" : json;
    return at.equals(member.object())
        ? replaced(member, first, whole)
        : sorted(
            JsonEdits.removeMember(member), JsonEdits.insertMember(at, first, whole, Place.last()));
  }

  private static String nested(String value, Deque<String> steps) {
    String json = value;
    while (!steps.isEmpty()) {
      String step = steps.removeLast();
      boolean list = step.endsWith("[]");
      json =
          "{" + JsonEdits.quoted(Words.last(step)) + ": " + (list ? "[" + json + "]" : json) + "}";
    }
    return json;
  }

  /** The object, or the only object of the list. */
  private static Optional<JsonObject> only(JsonValue value) {
    if (value instanceof JsonArray array && array.elements().size() == 1) {
      return only(array.elements().get(0));
    }
    return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  /** Into an object around this one. */
  private static ImmutableList<TextEdit> upward(JsonMember member, int levels, String name) {
    Optional<JsonObject> around = around(member.object(), levels);
    return around.isEmpty() || around.get().member(name).isPresent() || !name.equals(member.name())
        ? ImmutableList.of()
        : JsonEdits.moveMember(member, around.get(), Place.last());
  }

  private static Optional<JsonObject> around(JsonObject object, int levels) {
    int left = levels;
    Optional<SyntaxNode> node = object.parent();
    while (node.isPresent()) {
      if (node.get() instanceof JsonObject found) {
        left--;
        if (left == 0) {
          return Optional.of(found);
        }
      }
      node = node.get().parent();
    }
    return Optional.empty();
  }

  static ImmutableList<TextEdit> sorted(List<TextEdit> some, List<TextEdit> others) {
    List<TextEdit> all = new ArrayList<>(some);
    all.addAll(others);
    return ImmutableList.sortedCopyOf(Comparator.comparing(TextEdit::range), all);
  }
}
