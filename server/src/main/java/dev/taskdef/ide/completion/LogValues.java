package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.taskdef.ide.LogOptionSet;
import dev.taskdef.model.Text;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.Platforms.Platform;
import dev.taskdef.schema.Regions.Region;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonObject;
import java.util.List;
import java.util.function.Consumer;

/** Log drivers that the launch type has, and values of the options of this driver. */
final class LogValues implements ValueSource {
  /** Options that name a Region, of plug-ins too. */
  private static final ImmutableSet<String> REGIONS =
      ImmutableSet.of("region", "Aws_region", "aws_region");

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    if (place.path().endsWith("logConfiguration.logDriver")) {
      drivers(place, found);
    } else if (place.around() instanceof JsonObject object && !place.key().isEmpty()) {
      LogOptionSet.of(place.snapshot(), object)
          .ifPresent(
              set ->
                  set.option(place.key()).ifPresent(option -> values(place, set, option, found)));
    }
  }

  private static void drivers(ValuePlace place, Consumer<Value> found) {
    for (LogDriver driver : Tables.bundled().logDrivers().drivers()) {
      if (place.platforms().stream().allMatch(platform -> runsOn(driver, platform))) {
        found.accept(Value.string(driver.name(), "").explained(driver::doc));
      }
    }
  }

  /** Whether a driver may be used where the file wants to run. */
  static boolean hasDriver(List<Platform> platforms, String name) {
    return Tables.bundled()
        .logDrivers()
        .driver(name)
        .filter(driver -> platforms.stream().allMatch(platform -> runsOn(driver, platform)))
        .isPresent();
  }

  private static boolean runsOn(LogDriver driver, Platform platform) {
    return driver.launchTypes().contains(platform.launchType())
        && !driver.unconfirmedOn().contains(platform.launchType())
        && driver.operatingSystems().contains(platform.system());
  }

  private static void values(
      ValuePlace place, LogOptionSet set, LogOption option, Consumer<Value> found) {
    if (option.type() == LogOption.Type.REGION || REGIONS.contains(option.name())) {
      regions(place, found);
      return;
    }
    switch (option.type()) {
      case BOOLEAN -> {
        boolean usual = option.defaultValue().equals("true");
        found.accept(value(option, Boolean.toString(!usual)));
        found.accept(value(option, Boolean.toString(usual)));
      }
      case LOG_GROUP -> found.accept(Value.string("/ecs/" + subject(place), ""));
      case STREAM_PREFIX -> found.accept(Value.string(place.containerName().orElse("ecs"), ""));
      default -> {
        if (option.name().equals("config-file-value")
            && place.sibling("config-file-type").filter("s3"::equals).isPresent()) {
          found.accept(ArnValues.configurationInS3(place));
        } else {
          others(set, option, found);
        }
      }
    }
  }

  private static void others(LogOptionSet set, LogOption option, Consumer<Value> found) {
    option.values().forEach(v -> found.accept(value(option, v)));
    if (option.name().equals("Name")) {
      set.driver()
          .ifPresent(
              d ->
                  d.plugins()
                      .values()
                      .forEach(p -> found.accept(Value.string(p.name(), "").explained(p::doc))));
    }
    if (option.values().isEmpty() && !option.example().isEmpty()) {
      found.accept(value(option, option.example()));
    }
    if (option.values().isEmpty() && !option.defaultValue().isEmpty()) {
      found.accept(value(option, option.defaultValue()));
    }
  }

  private static Value value(LogOption option, String text) {
    String detail = text.equals(option.defaultValue()) ? "default" : "";
    return Value.string(text, detail).explained(() -> option.valueDocs().getOrDefault(text, ""));
  }

  /** What the logs are of: the family, else the container. */
  private static String subject(ValuePlace place) {
    return place.task().text("family").map(Text::value).or(place::containerName).orElse("web");
  }

  /** All Regions with their names, that of the file first. */
  private static void regions(ValuePlace place, Consumer<Value> found) {
    var table = Tables.bundled().regions();
    Iterable<Region> first =
        place.snapshot().whereabouts().region().flatMap(table::region).stream().toList();
    for (Region region : Iterables.concat(first, table.regions())) {
      found.accept(Value.string(region.code(), region.name()));
    }
  }
}
