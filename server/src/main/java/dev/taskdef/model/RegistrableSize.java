package dev.taskdef.model;

import dev.taskdef.syntax.CompactSize;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonNull;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
    JsonObject request = root.node();
    Set<String> later = new HashSet<>(Keys.DESCRIBE_ONLY);
    boolean exact = !request.hasOpenMembers();
    long bytes = 1;
    for (JsonMember member : request.members().reverse()) {
      JsonValue value = member.value().orElse(null);
      if (value != null && later.add(member.name()) && !(value instanceof JsonNull)) {
        CompactSize size = value.compactSize();
        bytes += CompactSize.quoted(member.name()) + 1 + size.bytes() + 1;
        exact &= size.exact();
      }
    }
    return new RegistrableSize(Math.max(2, bytes), exact);
  }
}
