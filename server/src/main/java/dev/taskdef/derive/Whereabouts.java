package dev.taskdef.derive;

import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.Location;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.schema.Regions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the names in the resources of a policy from where the task will run; {@code *} stands for
 * what the file does not tell.
 */
public final class Whereabouts {
  static final String UNKNOWN = "*";

  private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Regions regions;
  private final ImmutableMap<String, String> known;

  private Whereabouts(Regions regions, ImmutableMap<String, String> known) {
    this.regions = regions;
    this.known = known;
  }

  /** Reads it off a task definition. */
  public static Whereabouts of(TaskDefinition task, Regions regions) {
    Location location = Location.of(task.facts(), task.containers());
    String region = location.region().orElse(UNKNOWN);
    String partition =
        location
            .partition()
            .or(() -> regions.partitionOf(region).map(Regions.Partition::name))
            .orElse("aws");
    return new Whereabouts(
        regions,
        ImmutableMap.of(
            "partition",
            partition,
            "region",
            region,
            "account",
            location.account().orElse(UNKNOWN)));
  }

  /** The Region, where the file tells one. */
  public Optional<String> region() {
    return told("region");
  }

  /** The account's twelve digits, where the file tells one. */
  public Optional<String> account() {
    return told("account");
  }

  /** The partition; {@code aws} where the file tells none. */
  public String partition() {
    return told("partition").orElse("aws");
  }

  private Optional<String> told(String name) {
    return Optional.ofNullable(known.get(name)).filter(value -> !value.equals(UNKNOWN));
  }

  /** The names for ARNs in another Region. */
  ImmutableMap<String, String> in(String region) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.put("region", region);
    regions.partitionOf(region).ifPresent(p -> names.put("partition", p.name()));
    return names.buildOrThrow();
  }

  /** Fills the names in braces, first from {@code names} and then from what the file tells. */
  String fill(String template, ImmutableMap<String, String> names) {
    Matcher blank = BLANK.matcher(template);
    return blank.replaceAll(
        found ->
            Matcher.quoteReplacement(
                Optional.ofNullable(names.get(found.group(1)))
                    .or(() -> Optional.ofNullable(known.get(found.group(1))))
                    .orElse(UNKNOWN)));
  }
}
