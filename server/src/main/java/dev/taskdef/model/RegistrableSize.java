package dev.taskdef.model;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How large a task definition is when it is registered: its request without blanks, in UTF-8, as
 * ECS counts it against its limit. Source of the limit: page service-quotas, and the answer "Max
 * allowed length is '65536' bytes."
 *
 * @param bytes what the request takes; members that only a description has, repeated keys and nulls
 *     do not count, because they are not sent
 * @param exact whether every value is known; placeholders count as they are written
 */
public record RegistrableSize(long bytes, boolean exact) {
  /** What ECS accepts, in bytes. */
  public static final int LIMIT = 65_536;

  private static final int NEAR = LIMIT * 9 / 10;

  /** Measures the request; empty for a file that shows none, such as a single container. */
  public static Optional<RegistrableSize> of(TaskDefinition task) {
    return task.kind().isWhole() ? task.root().map(RegistrableSize::of) : Optional.empty();
  }

  /** Whether ECS refuses the request for its size. */
  public boolean isTooLarge() {
    return bytes > LIMIT;
  }

  /** Whether nine tenths of what ECS accepts are used up. */
  public boolean isNear() {
    return bytes > NEAR;
  }

  private static RegistrableSize of(Block root) {
    Count count = new Count();
    count.object(root.node(), Keys.DESCRIBE_ONLY);
    count.all();
    return new RegistrableSize(count.bytes, count.exact);
  }

  /** Adds up the values one by one, without recursion: a file may be nested without end. */
  private static final class Count {
    private final Deque<JsonValue> open = new ArrayDeque<>();
    private long bytes;
    private boolean exact = true;

    private void all() {
      while (!open.isEmpty()) {
        JsonValue value = open.pop();
        if (value instanceof JsonObject object) {
          object(object, ImmutableSet.of());
        } else if (value instanceof JsonArray array) {
          exact &= !array.hasOpenElements();
          bytes += 2 + Math.max(0, array.elements().size() - 1);
          array.elements().forEach(open::push);
        } else if (value instanceof JsonString string) {
          exact &= string.isExact();
          bytes += quoted(string.value());
        } else {
          exact &= !Block.isUnknown(value);
          bytes += utf8(value.text());
        }
      }
    }

    private void object(JsonObject object, ImmutableSet<String> left) {
      exact &= !object.hasOpenMembers();
      Map<String, JsonValue> sent = new HashMap<>();
      for (JsonMember member : object.members()) {
        member.value().ifPresent(value -> sent.put(member.name(), value));
      }
      sent.keySet().removeAll(left);
      sent.values().removeIf(JsonNull.class::isInstance);
      for (String name : sent.keySet()) {
        bytes += quoted(name) + 1;
      }
      sent.values().forEach(open::push);
      bytes += 2 + Math.max(0, sent.size() - 1);
    }

    private static long quoted(String text) {
      long escapes = text.chars().mapToLong(Count::escape).sum();
      return 2 + escapes + utf8(text);
    }

    /** How many characters more than itself a character takes inside quotes. */
    private static long escape(int character) {
      return switch (character) {
        case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 1;
        default -> character < ' ' ? 5 : 0;
      };
    }

    private static long utf8(String text) {
      return text.codePoints()
          .mapToLong(point -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4)
          .sum();
    }
  }
}
