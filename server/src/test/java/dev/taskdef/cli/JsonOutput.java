package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Output of {@code --format json}, held against its contract when it is read. */
record JsonOutput(JsonNode root) {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Schema CONTRACT = contract();

  static JsonOutput of(String text) {
    JsonNode root = MAPPER.readTree(text);
    assertEquals("[]", CONTRACT.validate(root).toString(), text);
    return new JsonOutput(root);
  }

  private static Schema contract() {
    try {
      String schema = Files.readString(Shell.project().resolve("schemas/check-output.schema.json"));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImmutableList<String> paths() {
    ImmutableList.Builder<String> paths = ImmutableList.builder();
    root.get("files").forEach(f -> paths.add(f.get("path").asString()));
    return paths.build();
  }

  int skipped() {
    return root.get("skipped").asInt();
  }

  JsonNode file(int index) {
    return root.get("files").get(index);
  }

  /** The ids of the rules that spoke to a file. */
  ImmutableList<String> rules(int file) {
    ImmutableList.Builder<String> rules = ImmutableList.builder();
    file(file).get("diagnostics").forEach(d -> rules.add(d.get("rule").asString()));
    return rules.build();
  }
}
