package dev.taskdef.model;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;

/**
 * An Amazon Resource Name, taken apart.
 *
 * @param region empty for services without Regions, such as IAM
 * @param account empty for resources that name none, such as S3 objects
 * @param resource everything after the fifth colon, colons included
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {
  private static final int PARTS = 6;

  /** Takes a text apart; empty when it does not have the six parts of an ARN. */
  public static Optional<Arn> parse(String text) {
    List<String> parts = Splitter.on(':').limit(PARTS).splitToList(text);
    boolean whole =
        parts.size() == PARTS
            && parts.get(0).equals("arn")
            && !parts.get(1).isEmpty()
            && !parts.get(2).isEmpty()
            && !parts.get(5).isEmpty();
    return whole
        ? Optional.of(new Arn(parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5)))
        : Optional.empty();
  }

  /** The kind of resource: what stands before the first {@code /} or {@code :}, else empty. */
  public String resourceType() {
    int end = separator();
    return end < 0 ? "" : resource.substring(0, end);
  }

  /** What follows the kind of resource, or the whole resource when it names no kind. */
  public String resourceName() {
    return resource.substring(separator() + 1);
  }

  /** The same with another resource. */
  public Arn of(String otherResource) {
    return new Arn(partition, service, region, account, otherResource);
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }

  private int separator() {
    int slash = resource.indexOf('/');
    int colon = resource.indexOf(':');
    return slash < 0 || colon < 0 ? Math.max(slash, colon) : Math.min(slash, colon);
  }
}
