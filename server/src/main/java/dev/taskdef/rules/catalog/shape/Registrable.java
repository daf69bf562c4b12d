package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Keys;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.Place;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What has to go before a description can be registered.
 *
 * @param members members that ECS sets itself, nulls, and an empty list of tags
 * @param elements nulls in lists
 * @param wrapped whether the definition lies inside another object or list
 */
record Registrable(
    ImmutableList<JsonMember> members, ImmutableList<JsonValue> elements, boolean wrapped) {

  static Registrable of(TaskDefinition task, Block root) {
    List<JsonMember> members = new ArrayList<>();
    List<JsonValue> elements = new ArrayList<>();
    Deque<SyntaxNode> open = new ArrayDeque<>();
    for (JsonMember member : root.node().members()) {
      if (Keys.DESCRIBE_ONLY.contains(member.name()) || isEmptyTags(member)) {
        members.add(member);
      } else {
        open.add(member);
      }
    }
    while (!open.isEmpty()) {
      SyntaxNode node = open.poll();
      if (node instanceof JsonMember m
          && m.value().filter(JsonNull.class::isInstance).isPresent()) {
        members.add(m);
      } else if (node instanceof JsonNull n && n.member().isEmpty()) {
        elements.add(n);
      } else {
        open.addAll(node.children());
      }
    }
    boolean wrapped = root.node().parent().isPresent();
    return new Registrable(ImmutableList.copyOf(members), ImmutableList.copyOf(elements), wrapped);
  }

  private static boolean isEmptyTags(JsonMember member) {
    return member.name().equals("tags")
        && member
            .value()
            .filter(v -> v instanceof JsonArray a && a.elements().isEmpty())
            .isPresent();
  }

  /** How many things change. */
  int count() {
    return members.size() + elements.size() + (wrapped ? 1 : 0);
  }

  /** The edits that make it registrable. */
  ImmutableList<TextEdit> edits(JsonTree tree) {
    ImmutableList<TextEdit> removal =
        KeyFixes.sorted(JsonEdits.removeMembers(members), JsonEdits.removeElements(elements));
    if (!wrapped) {
      return removal;
    }
    return unwrap(tree.with(removal))
        .map(text -> ImmutableList.of(whole(tree, text)))
        .orElse(ImmutableList.of());
  }

  private static TextEdit whole(JsonTree tree, String text) {
    TextRange range = tree.root().map(JsonValue::range).orElse(TextRange.at(0));
    return TextEdit.replace(range, text);
  }

  /** The inner definition by itself, with the tags that stood beside it. */
  static Optional<String> unwrap(JsonTree tree) {
    Optional<JsonObject> inner = inner(tree);
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonValue> tags =
        tree.root()
            .filter(JsonObject.class::isInstance)
            .flatMap(r -> ((JsonObject) r).get("tags"))
            .filter(t -> t instanceof JsonArray a && !a.elements().isEmpty());
    if (tags.isPresent() && inner.get().member("tags").isEmpty()) {
      JsonTree tagged =
          tree.with(JsonEdits.insertMember(inner.get(), "tags", tags.get().text(), Place.last()));
      return inner(tagged).map(Registrable::outdented);
    }
    return inner.map(Registrable::outdented);
  }

  private static Optional<JsonObject> inner(JsonTree tree) {
    Optional<JsonValue> root = tree.root();
    if (root.isPresent() && root.get() instanceof JsonArray array && array.elements().size() == 1) {
      return Optional.of(array.elements().get(0))
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast);
    }
    return root.filter(JsonObject.class::isInstance)
        .flatMap(r -> ((JsonObject) r).get("taskDefinition"))
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  /** The object's text, its further lines moved left as far as its last one is indented. */
  private static String outdented(JsonObject object) {
    String text = object.text();
    int lastLine = text.lastIndexOf('\n') + 1;
    String indent = lastLine == 0 ? "" : text.substring(lastLine, text.length() - 1);
    return indent.isEmpty() || !indent.isBlank() ? text : text.replace("\n" + indent, "\n");
  }
}
