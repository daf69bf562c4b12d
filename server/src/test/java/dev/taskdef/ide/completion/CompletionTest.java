package dev.taskdef.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.ide.hover.Hover;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What a proposal makes of the text. {@code <|>} is the cursor; places to fill in are filled. */
final class CompletionTest {
  private static final String CONTAINER = "{'containerDefinitions': [{'name': 'app', %s}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        // members, with the comma that is missing
        "{<|>} # family # {'family': ''}",
        "{'fam<|>'} # family # {'family': ''}",
        "{'fam<|>': 'x'} # family # {'family': 'x'}",
        "{'cpu': '256' <|>} # family # {'cpu': '256', 'family': ''}",
        "{'cpu': '256', <|>} # family # {'cpu': '256', 'family': ''}",
        "{<|> 'cpu': '256'} # family # {'family': '', 'cpu': '256'}",
        "{'cpu': '256' '<|>' 'memory': '512'} # family # {'cpu': '256', 'family': '', 'memory': '512'}",
        // values
        "{'networkMode': <|>} # awsvpc # {'networkMode': 'awsvpc'}",
        "{'networkMode':<|>} # awsvpc # {'networkMode':'awsvpc'}",
        "{'networkMode': 'a<|>'} # awsvpc # {'networkMode': 'awsvpc'}",
        "{'requiresCompatibilities': [<|>]} # FARGATE # {'requiresCompatibilities': ['FARGATE']}",
        "{'requiresCompatibilities': ['<|>']} # FARGATE # {'requiresCompatibilities': ['FARGATE']}",
        "{'enableFaultInjection': <|>} # true # {'enableFaultInjection': true}",
        "{'requiresCompatibilities': ['FARGATE'], 'cpu': '1024', 'memory': '<|>'} # 8192 # {'requiresCompatibilities': ['FARGATE'], 'cpu': '1024', 'memory': '8192'}",
        // names of this file
        "{'volumes': [{'name': 'data'}], 'containerDefinitions': [{'mountPoints': [{'sourceVolume': '<|>'}]}]} # data # {'volumes': [{'name': 'data'}], 'containerDefinitions': [{'mountPoints': [{'sourceVolume': 'data'}]}]}",
        "[{'name': 'a', 'image': 'x', 'essential': true}, {'name': 'b', 'dependsOn': [{'containerName': <|>}]}] # a # [{'name': 'a', 'image': 'x', 'essential': true}, {'name': 'b', 'dependsOn': [{'containerName': 'a'}]}]",
        // fragments
        "'healthCheck': {<|>} # interval # 'healthCheck': {'interval': 30}",
      })
  void accepted(String text, String label, String expected) {
    assertEquals(quoted(expected), accept(text, label));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {<|>}} # awslogs-group # 'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-group': '/ecs/app'}}",
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-region': '<|>'}} # eu-west-1 # 'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-region': 'eu-west-1'}}",
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-create-group': <|>}} # true # 'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-create-group': 'true'}}",
        "'logConfiguration': {'logDriver': '<|>'} # splunk # 'logConfiguration': {'logDriver': 'splunk'}",
        "'portMappings': [{'containerPort': 80, 'protocol': '<|>'}] # udp # 'portMappings': [{'containerPort': 80, 'protocol': 'udp'}]",
      })
  void acceptedInAContainer(String member, String label, String expected) {
    assertEquals(quoted(CONTAINER.formatted(expected)), accept(CONTAINER.formatted(member), label));
  }

  @Test
  void whatIsThereAlreadyIsNotProposedAgainAndWhatIsRequiredComesFirst() {
    List<String> labels = labels("{'containerDefinitions': [{'name': 'a', <|>}]}");
    assertFalse(labels.contains("name"));
    assertEquals("image", labels.get(0));
  }

  @Test
  void aContainerDoesNotDependOnItself() {
    assertEquals(
        List.of("b"),
        labels(
            "{'containerDefinitions': [{'name': 'a', 'dependsOn': [{'containerName': '<|>'}]}, {'name': 'b'}]}"));
  }

  @Test
  void onlyMemoriesThatFargateOffersForTheCpu() {
    assertEquals(
        List.of("512", "1024", "2048"),
        labels("{'requiresCompatibilities': ['FARGATE'], 'cpu': '256', 'memory': '<|>'}"));
  }

  @Test
  void aWholeTaskInAnEmptyFile() {
    assertTrue(accept("<|>", "Fargate task").contains("\"family\": \"my-app\",\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}<|>", "[1, 2<|>]", "{'family': 'web'}<|>", "{'family' <|>: 'x'}"})
  void nothingWhereNothingIsKnown(String text) {
    assertEquals(List.of(), labels(text));
  }

  @Test
  void everyOffsetOfBrokenTextsIsAnsweredAndEveryProposalInserts() {
    Random random = new Random(23);
    String whole =
        quoted(
            "{'family': 'web', 'cpu': '256', 'containerDefinitions': [{'name': 'a', 'image': 'x:1', 'portMappings': [{'containerPort': 80}],"
                + " 'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-group': 'g'}}, 'essential': true}], 'volumes': []}");
    for (int round = 0; round < 8; round++) {
      int from = random.nextInt(whole.length());
      int to = Math.min(whole.length(), from + random.nextInt(6));
      String text = whole.substring(0, from) + whole.substring(to);
      Snapshot snapshot = Snapshots.of(text);
      for (int offset = -1; offset <= text.length() + 1; offset++) {
        for (Completion each : Completion.at(snapshot, offset)) {
          assertTrue(each.replaced().touches(offset), () -> text + " " + each);
          apply(text, each);
        }
        Hover.at(snapshot, offset);
      }
    }
  }

  private static List<String> labels(String text) {
    return proposals(quoted(text)).stream().map(Completion::label).toList();
  }

  private static ImmutableList<Completion> proposals(String text) {
    return Completion.at(Snapshots.of(text.replace("<|>", "")), text.indexOf("<|>"));
  }

  private static String accept(String text, String label) {
    ImmutableList<Completion> proposals = proposals(quoted(text));
    Completion chosen =
        proposals.stream()
            .filter(p -> p.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " is not among " + proposals));
    return apply(quoted(text).replace("<|>", ""), chosen);
  }

  private static String apply(String text, Completion chosen) {
    List<TextEdit> edits = new ArrayList<>(chosen.repairs());
    edits.add(new TextEdit(chosen.replaced(), chosen.plainText(Snapshots.of(text))));
    edits.sort(Comparator.comparing(TextEdit::range));
    return JsonTree.parse(SourceText.of(text).with(edits)).text().toString();
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
