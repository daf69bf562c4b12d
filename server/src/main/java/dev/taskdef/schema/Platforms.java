package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Locale;
import java.util.Optional;

/**
 * What works on which launch type and operating system: the table platforms.json. Sources: the
 * developer guide, and the server's answers where quoted.
 */
public final class Platforms {
  private final Origin origin;
  private final ImmutableListMultimap<String, Restriction> members;
  private final ImmutableMap<String, Restriction> networkModes;
  private final ImmutableMap<String, OsFamily> osFamilies;

  /** A launch type together with an operating system. */
  public enum Platform {
    FARGATE_LINUX("FARGATE", "LINUX", "Fargate with Linux"),
    FARGATE_WINDOWS("FARGATE", "WINDOWS", "Fargate with Windows"),
    EC2_LINUX("EC2", "LINUX", "EC2 with Linux"),
    EC2_WINDOWS("EC2", "WINDOWS", "EC2 with Windows"),
    EXTERNAL("EXTERNAL", "LINUX", "ECS Anywhere"),
    MANAGED_INSTANCES("MANAGED_INSTANCES", "LINUX", "Managed Instances");

    private final String launchType;
    private final String system;
    private final String title;

    Platform(String launchType, String system, String title) {
      this.launchType = launchType;
      this.system = system;
      this.title = title;
    }

    /** The platform for a launch type and {@code LINUX} or {@code WINDOWS}; empty when none. */
    public static Optional<Platform> of(String launchType, String system) {
      return ImmutableList.copyOf(values()).stream()
          .filter(each -> each.launchType.equals(launchType) && each.system.equals(system))
          .findFirst();
    }

    public String launchType() {
      return launchType;
    }

    public String system() {
      return system;
    }

    /** A name for people. */
    public String title() {
      return title;
    }
  }

  /** Whether something works on a platform. */
  public enum Support {
    YES,
    NO,
    /** Only under the condition that the reason names. */
    CONDITIONAL,
    /** AWS's pages are silent or disagree; never an error. */
    UNCONFIRMED
  }

  /**
   * Why something does not work.
   *
   * @param on the platforms it holds for
   * @param id the fact's own id, under which a rule reports it
   * @param basis how we know: {@code server}, {@code documented}, {@code unconfirmed} …
   * @param serverMessage what ECS answers, empty when that was not seen
   */
  public record Reason(
      ImmutableSet<Platform> on, String id, String basis, String doc, String serverMessage) {}

  /**
   * Where a member (or one value of it) works.
   *
   * @param path the member's path, or the network mode
   * @param value the value that is meant, empty for any: {@code true}, {@code GPU} …
   * @param allowed for a conditional platform the values that are allowed, where that is a list
   */
  public record Restriction(
      String path,
      String value,
      ImmutableMap<Platform, Support> support,
      ImmutableMap<Platform, ImmutableSet<String>> allowed,
      ImmutableList<Reason> reasons) {

    public Support on(Platform platform) {
      return support.getOrDefault(platform, Support.UNCONFIRMED);
    }

    /** Why it does not, or not always, work on this platform. */
    public Optional<Reason> reason(Platform platform) {
      return reasons.stream().filter(reason -> reason.on().contains(platform)).findFirst();
    }
  }

  /**
   * A value of {@code runtimePlatform.operatingSystemFamily}.
   *
   * @param system {@code LINUX} or {@code WINDOWS}
   * @param fargate {@code yes}, {@code no}, {@code unconfirmed}
   * @param ec2 {@code yes}, {@code no}, {@code old} (accepted, but out of support)
   * @param replacement the family to use instead of an old one, else empty
   */
  public record OsFamily(
      String name,
      String title,
      String system,
      String fargate,
      String ec2,
      ImmutableSet<String> architectures,
      String replacement,
      String doc) {}

  private Platforms(Row table) {
    origin = Origin.of(table);
    members =
        Multimaps.index(
            table.rows("members", row -> restriction(row, row.text("path"))), Restriction::path);
    networkModes =
        table.rows("networkModes", row -> restriction(row, row.text("mode"))).stream()
            .collect(ImmutableMap.toImmutableMap(Restriction::path, each -> each));
    osFamilies =
        table.rows("osFamilies", Platforms::osFamily).stream()
            .collect(ImmutableMap.toImmutableMap(OsFamily::name, each -> each));
  }

  static Platforms of(Row table) {
    return new Platforms(table);
  }

  public Origin origin() {
    return origin;
  }

  /** Every member that does not work everywhere. */
  public ImmutableList<Restriction> restrictions() {
    return members.values().asList();
  }

  /** The restrictions of the member at a path; empty for a member that works everywhere. */
  public ImmutableList<Restriction> restrictions(String path) {
    return members.get(path);
  }

  /** Where a network mode works; empty for a mode that ECS does not have. */
  public Optional<Restriction> networkMode(String mode) {
    return Optional.ofNullable(networkModes.get(mode));
  }

  public ImmutableList<OsFamily> osFamilies() {
    return osFamilies.values().asList();
  }

  public Optional<OsFamily> osFamily(String name) {
    return Optional.ofNullable(osFamilies.get(name));
  }

  private static Restriction restriction(Row row, String path) {
    Row support = row.row("support");
    Row allowed = row.row("allowed");
    return new Restriction(
        path,
        row.text("value"),
        support.names().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    Platform::valueOf,
                    name -> Support.valueOf(support.text(name).toUpperCase(Locale.ROOT)))),
        allowed.names().stream()
            .collect(ImmutableMap.toImmutableMap(Platform::valueOf, allowed::textSet)),
        row.rows("reasons", Platforms::reason));
  }

  private static Reason reason(Row row) {
    return new Reason(
        row.texts("on").stream().map(Platform::valueOf).collect(ImmutableSet.toImmutableSet()),
        row.text("id"),
        row.text("basis"),
        row.text("doc"),
        row.text("serverMessage"));
  }

  private static OsFamily osFamily(Row row) {
    return new OsFamily(
        row.text("name"),
        row.text("title"),
        row.text("os"),
        row.text("fargate"),
        row.text("ec2"),
        row.textSet("architectures"),
        row.text("replacement"),
        row.text("doc"));
  }
}
