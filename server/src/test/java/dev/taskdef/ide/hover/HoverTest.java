package dev.taskdef.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the place under the pointer, and of exactly which place. */
final class HoverTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'fam<|>ily': 'web'} # 'family' # family",
        "{'networkMode': 'aws<|>vpc'} # 'awsvpc' # network",
        "{'containerDefinitions': [{'healthCheck': {'inter<|>val': 30}}]} # 'interval' # seconds",
        "'healthCheck': {'inter<|>val': 30} # 'interval' # seconds",
        "[{'image': 'x', 'essen<|>tial': true}] # 'essential' # essential",
        "[{'image': 'x', 'essential': true, 'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-<|>group': 'x'}}}] # 'awslogs-group' # group",
      })
  void says(String text, String range, String word) {
    String source = text.replace('\'', '"');
    Snapshot snapshot = Snapshots.of(source.replace("<|>", ""));
    Hover hover = Hover.at(snapshot, source.indexOf("<|>")).orElseThrow();
    assertEquals(range.replace('\'', '"'), snapshot.text().slice(hover.range()));
    assertTrue(hover.markdown().contains(word), hover::markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{<|> 'family': 'web'}",
        "{'nonsense<|>': 1}",
        "{'family': 'w<|>eb'}",
        "<|>",
        "{'name<|>': 'x'}"
      })
  void isSilentWhereThereIsNothingToSay(String text) {
    String source = text.replace('\'', '"');
    Snapshot snapshot = Snapshots.of(source.replace("<|>", ""));
    assertEquals(Optional.empty(), Hover.at(snapshot, source.indexOf("<|>")));
  }
}
