package dev.taskdef.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.text.TextRange;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hints stand behind the values that they explain: shown here as ‹hint›. */
final class InlayHintTest {

  @Test
  void sizes() {
    check(
        "{\"cpu\": \"256\"‹0.25 vCPU›, \"memory\": \"1536\"‹1.5 GB›, \"containerDefinitions\": [{\"cpu\": 128‹0.125 vCPU›, \"memory\": 512‹0.5 GB›, \"memoryReservation\": 100‹0.098 GB›}]}",
        HintKind.SIZES);
    check(
        "{\"cpu\": \".5 vCPU\", \"memory\": \"${MEMORY}\", \"containerDefinitions\": [{\"cpu\": 0, \"memory\": \"x\"}]}",
        HintKind.SIZES);
  }

  @Test
  void sums() {
    check(
        "{\"cpu\": \"512\"‹containers: 384 of 512›, \"memory\": \"1 GB\"‹containers: 612 of 1024›, \"containerDefinitions\": [{\"cpu\": 128, \"memory\": 512}, {\"cpu\": 256, \"memory\": 900, \"memoryReservation\": 100}, {}]}",
        HintKind.SUMS);
    check(
        "{\"cpu\": \"512\", \"memory\": \"1024\", \"containerDefinitions\": [{\"cpu\": 128, \"memory\": ${M}}, {\"cpu\": ${C}}]}",
        HintKind.SUMS);
    check(
        "{\"cpu\": \"512\", \"memory\": \"1024\", \"containerDefinitions\": [{}]}", HintKind.SUMS);
  }

  @Test
  void defaults() {
    check(
        "{\"networkMode\": \"awsvpc\", \"containerDefinitions\": [{\"name\": \"a\"‹essential: true›, \"portMappings\": [{\"containerPort\": 80‹hostPort: 80›}], \"healthCheck\": {‹interval: 30 s, retries: 3, startPeriod: off›\"timeout\": 2}}]}",
        HintKind.DEFAULTS);
    check(
        "{\"containerDefinitions\": [{\"name\": \"a\", \"essential\": false, \"portMappings\": [{\"containerPort\": 80‹hostPort: chosen at start›}, {\"containerPort\": 81, \"hostPort\": 0}]}]}",
        HintKind.DEFAULTS);
  }

  @Test
  void onlyInsideTheRange() {
    Snapshot snapshot =
        Snapshots.of("{\"cpu\": \"256\", \"memory\": \"512\", \"containerDefinitions\": []}");
    assertEquals(1, InlayHint.in(snapshot, TextRange.of(0, 15), Set.of(HintKind.SIZES)).size());
    assertEquals(ImmutableList.of(), InlayHint.in(snapshot, TextRange.of(0, 80), Set.of()));
  }

  private static void check(String marked, HintKind kind) {
    String plain = marked.replaceAll("‹[^›]*›", "");
    StringBuilder drawn = new StringBuilder(plain);
    for (InlayHint hint :
        InlayHint.in(Snapshots.of(plain), TextRange.of(0, plain.length()), Set.of(kind))
            .reverse()) {
      drawn.insert(hint.offset(), "‹" + hint.label() + "›");
    }
    assertEquals(marked, drawn.toString());
  }
}
