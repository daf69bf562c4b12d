package dev.taskdef.ide.completion;

import dev.taskdef.schema.Platforms.Platform;
import dev.taskdef.schema.Platforms.Restriction;
import dev.taskdef.schema.Platforms.Support;
import dev.taskdef.schema.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether members and values work where the file wants to run. */
final class OnPlatforms {
  private OnPlatforms() {}

  /** Whether a member with any value works nowhere of these platforms, or not on all of them. */
  static boolean refuse(List<Platform> platforms, String path) {
    return restriction(path, "").filter(r -> refuses(r, platforms)).isPresent();
  }

  /** Whether one value of a member cannot work on one of these platforms. */
  static boolean refuse(List<Platform> platforms, String path, String value) {
    Optional<Restriction> restriction =
        path.equals("networkMode")
            ? Tables.bundled().platforms().networkMode(value)
            : restriction(path, value);
    return restriction.filter(r -> refuses(r, platforms)).isPresent()
        || platforms.stream().anyMatch(p -> isLeftOut(p, path, value));
  }

  /** Where a member works, in words for a list: {@code EC2, Managed Instances}. */
  static String where(String path) {
    return restriction(path, "")
        .map(
            r ->
                Arrays.stream(Platform.values())
                    .filter(p -> r.on(p) != Support.NO)
                    .map(OnPlatforms::name)
                    .distinct()
                    .collect(Collectors.joining(", ")))
        .orElse("");
  }

  private static String name(Platform platform) {
    return switch (platform) {
      case FARGATE_LINUX, FARGATE_WINDOWS -> "Fargate";
      case EC2_LINUX, EC2_WINDOWS -> "EC2";
      default -> platform.title();
    };
  }

  private static boolean refuses(Restriction restriction, List<Platform> platforms) {
    return platforms.stream().anyMatch(p -> restriction.on(p) == Support.NO);
  }

  private static boolean isLeftOut(Platform platform, String path, String value) {
    return Tables.bundled().platforms().restrictions(path).stream()
        .map(r -> r.allowed().get(platform))
        .anyMatch(allowed -> allowed != null && !allowed.contains(value));
  }

  private static Optional<Restriction> restriction(String path, String value) {
    String list = path.replace("resourceRequirements[].type", "resourceRequirements");
    return Tables.bundled().platforms().restrictions(list).stream()
        .filter(r -> r.value().equals(value))
        .findFirst();
  }
}
