package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members, usually in braces. */
public final class JsonObject extends JsonValue {
  private @Nullable ImmutableList<JsonMember> members;

  JsonObject(JsonTree tree, @Nullable SyntaxNode parent, GreenTree green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** All members, in order, duplicates included. */
  public ImmutableList<JsonMember> members() {
    ImmutableList<JsonMember> known = members;
    if (known == null) {
      ImmutableList.Builder<JsonMember> found = ImmutableList.builder();
      GreenTree green = (GreenTree) green();
      int index = 0;
      for (int i = 0; i < green.size(); i++) {
        if (green.child(i).kind() == SyntaxKind.MEMBER) {
          found.add(
              new JsonMember(
                  tree(), this, (GreenTree) green.child(i), start() + green.startOf(i), index++));
        }
      }
      known = found.build();
      members = known;
    }
    return known;
  }

  /** The member of a name: the last one, as clients do, when there are several. */
  public Optional<JsonMember> member(String name) {
    ImmutableList<JsonMember> all = members();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).name().equals(name)) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  /** The value of the member of a name, if there is such a member and it has a value. */
  public Optional<JsonValue> get(String name) {
    return member(name).flatMap(JsonMember::value);
  }

  /**
   * Whether it stands in braces. Without them it is a fragment at the root, or members put straight
   * into an array.
   */
  public boolean braced() {
    return green().kind() == SyntaxKind.OBJECT;
  }

  /**
   * Whether members may come that nobody can see yet: a bare placeholder or a directive stands
   * where a member belongs, or a key is a placeholder itself.
   */
  public boolean hasOpenMembers() {
    if (JsonArray.isOpen((GreenTree) green())) {
      return true;
    }
    for (JsonMember member : members()) {
      if (!member.key().isExact()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Values that stand among the members without a key, which is an error, and bare placeholders.
   */
  public ImmutableList<JsonValue> strayValues() {
    return JsonArray.valuesIn(this);
  }

  /** Members and stray values, in order. */
  @Override
  public ImmutableList<SyntaxNode> children() {
    ImmutableList<JsonValue> stray = strayValues();
    if (stray.isEmpty()) {
      return ImmutableList.copyOf(members());
    }
    return ImmutableList.sortedCopyOf(
        java.util.Comparator.comparingInt(SyntaxNode::start),
        ImmutableList.<SyntaxNode>builder().addAll(members()).addAll(stray).build());
  }
}
