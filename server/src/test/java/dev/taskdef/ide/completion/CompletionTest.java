package dev.taskdef.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Lens;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.ide.hover.Hover;
import dev.taskdef.model.Reading;
import dev.taskdef.model.Surroundings;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.Severity;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
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
        "[{'name': 'a', 'image': 'x'}, {'name': 'b', 'links': ['<|>']}] # a # [{'name': 'a', 'image': 'x'}, {'name': 'b', 'links': ['a']}]",
        "[{'name': 'a', 'image': 'x'}, {'name': 'b', 'volumesFrom': [{'sourceContainer': '<|>'}]}] # a # [{'name': 'a', 'image': 'x'}, {'name': 'b', 'volumesFrom': [{'sourceContainer': 'a'}]}]",
        "{'proxyConfiguration': {'containerName': '<|>'}, 'containerDefinitions': [{'name': 'envoy', 'image': 'x'}]} # envoy # {'proxyConfiguration': {'containerName': 'envoy'}, 'containerDefinitions': [{'name': 'envoy', 'image': 'x'}]}",
        // a colon, a comma behind, a quote that is missing
        "{'networkMode' <|>} # awsvpc # {'networkMode': 'awsvpc'}",
        "{'networkMode' 'aws<|>'} # awsvpc # {'networkMode': 'awsvpc'}",
        "{'networkMode': <|> 'cpu': '256'} # awsvpc # {'networkMode': 'awsvpc', 'cpu': '256'}",
        "{'requiresCompatibilities': ['FARGATE' <|>], 'cpu': '256'} # EC2 # {'requiresCompatibilities': ['FARGATE', 'EC2'], 'cpu': '256'}",
        "{'requiresCompatibilities': [<|> 'FARGATE'], 'cpu': '256'} # EC2 # {'requiresCompatibilities': ['EC2', 'FARGATE'], 'cpu': '256'}",
        // ARNs where the file says account and Region, and where it does not
        "{'executionRoleArn': '<|>', 'taskRoleArn': 'arn:aws:iam::444455556666:role/t'} # arn:aws:iam::444455556666:role/ecsTaskExecutionRole # {'executionRoleArn': 'arn:aws:iam::444455556666:role/ecsTaskExecutionRole', 'taskRoleArn': 'arn:aws:iam::444455556666:role/t'}",
        "{'taskRoleArn': '<|>', 'cpu': '256'} # arn:aws:iam::111122223333:role/appTaskRole # {'taskRoleArn': 'arn:aws:iam::111122223333:role/appTaskRole', 'cpu': '256'}",
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
        "'image': 'x', 'secrets': [{'name': 'A', 'valueFrom': 'arn:aws:ssm:eu-west-1:444455556666:parameter/a'}, {'name': 'B', 'valueFrom': '<|>'}] # arn:aws:secretsmanager:eu-west-1:444455556666:secret:name-AbCdEf # 'image': 'x', 'secrets': [{'name': 'A', 'valueFrom': 'arn:aws:ssm:eu-west-1:444455556666:parameter/a'}, {'name': 'B', 'valueFrom': 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:name-AbCdEf'}]",
        "'image': '<|>' # public.ecr.aws/xray/aws-xray-daemon:latest # 'image': 'public.ecr.aws/xray/aws-xray-daemon:latest'",
        "'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': '<|>'}} # s3 # 'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': 's3'}}",
        "'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': 's3', <|>}} # bucket # 'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': 's3', 'bucket': ''}}",
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-stream-prefix': <|>}} # app # 'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-stream-prefix': 'app'}}",
        "'portMappings': [{'containerPort': 8080}, {<|>}] # containerPort # 'portMappings': [{'containerPort': 8080}, {'containerPort': 8081}]",
        "'image': 'x', <|> # healthCheck: TCP # 'image': 'x', 'healthCheck': { 'command': ['CMD-SHELL', 'nc -z 127.0.0.1 5432 || exit 1'], 'interval': 30, 'timeout': 5, 'retries': 3, 'startPeriod': 30 }",
        "'firelensConfiguration': {'type': 'fluentbit', 'options': {'config-file-type': 's3', 'config-file-value': '<|>'}} # arn:aws:s3:::bucket/extra.conf # 'firelensConfiguration': {'type': 'fluentbit', 'options': {'config-file-type': 's3', 'config-file-value': 'arn:aws:s3:::bucket/extra.conf'}}",
        "'firelensConfiguration': {'type': 'fluentbit', 'options': {'config-file-type': 'file', 'config-file-value': '<|>'}} # /extra.conf # 'firelensConfiguration': {'type': 'fluentbit', 'options': {'config-file-type': 'file', 'config-file-value': '/extra.conf'}}",
        "'portMappings': [{'containerPort': 80, 'protocol': '<|>'}] # udp # 'portMappings': [{'containerPort': 80, 'protocol': 'udp'}]",
      })
  void acceptedInAContainer(String member, String label, String expected) {
    assertEquals(quoted(CONTAINER.formatted(expected)), accept(CONTAINER.formatted(member), label));
  }

  @Test
  void aQuoteThatWasJustTypedBeginsTheKey() {
    assertEquals(
        quoted("{'containerDefinitions': [{'cpu': 256,\n  'name': 'a'}]}"),
        accept("{'containerDefinitions': [{'<|>\n  'name': 'a'}]}", "cpu"));
    assertEquals(
        quoted("{'family': 'a',\n  'networkMode': 'bridge',\n  'cpu': '256'}"),
        accept("{'family': 'a',\n  '<|>\n  'cpu': '256'}", "networkMode"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{'networkMode': '<|>} # awsvpc # {'networkMode': 'awsvpc'}",
        "{'networkMode': '<|> } # awsvpc # {'networkMode': 'awsvpc' }",
        "{'family': 'a', 'networkMode': '<|>, 'cpu': '256'} # awsvpc # {'family': 'a', 'networkMode': 'awsvpc', 'cpu': '256'}",
        "{'requiresCompatibilities': ['<|>], 'cpu': '256'} # EC2 # {'requiresCompatibilities': ['EC2'], 'cpu': '256'}",
        "{'requiresCompatibilities': ['FARGATE', '<|>]} # EC2 # {'requiresCompatibilities': ['FARGATE', 'EC2']}",
        "{'containerDefinitions': [{'name': 'a', 'image': 'x', 'logConfiguration': {'logDriver': '<|>}}]} # awslogs # {'containerDefinitions': [{'name': 'a', 'image': 'x', 'logConfiguration': {'logDriver': 'awslogs'}}]}",
        "{'networkMode': 'aws<|>} # awsvpc # {'networkMode': 'awsvpc'}",
      })
  void aQuoteThatWasJustTypedBeginsTheValue(String text, String label, String expected) {
    assertEquals(quoted(expected), accept(text, label));
  }

  /** The blocks that people look for; each goes in whole and gives a file without an error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64}, <|>] # container; OpenTelemetry collector; X-Ray daemon; Datadog agent; CloudWatch agent",
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64, <|>}] # portMappings: port; environment: variable; environmentFiles: env file; logConfiguration: awslogs; ulimits: nofile; restartPolicy: restart; linuxParameters: init process",
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64, <|>}] # healthCheck: HTTP with curl; healthCheck: HTTP with wget; healthCheck: HTTP with Node.js; healthCheck: HTTP with Python; healthCheck: gRPC; healthCheck: TCP; healthCheck: worker, heartbeat file",
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64, 'secrets': [<|>]}] # Secrets Manager key; Secrets Manager; Parameter Store",
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64, 'dependsOn': [<|>]}, {'name': 'db', 'image': 'db:1', 'memory': 64}] # wait for start",
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64, 'dependsOn': [<|>]}, {'name': 'db', 'image': 'db:1', 'memory': 64, 'essential': false}] # wait for success; wait for start",
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64}], 'volumes': [<|>] # EFS; scratch; Docker volume",
        // these want their other half
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64, 'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': 'stdout'}}}, <|>] # Fluent Bit router",
        "'containerDefinitions': [{'name': 'web', 'image': 'web:1', 'memory': 64, 'mountPoints': [{'sourceVolume': 'data', 'containerPath': '/d'}]}], 'volumes': [<|>] # EBS at launch",
      })
  void blocks(String members, String labels) {
    String text = "{'family': 'web', 'executionRoleArn': 'run', %s}".formatted(members);
    List<String> proposed = labels(text);
    for (String label : labels.split("; ", -1)) {
      assertTrue(proposed.contains(label), () -> label + " is not among " + proposed);
      String accepted = accept(text, label);
      assertEquals(List.of(), errors(accepted), accepted);
    }
  }

  @Test
  void aTaskHasOneLogRouterThatDoesNotSendToItself() {
    String router = "{'name': 'r', 'firelensConfiguration': {'type': 'fluentbit'}}";
    String sends = "'logConfiguration': {'logDriver': 'awsfirelens'}";
    for (String container :
        List.of("{'name': 'a', <|>}, " + router, "{'name': 'a', <|> " + sends + "}"))
      assertFalse(
          labels("{'containerDefinitions': [" + container + "]}")
              .contains("firelensConfiguration"));
    assertTrue(
        labels("{'containerDefinitions': [{'name': 'a', <|>}, {'name': 'b'}]}")
            .contains("firelensConfiguration"));
  }

  @Test
  void theOwnerOfAPolicyOfAwsIsNoAccount() {
    assertTrue(
        labels("{'taskRoleArn': '<|>', 'executionRoleArn': 'arn:aws:iam::aws:policy/x'}")
            .contains("arn:aws:iam::111122223333:role/appTaskRole"));
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
  void sizesSayWhatTheyAreAndInWhichOrderTheyCost() {
    assertEquals(
        List.of("0.5 GB, cheapest", "1 GB, price 2 of 3", "2 GB, most expensive"),
        details("{'requiresCompatibilities': ['FARGATE'], 'cpu': '256', 'memory': '<|>'}"));
    assertEquals(
        List.of("0.25 vCPU, cheapest", "0.5 vCPU, price 2 of 3", "1 vCPU, most expensive"),
        details("{'requiresCompatibilities': ['FARGATE'], 'memory': '2048', 'cpu': '<|>'}"));
  }

  @Test
  void onlyWhatTheLaunchTypeHas() {
    String fargate = "{'requiresCompatibilities': ['FARGATE'], %s}";
    assertEquals(List.of("awsvpc"), labels(fargate.formatted("'networkMode': '<|>'")));
    assertEquals(
        List.of("awslogs", "awsfirelens", "splunk"),
        labels(
            fargate.formatted(
                "'containerDefinitions': [{'logConfiguration': {'logDriver': '<|>'}}]")));
    assertEquals(
        List.of("SYS_PTRACE"),
        labels(
            fargate.formatted(
                "'containerDefinitions': [{'linuxParameters': {'capabilities': {'add': ['<|>']}}}]")));
    assertTrue(
        proposals(quoted(fargate.formatted("<|>"))).stream()
            .filter(p -> p.label().equals("placementConstraints"))
            .allMatch(p -> p.detail().contains("only on EC2") && p.rank() > 1000));
  }

  @Test
  void onlyConditionsThatCanComeTrue() {
    String depends =
        "{'containerDefinitions': [{'name': 'a', 'dependsOn': [{'containerName': 'b', 'condition': '<|>'}]}, {'name': 'b', %s}]}";
    assertEquals(List.of("START"), labels(depends.formatted("'essential': true")));
    assertEquals(
        List.of("START", "HEALTHY"), labels(depends.formatted("'healthCheck': {'command': []}")));
    assertEquals(
        List.of("START", "COMPLETE", "SUCCESS"), labels(depends.formatted("'essential': false")));
  }

  @Test
  void noContainerThatWaitsForThisOne() {
    assertEquals(
        List.of("c"),
        labels(
            "{'containerDefinitions': [{'name': 'a', 'dependsOn': [{'containerName': '<|>'}]}, {'name': 'b', 'dependsOn': [{'containerName': 'a'}]}, {'name': 'c'}]}"));
  }

  @Test
  void regionsHaveNamesAndThatOfTheFileComesFirst() {
    Completion first =
        proposals(
                quoted(
                    "{'containerDefinitions': [{'image': '111122223333.dkr.ecr.eu-central-1.amazonaws.com/a', 'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-region': '<|>'}}}]}"))
            .get(0);
    assertEquals("eu-central-1", first.label());
    assertEquals("Europe (Frankfurt)", first.detail());
  }

  @Test
  void imagesOfTheFileAndOfTheWorkspaceComeFirst() {
    Reading reading =
        Reading.standard()
            .asNamed()
            .amid(Surroundings.none().withImages(ImmutableList.of("team/api:7")));
    Lens lens = new Lens(Snapshots.LINTER, reading, Settings.standard(), Snapshots.PARAMETERS);
    String text = quoted("{'containerDefinitions': [{'image': 'a:1'}, {'image': '<|>'}]}");
    Snapshot snapshot =
        Snapshot.of("file:///a.json", 1, SourceText.of(text.replace("<|>", "")), lens);
    assertEquals(
        List.of("a:1", "team/api:7"),
        Completion.at(snapshot, text.indexOf("<|>")).stream()
            .limit(2)
            .map(Completion::label)
            .toList());
  }

  @Test
  void theTextBehindTheCursorCanStay() {
    Completion chosen = chosen("{'networkMode': 'aw<|>xy'}", "awsvpc");
    String text = quoted("{'networkMode': 'awxy'}");
    assertEquals(quoted("{'networkMode': 'awsvpcxy'}"), apply(text, chosen, chosen.inserted()));
    assertEquals(quoted("{'networkMode': 'awsvpc'}"), apply(text, chosen, chosen.replaced()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'networkMode': 'a\\<|>\\b'}",
        "{'networkMode': 'a\\<|>\"b'}",
        "{'networkMode': '\uD83D<|>\uDE00'}"
      })
  void insideEscapesAndPairsAllOfTheStringGoes(String text) {
    Completion chosen = chosen(text, "awsvpc");
    assertEquals(chosen.replaced(), chosen.inserted());
    assertEquals(
        quoted("{'networkMode': 'awsvpc'}"),
        apply(quoted(text).replace("<|>", ""), chosen, chosen.inserted()));
  }

  @Test
  void lineEndsAndIndentationAreThoseOfTheFile() {
    assertEquals(
        "{\r\n    \"cpu\": \"256\",\r\n    \"ephemeralStorage\": {\r\n        \"sizeInGiB\": 50\r\n    }\r\n}",
        accept("{\r\n    'cpu': '256',\r\n    <|>\r\n}", "ephemeralStorage"));
  }

  @Test
  void aKeyWithAValueIsOnlyRenamedToWhatTheValueFits() {
    assertEquals(
        List.of("readonlyRootFilesystem"),
        labels(
            "{'containerDefinitions': [{'readonly<|>': true, 'essential': true, 'disableNetworking': true, 'privileged': true, 'interactive': true, 'pseudoTerminal': true}]}"));
    assertEquals(
        List.of("memory", "memoryReservation"),
        labels("{'containerDefinitions': [{'memory<|>': 512, 'image': 'x'}]}"));
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

  private static List<String> errors(String text) {
    return Snapshots.of(text).diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map(d -> d.id() + ": " + d.message())
        .toList();
  }

  private static List<String> details(String text) {
    return proposals(quoted(text)).stream().map(Completion::detail).toList();
  }

  private static List<String> labels(String text) {
    return proposals(quoted(text)).stream().map(Completion::label).toList();
  }

  private static ImmutableList<Completion> proposals(String text) {
    return Completion.at(Snapshots.of(text.replace("<|>", "")), text.indexOf("<|>"));
  }

  private static String accept(String text, String label) {
    return apply(quoted(text).replace("<|>", ""), chosen(text, label));
  }

  private static Completion chosen(String text, String label) {
    ImmutableList<Completion> proposals = proposals(quoted(text));
    return proposals.stream()
        .filter(p -> p.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not among " + proposals));
  }

  private static String apply(String text, Completion chosen) {
    return apply(text, chosen, chosen.replaced());
  }

  private static String apply(String text, Completion chosen, TextRange range) {
    List<TextEdit> edits = new ArrayList<>(chosen.repairs());
    edits.add(new TextEdit(range, chosen.plainText(Snapshots.of(text))));
    edits.sort(Comparator.comparing(TextEdit::range));
    return JsonTree.parse(SourceText.of(text).with(edits)).text().toString();
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
