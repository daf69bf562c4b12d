package dev.taskdef.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.rules.settings.SettingsCheck;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proposal makes of the settings of a project. {@code <|>} is the cursor. */
final class SettingsCompletionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        // members
        "{<|>} # consumer # {'consumer': 'github-action'}",
        "{'con<|>'} # consumer # {'consumer': 'github-action'}",
        "{'con<|>': 'terraform'} # consumer # {'consumer': 'terraform'}",
        "{'rules': {} <|>} # assumedLaunchType # {'rules': {}, 'assumedLaunchType': 'FARGATE'}",
        "{<|>} # rules # {'rules': { '': 'off' }}",
        "{'suppressions': [{'rule': 'member-null', <|>}]} # reason # {'suppressions': [{'rule': 'member-null', 'reason': ''}]}",
        "{'overrides': [{'files': ['a'], <|>}]} # consumer # {'overrides': [{'files': ['a'], 'consumer': 'github-action'}]}",
        // values
        "{'consumer': <|>} # terraform # {'consumer': 'terraform'}",
        "{'consumer': 'ter<|>'} # terraform # {'consumer': 'terraform'}",
        "{'assumedLaunchType': '<|>'} # EC2 # {'assumedLaunchType': 'EC2'}",
        "{'rules': {'member-null': '<|>'}} # hint # {'rules': {'member-null': 'hint'}}",
        "{'overrides': [{'rules': {'member-null': <|>}}]} # off # {'overrides': [{'rules': {'member-null': 'off'}}]}",
        "{'rules': <|>} # { '': 'off' } # {'rules': { '': 'off' }}",
        "{'overrides': [{'files': [<|>]}]} # member-null # -",
        // rules
        "{'rules': {<|>}} # member-null # {'rules': {'member-null': 'off'}}",
        "{'rules': {'memb<|>'}} # member-null # {'rules': {'member-null': 'off'}}",
        "{'rules': {'member<|>': 'hint'}} # member-null # {'rules': {'member-null': 'hint'}}",
        "{'suppressions': [{'rule': '<|>'}]} # member-null # {'suppressions': [{'rule': 'member-null'}]}",
        "{'suppressions': [<|>]} # { 'rule': '', 'container': '', 'reason': '' } # {'suppressions': [{ 'rule': '', 'container': '', 'reason': '' }]}",
        // an open quote, a comma, a colon that is missing
        "{'consumer' <|>} # terraform # {'consumer': 'terraform'}",
        "{'consumer': 'terraform' '<|>' 'rules': {}} # assumedLaunchType # {'consumer': 'terraform', 'assumedLaunchType': 'FARGATE', 'rules': {}}",
        "{'rules': {'<|>}} # member-null # {'rules': {'member-null': 'off'}}",
        "{'rules': {'port-duplicate': 'off' <|>}} # member-null # {'rules': {'port-duplicate': 'off', 'member-null': 'off'}}",
        "{'suppressions': [{'rule': 'member-null'} <|>]} # { 'rule': '', 'container': '', 'reason': '' } # {'suppressions': [{'rule': 'member-null'}, { 'rule': '', 'container': '', 'reason': '' }]}",
      })
  void accepted(String text, String label, String expected) {
    if (expected.equals("-")) {
      assertFalse(labels(text).contains(label));
    } else {
      assertEquals(quoted(expected), accept(text, label));
    }
  }

  @Test
  void aQuoteThatWasJustTypedBeginsTheValue() {
    assertEquals(
        quoted("{'consumer': 'terraform',\n 'rules': {}}"),
        accept("{'consumer': '<|>\n 'rules': {}}", "terraform"));
    assertEquals(
        quoted("{'consumer': 'terraform', 'rules': {}}"),
        accept("{'consumer': '<|>, 'rules': {}}", "terraform"));
    assertEquals(
        quoted("{'suppressions': [{'rule': 'member-null',\n 'reason': 'r'}]}"),
        accept("{'suppressions': [{'rule': '<|>\n 'reason': 'r'}]}", "member-null"));
  }

  @Test
  void whatIsThereIsLeftOutAndWhatIsNeededComesFirst() {
    assertEquals(
        List.of("$schema", "assumedLaunchType", "suppressions", "overrides"),
        labels("{'consumer': 'terraform', 'rules': {}, <|>}"));
    assertEquals(
        List.of("files", "consumer", "assumedLaunchType", "rules", "suppressions"),
        labels("{'overrides': [{<|>}]}"));
    assertEquals(
        List.of("reason", "file", "container", "volume", "pointer"),
        proposals("{'suppressions': [{'rule': 'member-null', <|>}]}").stream()
            .sorted(Comparator.comparingInt(Completion::rank))
            .map(Completion::label)
            .toList());
    assertFalse(labels("{'rules': {'member-null': 'off', <|>}}").contains("member-null"));
    assertEquals(
        List.of("error", "warning", "information", "hint", "off"),
        labels("{'rules': {'member-null': <|>}}"));
    assertEquals(List.of(), labels("{'suppressions': [{'reason': '<|>'}]}"));
    assertEquals(List.of(), labels("{'nobody': {<|>}}"));
  }

  @Test
  void aRuleIsShownWithItsSeverityItsTitleAndItsPage() {
    for (String text :
        List.of("{'rules': {<|>}}", "{'rules': {'<|>'}}", "{'suppressions': [{'rule': <|>}]}")) {
      Completion rule = chosen(text, "member-null");
      var spec = Snapshots.LINTER.catalog().rule("member-null").orElseThrow().spec();
      assertEquals(spec.severity().id() + ": " + spec.summary(), rule.detail());
      assertTrue(rule.documentation().get().contains(spec.summary()));
      assertEquals(Snapshots.LINTER.catalog().rules().size(), labels(text).size());
    }
    assertEquals(
        List.of("error"),
        proposals("{'rules': {'member-null': <|>}}").stream()
            .filter(p -> p.detail().equals("default"))
            .map(Completion::label)
            .toList());
    assertTrue(
        chosen("{<|>}", "suppressions").documentation().get().startsWith("Findings that somebody"));
    assertTrue(chosen("{'consumer': <|>}", "terraform").documentation().get().contains("drops"));
  }

  @Test
  void blocksTakeTheIndentationOfTheFile() {
    assertEquals(
        quoted(
            "{\n    // why\n    'suppressions': [\n        { 'rule': '', 'container': '', 'reason': '' }\n    ]\n}"),
        accept("{\n    // why\n    <|>\n}", "suppressions"));
    assertEquals(quoted("{\n  'consumer': 'github-action'\n}"), accept("<|>", "consumer"));
  }

  @Test
  void whatIsAcceptedIsNotFoundFaultWithUnlessItIsToBeFilledIn() {
    String text = quoted("{'consumer': 'x', 'rules': {'member-null': 'y'}}");
    for (int offset = 0; offset <= text.length(); offset++) {
      Snapshot before = snapshot(text);
      for (Completion each : Completion.at(before, offset)) {
        String after = apply(text, each);
        assertEquals(List.of(), JsonTree.parse(after).errors(), after);
        if (each.kind() == Completion.Kind.VALUE) {
          assertTrue(faults(after) < faults(text), after);
        }
      }
    }
  }

  @Test
  void everyOffsetOfBrokenTextsIsAnsweredAndEveryProposalInserts() {
    Random random = new Random(31);
    String whole =
        quoted(
            "{'consumer': 'terraform', 'rules': {'member-null': 'off'}, 'suppressions': [{'rule': 'member-null', 'pointer': '', 'reason': 'r'}],"
                + " 'overrides': [{'files': ['a'], 'rules': {'member-null': 'hint'}}]}");
    for (int round = 0; round < 8; round++) {
      int from = random.nextInt(whole.length());
      int to = Math.min(whole.length(), from + random.nextInt(6));
      String text = whole.substring(0, from) + whole.substring(to);
      Snapshot snapshot = snapshot(text);
      for (int offset = -1; offset <= text.length() + 1; offset++) {
        ImmutableList<Completion> proposals = Completion.at(snapshot, offset);
        for (Completion each : proposals.subList(0, Math.min(9, proposals.size()))) {
          assertTrue(each.replaced().touches(offset), () -> text + " " + each);
          int errors = JsonTree.parse(apply(text, each)).errors().size();
          assertTrue(errors <= snapshot.tree().errors().size(), () -> text + " " + each);
        }
      }
    }
  }

  private static int faults(String text) {
    return SettingsCheck.of(JsonTree.parse(text), Snapshots.LINTER.catalog(), ImmutableSet.of())
        .size();
  }

  private static List<String> labels(String text) {
    return proposals(text).stream().map(Completion::label).toList();
  }

  private static ImmutableList<Completion> proposals(String text) {
    return Completion.at(snapshot(quoted(text).replace("<|>", "")), text.indexOf("<|>"));
  }

  private static Completion chosen(String text, String label) {
    return proposals(text).stream()
        .filter(p -> p.label().equals(quoted(label)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not among " + labels(text)));
  }

  private static String accept(String text, String label) {
    return apply(quoted(text).replace("<|>", ""), chosen(text, label));
  }

  private static String apply(String text, Completion chosen) {
    List<TextEdit> edits = new ArrayList<>(chosen.repairs());
    edits.add(new TextEdit(chosen.replaced(), chosen.plainText(snapshot(text))));
    edits.sort(Comparator.comparing(TextEdit::range));
    return SourceText.of(text).with(edits).toString();
  }

  private static Snapshot snapshot(String text) {
    return Snapshot.of("file:///w/.taskdef.json", 1, SourceText.of(text), Snapshots.LENS);
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
