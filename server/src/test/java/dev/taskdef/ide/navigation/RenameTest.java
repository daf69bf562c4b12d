package dev.taskdef.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new name arrives everywhere, and nowhere else; names are found from every place. */
final class RenameTest {
  // Every place that speaks of the container "app" is marked with ‹›; other words "app" must stay.
  private static final String TEXT =
      """
      {
        "family": "app",
        "proxyConfiguration": { "containerName": "‹app›", "type": "APPMESH" },
        "containerDefinitions": [
          {
            "name": "‹app›",
            "image": "app",
            "portMappings": [{ "containerPort": 80, "name": "app" }],
            "environment": [{ "name": "app", "value": "app" }],
            "mountPoints": [{ "sourceVolume": "app", "containerPath": "/app" }]
          },
          {
            "name": "proxy",
            "links": ["‹app›:app", "‹app›", "other:app"],
            "dependsOn": [{ "containerName": "‹app›", "condition": "START" }],
            "volumesFrom": [{ "sourceContainer": "‹app›" }],
            "mountPoints": [{ "sourceVolume": "app" }, { "sourceVolume": "data" }]
          }
        ],
        "volumes": [{ "name": "app" }, { "name": "data" }]
      }
      """;

  @Test
  void aDefinitionWithManyReferencesChangesAllAndNothingElse() {
    for (int mark = TEXT.indexOf("‹"); mark >= 0; mark = TEXT.indexOf("‹", mark + 1)) {
      String begun = TEXT.substring(0, mark).replace("‹", "").replace("›", "");
      check(TEXT.replaceAll("‹app›", "web"), begun.length(), "web");
      check(TEXT.replaceAll("‹app›", "web"), begun.length() + "app".length(), "web");
    }
  }

  @Test
  void volumesAndPortsHaveNamesOfTheirOwn() {
    String plain = plain();
    String volume = plain.replace("\"sourceVolume\": \"app\"", "\"sourceVolume\": \"disk\"");
    volume =
        volume.replace("\"volumes\": [{ \"name\": \"app\"", "\"volumes\": [{ \"name\": \"disk\"");
    check(volume, plain.indexOf("\"sourceVolume\": \"app\"") + 18, "disk");
    check(volume, plain.lastIndexOf("\"app\""), "disk");
    check(
        plain.replace("80, \"name\": \"app\"", "80, \"name\": \"http\""),
        plain.indexOf("80, \"name\": \"app\"") + 14,
        "http");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my app|\"my app\" cannot be the name of a container: it takes 1 to 255 letters, digits, hyphens and underscores.",
        "''|\"\" cannot be the name of a container: it takes 1 to 255 letters, digits, hyphens and underscores.",
        "proxy|There is a container with the name \"proxy\" already.",
      })
  void namesThatWouldBeRefusedAreRefused(String name, String why) {
    Snapshot snapshot = Snapshots.of(plain());
    int offset = plain().indexOf("\"name\": \"app\"") + 10;
    assertEquals(why, Rename.at(snapshot, offset, name).refusal());
    assertEquals(ImmutableList.of(), Rename.at(snapshot, offset, name).edits());
  }

  @Test
  void whatCannotBeToldApartIsNotRenamed() {
    refuse(
        "{\"containerDefinitions\":[{\"name\":\"‹a›\"},{\"name\":\"a\"}]}",
        "Several have the container name \"a\", so nobody can tell which one is meant; change one of them by hand first.");
    refuse(
        "{\"containerDefinitions\":[{\"name\":\"b\",\"links\":[\"‹a›\"]}]}",
        "This file has no container with the name \"a\".");
    String elsewhere = "Only names of containers, volumes and ports can be changed in all places.";
    refuse("{\"containerDefinitions\":[{\"name\":\"b\",\"links\":[\"b:‹a›\"]}]}", elsewhere);
    refuse("{\"family\":\"‹a›\",\"containerDefinitions\":[{\"name\":\"a\"}]}", elsewhere);
    refuse("{\"containerDefinitions\":[{\"name\":\"‹${A}›\"}]}", elsewhere);
    refuse("{\"containerDefinitions\":[{\"name\":\"b\"},{\"name\":\"‹a›", elsewhere);
  }

  @Test
  void namesMayBeWrittenWithEscapes() {
    String text =
        "{\"containerDefinitions\": [{\"name\": \"\\u0061pp\"}, {\"name\": \"b\", \"links\": [\"\\u0061pp:x\", \"app:y\"], \"volumesFrom\": [{\"sourceContainer\": \"app\"}]}]}";
    Snapshot snapshot = Snapshots.of(text);
    String expected =
        text.replace("\"\\u0061pp\"", "\"web\"")
            .replace("app:y", "web:y")
            .replace("\"app\"", "\"web\"")
            .replace("\\u0061pp:x", "web:x");
    for (int inside = 0; inside < 6; inside++) {
      Rename rename = Rename.at(snapshot, text.indexOf("\\u0061") + inside, "web");
      assertEquals(expected, snapshot.text().with(rename.edits()).toString());
    }
  }

  @Test
  void theOldNameChangesNothing() {
    check(plain(), plain().indexOf("\"name\": \"app\"") + 10, "app");
  }

  private static void refuse(String marked, String why) {
    int offset = marked.indexOf("‹") + 1;
    Snapshot snapshot = Snapshots.of(marked.replace("‹", "").replace("›", ""));
    assertEquals(why, Rename.at(snapshot, offset, "c").refusal());
    assertEquals(true, Rename.target(snapshot, offset).isEmpty());
  }

  private static String plain() {
    return TEXT.replace("‹", "").replace("›", "");
  }

  private static void check(String expected, int offset, String name) {
    Snapshot snapshot = Snapshots.of(plain());
    Rename rename = Rename.at(snapshot, offset, name);
    assertEquals("", rename.refusal());
    assertEquals(expected, snapshot.text().with(rename.edits()).toString());
    assertEquals(true, Rename.target(snapshot, offset).isPresent());
  }
}
