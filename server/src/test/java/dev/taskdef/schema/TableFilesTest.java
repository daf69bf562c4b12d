package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Every table keeps its own schema, names nothing twice, and points only to what exists. */
final class TableFilesTest {
  static final ImmutableList<String> TABLES = TableFile.names();

  private static final ImmutableSet<String> IDENTITIES =
      ImmutableSet.of("name", "id", "key", "code", "text", "cpu");
  private static final ImmutableSet<String> PATHS = ImmutableSet.of("path", "ours", "at");
  private static final Pattern VENDOR_OR_AWS =
      Pattern.compile(
          "https://(docs\\.aws\\.amazon\\.com/|aws\\.amazon\\.com/fargate/|aws-otel\\.github\\.io/"
              + "|github\\.com/(aws|prometheus-community)/|docs\\.docker\\.com/"
              + "|docs\\.(fluentbit|datadoghq|newrelic)\\.(io|com)/|docs\\.fluentd\\.org/"
              + "|opentelemetry\\.io/docs/|help\\.splunk\\.com/|grafana\\.com/docs/"
              + "|www\\.envoyproxy\\.io/docs/|developers\\.cloudflare\\.com/"
              + "|tailscale\\.com/kb/|vector\\.dev/docs/).*");

  @Test
  void twelveTables() {
    assertEquals(12, TABLES.size(), TABLES::toString);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void keepsItsOwnSchema(String table) {
    JsonNode json = TableFile.read(table);
    assertEquals("meta/" + table + ".schema.json", json.path("$schema").asString());
    Schema schema = registry().getSchema(TableFile.text("meta/" + table + ".schema.json"));
    assertEquals(List.of(), schema.validate(json.toString(), InputFormat.JSON));
    String stranger = "{\"stranger\":1," + json.toString().substring(1);
    assertFalse(schema.validate(stranger, InputFormat.JSON).isEmpty());
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void hasASchemaThatIsDraft7(String table) {
    Schema draft =
        registry().getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    String meta = TableFile.text("meta/" + table + ".schema.json");
    assertEquals(List.of(), draft.validate(meta, InputFormat.JSON));
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void namesNothingTwice(String table) {
    List<String> twice = new ArrayList<>();
    for (JsonNode list : TableFile.lists(TableFile.read(table))) {
      Set<String> seen = new HashSet<>();
      for (JsonNode entry : list) {
        String identity = identity(entry);
        boolean reason = entry.has("on");
        if (!identity.isEmpty() && !reason && !seen.add(identity)) {
          twice.add(identity);
        }
      }
    }
    assertEquals(List.of(), twice);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void pointsToMembersThatExist(String table) {
    ImmutableSet<String> members = TableFile.memberPaths();
    List<String> strangers = new ArrayList<>();
    for (JsonNode object : TableFile.objects(TableFile.read(table))) {
      for (String name : PATHS) {
        String path = object.path(name).asString("");
        if (!path.isEmpty() && !path.equals("root") && !members.contains(path)) {
          strangers.add(path);
        }
      }
    }
    assertEquals(List.of(), strangers);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void linksAreAwsOrVendorDocumentation(String table) {
    List<String> others = new ArrayList<>();
    for (JsonNode object : TableFile.objects(TableFile.read(table))) {
      String link = object.path("link").asString("");
      if (!link.isEmpty() && !VENDOR_OR_AWS.matcher(link).matches()) {
        others.add(link);
      }
    }
    assertEquals(List.of(), others);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void explainsInSentences(String table) {
    List<String> odd = new ArrayList<>();
    for (JsonNode object : TableFile.objects(TableFile.read(table))) {
      String doc = object.path("doc").asString("");
      boolean label = object.has("port");
      if (!doc.isEmpty() && !label && !doc.matches("(?s)[A-Z0-9`].*[.]")) {
        odd.add(doc);
      }
    }
    assertEquals(List.of(), odd);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void isNamedInTheReadmeWithItsSource(String table) {
    JsonNode json = TableFile.read(table);
    String line =
        "| " + json.path("source").asString() + " | " + json.path("date").asString() + " |";
    assertTrue(
        TableFile.readme().lines().anyMatch(l -> l.contains(table + ".json") && l.endsWith(line)),
        () -> "schemas/README.md lacks the line of " + table + " ending in " + line);
  }

  private static String identity(JsonNode entry) {
    StringBuilder identity = new StringBuilder();
    for (String name : IDENTITIES) {
      identity.append(entry.path(name).asString(""));
    }
    return identity.isEmpty()
        ? ""
        : identity + " " + entry.path("at").asString("") + entry.path("value").asString("");
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  }
}
