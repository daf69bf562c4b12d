package dev.taskdef.rules;

import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import java.util.Optional;

/**
 * Where in the value tree a finding stands.
 *
 * @param pointer a JSON Pointer from the file's root
 * @param occurrence which of several members of one name, from 0
 */
public record Address(String pointer, int occurrence) {
  /** The root, or no value at all. */
  static final Address ROOT = new Address("", 0);

  /** The address of a node: a key and a member stand for the member's value. */
  public static Address of(SyntaxNode node) {
    if (node instanceof JsonMember member) {
      return new Address(pointerOf(member), member.occurrence());
    }
    if (node instanceof JsonKey) {
      return node.parent().map(Address::of).orElse(ROOT);
    }
    if (node instanceof JsonValue value) {
      Optional<SyntaxNode> parent = node.parent();
      int occurrence =
          parent.isPresent() && parent.get() instanceof JsonMember member ? member.occurrence() : 0;
      return new Address(value.pointer().toString(), occurrence);
    }
    return ROOT;
  }

  private static String pointerOf(JsonMember member) {
    String object =
        member
            .parent()
            .filter(JsonValue.class::isInstance)
            .map(o -> ((JsonValue) o).pointer().toString())
            .orElse("");
    return object + "/" + member.name().replace("~", "~0").replace("/", "~1");
  }
}
