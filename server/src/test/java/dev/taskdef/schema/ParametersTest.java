package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;

final class ParametersTest {
  private static final Parameters ALL = Parameters.load();

  @Test
  void holdsEveryMember() {
    assertEquals(166, ALL.members().size());
    assertEquals("family", ALL.members().get(0).path());
  }

  @Test
  void followsPathsWithAndWithoutIndices() {
    Parameter interval = at("containerDefinitions", "0", "healthCheck", "interval");
    assertEquals(interval, at("containerDefinitions", "healthCheck", "interval"));
    assertEquals(interval, at("containerDefinitions", "[]", "healthCheck", "interval"));
    assertEquals("containerDefinitions[].healthCheck.interval", interval.path());
    assertEquals(
        interval,
        ALL.at(JsonPointer.compile("/containerDefinitions/3/healthCheck/interval")).orElseThrow());
    assertTrue(ALL.at(ImmutableList.of("containerDefinitions", "image", "x")).isEmpty());
    assertTrue(ALL.at(ImmutableList.of("image")).isEmpty());
  }

  @Test
  void knowsWhatANumberMayBe() {
    Parameter interval = at("containerDefinitions", "healthCheck", "interval");
    assertEquals(Parameter.Kind.INTEGER, interval.kind());
    assertEquals(OptionalLong.of(5), interval.limits().minimum());
    assertEquals(OptionalLong.of(300), interval.limits().maximum());
    assertEquals("30", interval.defaultJson().orElseThrow());
    assertEquals("seconds", interval.unit().orElseThrow());
    assertFalse(interval.isRequired());
    assertTrue(at("containerDefinitions", "healthCheck", "command").isRequired());
  }

  @Test
  void knowsWhatAStringMayBe() {
    Parameter family = at("family");
    assertEquals(1, family.limits().minimumSize());
    assertEquals(OptionalInt.of(255), family.limits().maximumSize());
    assertEquals("^[A-Za-z0-9_-]+$", family.limits().pattern().orElseThrow());
    Parameter mode = at("networkMode");
    assertFalse(mode.isOpen());
    assertTrue(mode.value("awsvpc").isPresent());
    assertTrue(mode.value("vpc").isEmpty());
    assertEquals(
        "\"tcp\"",
        at("containerDefinitions", "portMappings", "protocol").defaultJson().orElseThrow());
  }

  @Test
  void openSetsNameTheirValuesAndTakeOthers() {
    Parameter protocol = at("containerDefinitions", "portMappings", "protocol");
    assertTrue(protocol.isOpen());
    assertEquals(2, protocol.values().size());
  }

  @Test
  void valuesOfASharedDefinitionAreFound() {
    Parameter element = at("containerDefinitions", "linuxParameters", "capabilities", "add", "0");
    assertEquals(38, element.values().size());
    assertEquals(Parameter.Kind.STRING, element.kind());
  }

  @Test
  void mapsTakeAnyKeyAndKnowSome() {
    Parameter options = at("containerDefinitions", "firelensConfiguration", "options");
    assertEquals(Parameter.Kind.MAP, options.kind());
    assertEquals(3, options.properties().size());
    assertEquals(2, options.at(ImmutableList.of("config-file-type")).orElseThrow().values().size());
    Parameter label = at("containerDefinitions", "dockerLabels", "my.own/label");
    assertEquals("containerDefinitions[].dockerLabels.*", label.path());
  }

  @Test
  void structuresAreFoundByName() {
    Parameter container = ALL.definition("ContainerDefinition").orElseThrow();
    assertEquals("containerDefinitions[]", container.path());
    assertEquals("name", container.propertyNames().get(0));
    assertEquals(42, container.properties().size());
    assertEquals("Volume", at("volumes", "0").structure().orElseThrow());
    assertTrue(ALL.definition("Nothing").isEmpty());
  }

  @Test
  void saysWhereAMemberIsTaken() {
    assertEquals(4, at("cpu").launchTypes().size());
    assertEquals(ImmutableSet.of("LINUX", "WINDOWS"), at("cpu").operatingSystems());
    assertEquals(ImmutableSet.of("EC2", "EXTERNAL"), at("ipcMode").launchTypes());
    assertEquals(ImmutableSet.of("LINUX"), at("ipcMode").operatingSystems());
    assertEquals(ImmutableSet.of(), at("inferenceAccelerators").launchTypes());
    assertTrue(at("inferenceAccelerators").deprecated().isPresent());
  }

  @Test
  void snippetsOfAStructureReachItsMember() {
    Parameter healthCheck = at("containerDefinitions", "healthCheck");
    Snippet http = healthCheck.snippets().get(0);
    assertTrue(http.compact().contains("\"startPeriod\":\"^${3:30}\""), http.compact());
    assertTrue(Snippet.bare(http.compact()).contains("\"startPeriod\":${3:30}"));
    assertEquals(
        "{\"command\":[\"CMD-SHELL\",\"curl -f http://127.0.0.1:8080/health || exit 1\"],"
            + "\"interval\":30,\"timeout\":5,\"retries\":3,\"startPeriod\":30}",
        http.filled());
  }

  @ParameterizedTest
  @CsvSource({
    "healthCheck.interval, containerDefinitions[].healthCheck.interval, 1",
    "containerDefinitions[].healthCheck.interval, containerDefinitions[].healthCheck.interval, 1",
    "containerDefinitions[0].healthCheck.interval, containerDefinitions[].healthCheck.interval, 1",
    "/containerDefinitions/0/healthCheck, containerDefinitions[].healthCheck, 1",
    "$.containerDefinitions[*].image, containerDefinitions[].image, 1",
    "HEALTHCHECK, containerDefinitions[].healthCheck, 1",
    "cpu, cpu, 2",
    "containerDefinitions[].cpu, containerDefinitions[].cpu, 1",
    "family, family, 1",
  })
  void findsWhatPeopleType(String question, String first, int count) {
    ImmutableList<Parameter> found = ALL.find(question);
    assertEquals(first, found.get(0).path());
    assertEquals(count, found.size());
  }

  @ParameterizedTest
  @CsvSource({"healthCheck.intervall", "check", "''", "0", "[]"})
  void findsNothingForStrangers(String question) {
    assertEquals(ImmutableList.of(), ALL.find(question));
  }

  @Test
  void modelDateIsADay() {
    assertTrue(Parameters.modelDate().matches("20\\d\\d-\\d\\d-\\d\\d"));
  }

  private static Parameter at(String... steps) {
    return ALL.at(ImmutableList.copyOf(steps)).orElseThrow();
  }
}
