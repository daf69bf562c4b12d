package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own look at the schema finds what a validator library finds, no more and no less. */
final class ValidatorLawTest {
  private static final Parameters PARAMETERS = Parameters.load();
  private static final SchemaValidator OURS = SchemaValidator.of(PARAMETERS);
  private static final LibraryValidator LIBRARY = LibraryValidator.of(PARAMETERS);
  private static final ImmutableList<String> SNIPPETS =
      ImmutableList.of(
          "",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "1",
          "-1",
          "80.0",
          "1e3",
          "99999999999999999999",
          "\"\"",
          "\"x\": 1,",
          "\"${X}\"",
          "{{ x }}",
          "\"name\": \"b\",",
          "\"name\": null,",
          "\"type\": \"GPU\",",
          "{ \"name\": 1 },",
          "\"é😀\"");
  private static final String START =
      """
      {
        "family": "web", "requiresCompatibilities": ["FARGATE", "MOON"], "cpu": 256, "memory": "1 GB",
        "networkMode": "bridged", "ephemeralStorage": { "sizeInGiB": 5 }, "unknown": {},
        "tags": [{ "key": "a", "value": 1 }], "taskRoleArn": "no role at all!",
        "proxyConfiguration": { "type": "APPMESH", "properties": [{ "name": 1 }] },
        "volumes": [{ "name": "data", "host": {} }, { "nam": "logs" }, 7, { "dockerVolumeConfiguration": { "labels": { "a": 1 } } }],
        "containerDefinitions": [
          {
            "name": "we b", "image": "nginx:1.27", "memory": 3, "essential": "true", "cpu": -1,
            "portMappings": [{ "containerPort": "80", "hostPort": 70000, "protocol": "icmp" }],
            "environment": [{ "name": "A", "value": 1 }, { "name": "B" }, "C=1"],
            "secrets": [{ "name": "S" }],
            "healthCheck": { "command": [], "interval": 1, "retries": 99 },
            "ulimits": [{ "name": "nofile", "softLimit": 1 }],
            "dockerLabels": { "a": "b", "c": 2 },
            "linuxParameters": { "tmpfs": [{ "containerPath": "/t", "size": 1.5, "mountOptions": ["ro", 1] }], "initProcessEnabled": null },
            "firelensConfiguration": { "type": "fluent", "options": { "config-file-type": "s4", "x": true } },
            "logConfiguration": { "logDriver": "awslog", "options": { "a": 1 }, "secretOptions": [{}] },
            "name": "web"
          },
          null,
          { "image": "${IMAGE}", "links": ["a b"], "dependsOn": [{ "containerName": "${X}", "condition": "healthy" }] }
        ]
      }
      """;

  @Test
  void agreesAboutRealFiles() {
    int looked = 0;
    for (Path file : SharedFiles.corpus()) {
      JsonTree tree = JsonTree.parse(DecodedFile.of(SharedFiles.bytes(file)).text());
      looked += compare(tree, file.toString());
    }
    assertTrue(looked > 200, "only " + looked);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesAboutBrokenText(long seed) {
    Random random = new Random(seed);
    JsonTree tree = JsonTree.parse(START);
    for (int step = 0; step < 150; step++) {
      compare(tree, "seed " + seed + ", step " + step);
      int start = random.nextInt(tree.text().length() + 1);
      int end = Math.min(tree.text().length(), start + random.nextInt(4));
      String text = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
      tree =
          random.nextInt(15) == 0
              ? JsonTree.parse(START)
              : tree.with(TextEdit.replace(TextRange.of(start, end), text));
    }
  }

  private static int compare(JsonTree tree, String where) {
    if (tree.root().isEmpty() || !(tree.root().get() instanceof JsonObject root)) {
      return 0;
    }
    for (boolean partial : new boolean[] {false, true}) {
      assertEquals(
          said(LIBRARY.task(root, partial)),
          said(OURS.task(root, partial)),
          () -> where + "\n" + tree.text());
      for (JsonValue value : elements(root, "containerDefinitions")) {
        if (value instanceof JsonObject container) {
          assertEquals(
              said(LIBRARY.container(container, partial)),
              said(ours(container, partial)),
              () -> where + "\n" + container.text());
        }
      }
    }
    for (JsonValue value : elements(root, "volumes")) {
      if (value instanceof JsonObject volume) {
        assertEquals(said(LIBRARY.volume(volume)), said(OURS.volume(volume)), where);
      }
    }
    return 1;
  }

  private static ImmutableList<SchemaProblem> ours(JsonObject container, boolean partial) {
    ImmutableList.Builder<SchemaProblem> all = ImmutableList.builder();
    all.addAll(OURS.container(container, partial));
    container.members().forEach(member -> all.addAll(OURS.ofContainer(member)));
    return all.build();
  }

  private static ImmutableList<JsonValue> elements(JsonObject root, String name) {
    return root.get(name).orElse(root) instanceof JsonArray list
        ? list.elements()
        : ImmutableList.of();
  }

  private static ImmutableSortedSet<String> said(ImmutableList<SchemaProblem> problems) {
    return problems.stream()
        .map(p -> p.keyword() + " " + p.value().range() + " " + p.property() + " " + p.place())
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }
}
