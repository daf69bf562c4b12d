package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log drivers and options: what the table knows and what it must not mix up. */
final class LogDriversTest {
  private static final LogDrivers DRIVERS = Tables.bundled().logDrivers();

  @Test
  void offersWhatTheSchemaAllows() {
    assertEquals(
        TableFile.allowedValues("containerDefinitions[].logConfiguration.logDriver"),
        DRIVERS.drivers().stream().map(LogDriver::name).collect(ImmutableSet.toImmutableSet()));
    assertEquals("awslogs", DRIVERS.drivers().get(0).name());
  }

  @Test
  void onFargateThreeDrivers() {
    assertEquals(
        ImmutableSet.of("awslogs", "awsfirelens", "splunk"),
        DRIVERS.drivers().stream()
            .filter(driver -> driver.launchTypes().contains("FARGATE"))
            .map(LogDriver::name)
            .collect(ImmutableSet.toImmutableSet()));
  }

  @Test
  void awslogsTakesTheseOptions() {
    assertEquals(
        ImmutableList.of(
            "awslogs-group",
            "awslogs-region",
            "awslogs-stream-prefix",
            "awslogs-create-group",
            "awslogs-datetime-format",
            "awslogs-multiline-pattern",
            "mode",
            "max-buffer-size"),
        DRIVERS.options("awslogs").stream().map(LogOption::name).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "awslogs-group, FARGATE, true",
    "awslogs-group, EC2, true",
    "awslogs-region, EC2, true",
    "awslogs-stream-prefix, FARGATE, true",
    "awslogs-stream-prefix, MANAGED_INSTANCES, true",
    "awslogs-stream-prefix, EC2, false",
    "mode, FARGATE, false",
  })
  void awslogsRequires(String option, String launchType, boolean required) {
    LogOption known = DRIVERS.option("awslogs", option).orElseThrow();
    assertEquals(required, known.isRequiredOn(ImmutableList.of(launchType)));
  }

  @Test
  void createGroupHasOneValue() {
    LogOption option = DRIVERS.option("awslogs", "awslogs-create-group").orElseThrow();
    assertEquals(ImmutableList.of("true"), option.values());
    assertTrue(option.doc().contains("logs:CreateLogGroup"));
  }

  @Test
  void numbersHaveBounds() {
    assertEquals(
        Range.closed(-1L, 9L), DRIVERS.option("gelf", "gelf-compression-level").get().range());
    assertEquals(Range.atLeast(1L), DRIVERS.option("json-file", "max-file").get().range());
    assertEquals(Range.all(), DRIVERS.option("splunk", "splunk-index").get().range());
  }

  @Test
  void relatedOptionsExistInTheSameDriver() {
    List<String> lost = new ArrayList<>();
    for (LogDriver driver : DRIVERS.drivers()) {
      for (LogOption option : driver.options().values()) {
        for (String other : option.excludes()) {
          if (driver.option(other).filter(o -> o.excludes().contains(option.name())).isEmpty()) {
            lost.add(option.name() + " excludes " + other);
          }
        }
        option.needs().stream()
            .filter(other -> driver.option(other).isEmpty())
            .forEach(other -> lost.add(option.name() + " needs " + other));
      }
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void defaultsAreAllowedAndEveryValueIsExplained() {
    List<String> odd = new ArrayList<>();
    for (LogDriver driver : DRIVERS.drivers()) {
      for (LogOption option : driver.options().values()) {
        ImmutableSet<String> values = ImmutableSet.copyOf(option.values());
        if (!values.isEmpty()
            && !option.defaultValue().isEmpty()
            && !values.contains(option.defaultValue())) {
          odd.add(option.name() + " " + option.defaultValue());
        }
        if (!values.equals(option.valueDocs().keySet())) {
          odd.add(option.name() + " " + option.valueDocs());
        }
      }
    }
    assertEquals(List.of(), odd);
  }

  @Test
  void foreignOptionsAreNotOptions() {
    for (LogDriver driver : DRIVERS.drivers()) {
      for (LogDriver.Foreign foreign : driver.foreign().values()) {
        assertTrue(driver.option(foreign.name()).isEmpty(), foreign::name);
        assertTrue(
            foreign.instead().isEmpty() || driver.option(foreign.instead()).isPresent(),
            foreign::instead);
      }
    }
    assertTrue(DRIVERS.driver("awslogs").orElseThrow().foreign().containsKey("awslogs-stream"));
  }

  @Test
  void dockersDriversAreKnownAndNotOffered() {
    LogDriver logentries = DRIVERS.driver("logentries").orElseThrow();
    assertFalse(logentries.offered());
    assertEquals("awsfirelens", logentries.instead());
    assertTrue(logentries.option("logentries-token").orElseThrow().secret());
    assertTrue(DRIVERS.driver("no-such-driver").isEmpty());
    assertEquals(ImmutableList.of(), DRIVERS.options("no-such-driver"));
  }

  @Test
  void findsTheDriverOfAnOption() {
    assertEquals(
        ImmutableList.of("splunk"),
        DRIVERS.driversWith("splunk-token").stream().map(LogDriver::name).toList());
    assertEquals(ImmutableList.of(), DRIVERS.driversWith("no-such-option"));
  }

  @Test
  void firelensIsFreeFormWithPlugins() {
    LogDriver firelens = DRIVERS.driver("awsfirelens").orElseThrow();
    assertTrue(firelens.freeForm());
    assertEquals("fluentbit", firelens.option("Name").orElseThrow().requiredForRouter());
    LogDriver.Plugin plugin = firelens.plugins().get("cloudwatch_logs");
    assertTrue(plugin != null && plugin.options().containsKey("log_group_name"));
    assertTrue(firelens.option("mode").isEmpty());
  }

  @Test
  void routerTakesThreeOptions() {
    assertEquals(3, DRIVERS.routerOptions().size());
    assertEquals(
        ImmutableList.of("file", "s3"),
        DRIVERS.routerOption("config-file-type").orElseThrow().values());
  }
}
