package dev.taskdef.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * How much a value takes when it is written without blanks: as a client sends it, which leaves out
 * members that are {@code null} and takes the last of several of one name. Objects and arrays
 * remember theirs, so after an edit only what is around it is counted again.
 *
 * @param bytes in UTF-8
 * @param exact whether every value below it is known; placeholders count as they are written
 */
public record CompactSize(long bytes, boolean exact) {

  /** The size of a value, counted without recursion: a file may be nested without end. */
  static CompactSize of(GreenNode value) {
    if (!(value instanceof GreenTree tree)) {
      return ofToken((GreenToken) value);
    }
    Deque<GreenTree> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      GreenTree next = open.peek();
      if (next.compactSize() != null || !pushUnknown(next, open)) {
        open.pop();
        if (next.compactSize() == null) {
          next.rememberCompactSize(ofContainer(next));
        }
      }
    }
    return known(tree);
  }

  private static CompactSize known(GreenNode value) {
    CompactSize known = value instanceof GreenTree tree ? tree.compactSize() : null;
    return known == null ? ofToken((GreenToken) value) : known;
  }

  /** Whether values below have to be counted first; those wait in front then. */
  private static boolean pushUnknown(GreenTree container, Deque<GreenTree> open) {
    int before = open.size();
    for (int i = 0; i < container.size(); i++) {
      GreenNode child = container.child(i);
      GreenNode value = child.kind() == SyntaxKind.MEMBER ? valueIn((GreenTree) child) : child;
      if (value instanceof GreenTree below && below.compactSize() == null) {
        open.push(below);
      }
    }
    return open.size() > before;
  }

  /** The value of a member; the member itself where it has none yet. */
  private static GreenNode valueIn(GreenTree member) {
    for (int i = member.size() - 1; i > 0; i--) {
      if (member.child(i).kind().isValue()) {
        return member.child(i);
      }
    }
    return member.child(0);
  }

  private static CompactSize ofContainer(GreenTree container) {
    return container.kind() == SyntaxKind.ARRAY ? ofArray(container) : ofObject(container);
  }

  private static CompactSize ofArray(GreenTree array) {
    long bytes = 0;
    int count = 0;
    boolean exact = !JsonArray.isOpen(array);
    for (int i = 0; i < array.size(); i++) {
      if (array.child(i).kind().isValue()) {
        CompactSize size = known(array.child(i));
        bytes += size.bytes;
        exact &= size.exact;
        count++;
      }
    }
    return new CompactSize(bytes + 2 + Math.max(0, count - 1), exact);
  }

  private static CompactSize ofObject(GreenTree object) {
    long bytes = 0;
    int count = 0;
    boolean exact = !JsonArray.isOpen(object);
    Set<String> later = new HashSet<>();
    for (int i = object.size() - 1; i >= 0; i--) {
      if (object.child(i).kind() == SyntaxKind.MEMBER) {
        GreenTree member = (GreenTree) object.child(i);
        GreenToken key = (GreenToken) member.child(0);
        GreenNode value = valueIn(member);
        exact &= key.kind() != SyntaxKind.PLACEHOLDER && key.placeholders().isEmpty();
        if (value != key && later.add(key.value()) && value.kind() != SyntaxKind.NULL) {
          CompactSize size = known(value);
          bytes += quoted(key.value()) + 1 + size.bytes;
          exact &= size.exact;
          count++;
        }
      }
    }
    return new CompactSize(bytes + 2 + Math.max(0, count - 1), exact);
  }

  private static CompactSize ofToken(GreenToken token) {
    return switch (token.kind()) {
      case STRING -> new CompactSize(quoted(token.value()), token.placeholders().isEmpty());
      case PLACEHOLDER -> new CompactSize(utf8(token.content()), false);
      default -> new CompactSize(utf8(token.content()), true);
    };
  }

  /** How many bytes a text takes as a JSON string. */
  public static long quoted(String text) {
    long escapes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        escapes += escape(c);
      }
    }
    return 2 + escapes + utf8(text);
  }

  /** How many characters more than itself a character takes inside quotes. */
  private static int escape(char c) {
    return switch (c) {
      case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 1;
      default -> 5;
    };
  }

  private static long utf8(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes++;
        i++;
      }
    }
    return bytes;
  }
}
