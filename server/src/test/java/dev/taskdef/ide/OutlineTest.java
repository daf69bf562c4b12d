package dev.taskdef.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Strings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The outline calls things by their names. */
final class OutlineTest {
  private static final String TEXT =
      """
      {
        "family": "web",
        "containerDefinitions": [
          {
            "name": "app",
            "image": "nginx:1.27",
            "portMappings": [{ "containerPort": 80, "protocol": "tcp" }],
            "environment": [{ "name": "A", "value": "1" }],
            "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }],
            "essential": true,
            "command": ["a", null, ${X}]
          },
          { "image": "x" },
          7
        ],
        "cpu": 256,
        "volumes":
      }
      """;

  @Test
  void containersAreCalledByName() {
    assertEquals(
        """
        STRING family web
        ARRAY containerDefinitions
          CONTAINER app nginx:1.27 :80
            STRING name app
            STRING image nginx:1.27
            ARRAY portMappings
              OBJECT 80 tcp
                NUMBER containerPort 80
                STRING protocol tcp
            ARRAY environment
              OBJECT A 1
                STRING name A
                STRING value 1
            ARRAY mountPoints
              OBJECT data /data
                STRING sourceVolume data
                STRING containerPath /data
            BOOLEAN essential true
            ARRAY command
              STRING 0 a
              NULL 1 null
              UNKNOWN 2 ${X}
          CONTAINER 1 x
            STRING image x
          NUMBER 2 7
        NUMBER cpu 256
        UNKNOWN volumes
        """,
        drawn(Outline.of(Snapshots.of(TEXT), 1000), 0));
  }

  @Test
  void hasALimit() {
    assertEquals(
        "STRING family web\nARRAY containerDefinitions\n  CONTAINER app nginx:1.27 :80\n",
        drawn(Outline.of(Snapshots.of(TEXT), 3), 0));
  }

  @Test
  void selectionLiesInsideTheRange() {
    checkRanges(Outline.of(Snapshots.of(TEXT), 1000));
  }

  private static void checkRanges(List<Outline> outline) {
    for (Outline entry : outline) {
      assertEquals(true, entry.range().contains(entry.selection()), entry::name);
      checkRanges(entry.children());
    }
  }

  private static String drawn(List<Outline> outline, int depth) {
    StringBuilder text = new StringBuilder();
    for (Outline entry : outline) {
      String line = entry.kind() + " " + entry.name() + " " + entry.detail();
      text.append(Strings.repeat("  ", depth)).append(line.strip()).append('\n');
      text.append(drawn(entry.children(), depth + 1));
    }
    return text.toString();
  }
}
