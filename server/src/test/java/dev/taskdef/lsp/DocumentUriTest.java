package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as editors on Windows and elsewhere send them. */
final class DocumentUriTest {

  @ParameterizedTest
  @CsvSource({
    "file:///home/me/a.json, /home/me/a.json",
    "file:///home/me/with%20blank/%C3%A4.json, /home/me/with blank/ä.json",
    "file:///c%3A/Users/me/a.json, C:\\Users\\me\\a.json",
    "file:///C:/Users/me/a.json, C:\\Users\\me\\a.json",
    "file:///c:/, C:\\",
    "file:/C:/x.json, C:\\x.json",
    "file://server/share/a.json, \\\\server\\share\\a.json",
    "file://localhost/home/a.json, /home/a.json",
    "FILE:///a.json, /a.json",
    "file:///100%25.json, /100%.json",
    "file:///100%.json, /100%.json",
    "file:///a%zz.json, /a%zz.json",
    "file:///a.json?x#y, /a.json",
    "file:///a%23b.json, /a#b.json",
    "untitled:Untitled-1, ''",
    "vscode-vfs://github/me/repo/a.json, ''",
    "'', ''",
    "nonsense, ''",
  })
  void namesTheFile(String uri, String file) {
    assertEquals(file, new DocumentUri(uri).fileText().orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "file:///home/me/my-task-def.json, true",
    "file:///c%3A/x/TaskDef.Prod.json, true",
    "file:///x/ecs_task_definition.json.tpl, true",
    "file:///x/container-definitions.tftpl, true",
    "file:///x/container_definitions.json.j2, true",
    "file:///x/task-definition.jsonc, true",
    "file:///x/taskdef.yaml, false",
    "file:///x/task-def.d/package.json, false",
    "file:///x/package.json, false",
    "untitled:Untitled-1, false",
    "untitled:/x/taskdef.json, true",
    "'', false",
  })
  void knowsTellingNames(String uri, boolean telling) {
    assertEquals(telling, new DocumentUri(uri).isTelling());
  }
}
