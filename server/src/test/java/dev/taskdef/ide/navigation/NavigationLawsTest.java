package dev.taskdef.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.ide.layout.Formatting;
import dev.taskdef.syntax.JsonStyle;
import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.DecodedFile;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every feature at every place of every document. */
final class NavigationLawsTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final int SAMPLES = 5_000;
  private static final ImmutableSet<HintKind> HINTS = ImmutableSet.copyOf(HintKind.values());

  @Test
  void everyOffsetOfTheExamples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        everyOffset(file);
      }
    }
  }

  @Test
  void everyOffsetOfTheArticle() {
    SharedFiles.files("cases/article").forEach(NavigationLawsTest::everyOffset);
  }

  @Test
  void offsetsOfRealFiles() {
    List<Path> files = SharedFiles.corpus();
    boolean all = System.getProperty("soak") != null;
    Random random = new Random(Long.getLong("seed", 20_261_123L));
    int each = Math.max(1, SAMPLES / files.size() + 1);
    for (Path file : files) {
      if (all) {
        everyOffset(file);
      } else {
        Snapshot snapshot = snapshot(file);
        whole(snapshot);
        for (int i = 0; i < each; i++) {
          at(snapshot, random.nextInt(snapshot.text().length() + 1));
        }
      }
    }
  }

  @Test
  void fourMegabytesAreNoReasonToFail() {
    StringBuilder text = new StringBuilder("{\"cpu\": \"256\", \"containerDefinitions\": [\n");
    int containers = 1;
    for (; text.length() < 4 << 20; containers++) {
      text.append("{\"name\":\"c")
          .append(containers)
          .append("\",\"links\":[\"c:x\"],\"image\":\"nginx:${TAG}\"},\n");
    }
    Snapshot snapshot = Snapshots.of(text.append("{\"name\": \"c\"}]}\n").toString());
    TextRange everything = TextRange.of(0, text.length());
    int name = text.lastIndexOf("c");
    assertEquals(containers, Rename.at(snapshot, name, "web").edits().size());
    assertEquals(50_000, ColoredWord.in(snapshot, everything).size());
    assertEquals(1, InlayHint.in(snapshot, everything, HintKind.USUAL).size());
    assertEquals(0, PageLink.of(snapshot).size());
    assertEquals(10, SelectionSteps.at(snapshot, name).ranges().size());
    blanks(snapshot, Formatting.of(snapshot, JsonStyle.standard()).edits());
  }

  private static void everyOffset(Path file) {
    Snapshot snapshot = snapshot(file);
    whole(snapshot);
    for (int offset = -1; offset <= snapshot.text().length() + 1; offset++) {
      at(snapshot, offset);
    }
  }

  private static Snapshot snapshot(Path file) {
    return Snapshots.of(DecodedFile.of(SharedFiles.bytes(file)).text());
  }

  private static void whole(Snapshot snapshot) {
    TextRange everything = TextRange.of(0, snapshot.text().length());
    PageLink.of(snapshot).forEach(link -> assertTrue(link.address().startsWith("https://")));
    InlayHint.in(snapshot, everything, HINTS)
        .forEach(hint -> assertTrue(everything.touches(hint.offset())));
    int end = 0;
    for (ColoredWord word : ColoredWord.in(snapshot, everything)) {
      assertTrue(end <= word.range().start(), word::toString);
      end = word.range().end();
    }
    NameUses.of(snapshot).all().forEach(use -> consistent(snapshot, use));
  }

  /**
   * From every place of a name the same places are found, and a new name arrives in all of them.
   */
  private static void consistent(Snapshot snapshot, NameUse use) {
    NameUses names = NameUses.of(snapshot);
    assertEquals(use, names.at(use.range().start()).orElseThrow());
    for (NameUse definition : names.definitions(use)) {
      assertTrue(definition.isDefinition());
      assertEquals(names.sameAs(use), names.sameAs(definition));
    }
    Rename rename = Rename.at(snapshot, use.range().start(), "a-new-name");
    if (rename.refusal().isEmpty()) {
      SourceText changed = snapshot.text().with(rename.edits());
      NameUses after = NameUses.of(Snapshots.of(changed.toString()));
      assertEquals(
          names.all().stream().map(u -> u.isSameName(use) ? "a-new-name" : u.name()).toList(),
          after.all().stream().map(NameUse::name).toList());
    }
  }

  private static void at(Snapshot snapshot, int offset) {
    int length = snapshot.text().length();
    List<TextRange> steps = SelectionSteps.at(snapshot, offset).ranges();
    for (int i = 1; i < steps.size(); i++) {
      assertTrue(steps.get(i).contains(steps.get(i - 1)), steps::toString);
    }
    assertEquals(TextRange.of(0, length), steps.get(steps.size() - 1));
    Rename rename = Rename.at(snapshot, offset, "a-new-name");
    assertEquals(
        rename.refusal().isEmpty(), Rename.target(snapshot, offset).isPresent(), rename::toString);
    for (String typed : List.of("}", "]", "\n")) {
      blanks(snapshot, Formatting.after(snapshot, offset, typed, JsonStyle.standard()).edits());
    }
  }

  private static void blanks(Snapshot snapshot, Collection<TextEdit> edits) {
    for (TextEdit edit : edits) {
      assertTrue(snapshot.text().slice(edit.range()).isBlank(), edit::toString);
      assertTrue(edit.newText().isBlank(), edit::toString);
    }
  }
}
