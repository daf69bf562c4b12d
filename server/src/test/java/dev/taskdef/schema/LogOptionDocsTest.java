package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

final class LogOptionDocsTest {
  private static final LogDrivers DRIVERS = Tables.bundled().logDrivers();

  @Test
  void anOptionNamesItsDriverAndItsFacts() {
    String text = only("AWSLOGS-GROUP").text();
    assertTrue(text.startsWith("awslogs-group  (option of awslogs)\n\n"), text);
    assertTrue(text.contains("Required."), text);
    assertTrue(text.endsWith(".html\n"), text);
  }

  @Test
  void aSharedOptionNamesAllItsDrivers() {
    String text = only("mode").text();
    assertTrue(text.startsWith("mode  (option of awslogs, "), text);
    assertTrue(text.contains("Values\n  blocking\n      No message is lost"), text);
    assertTrue(only("mode").markdown().contains("\n\n- `blocking`: No message"), text);
  }

  @Test
  void optionsOfTheRouterAreFound() {
    assertTrue(only("config-file-type").text().contains("(option of FireLens)"));
  }

  @Test
  void everyOptionOfEveryDriverHasAPage() {
    for (LogDriver driver : DRIVERS.drivers()) {
      for (LogOption option : driver.options().values()) {
        String text = LogOptionDocs.of(option, driver).text();
        assertTrue(text.length() > 60 && !text.contains("`"), text);
        assertTrue(LogOptionDocs.of(option, driver).markdown().length() > 20, option.name());
      }
    }
  }

  @Test
  void strangersAreNotFound() {
    assertEquals(ImmutableList.of(), LogOptionDocs.find("awslogs-groups", DRIVERS));
  }

  private static LogOptionDocs only(String name) {
    ImmutableList<LogOptionDocs> found = LogOptionDocs.find(name, DRIVERS);
    assertEquals(1, found.size());
    return found.get(0);
  }
}
