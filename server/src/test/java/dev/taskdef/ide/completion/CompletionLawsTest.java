package dev.taskdef.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.ide.Lens;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.ide.Snapshots;
import dev.taskdef.ide.hover.Hover;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.FailureLog;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.SchemaValidator;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.SyntaxError;
import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every proposal and every hover, wherever the cursor stands: no exception; a
 * proposal leaves no more syntax errors than there were; and what a proposal puts in is not found
 * fault with afterwards.
 */
final class CompletionLawsTest {
  private static final boolean SOAK = Integer.getInteger("soak", 0) > 5000;
  private static final Linter LINTER =
      Linter.of(
          Rules.standard(),
          SchemaProblems.of(SchemaValidator.of(Snapshots.PARAMETERS.get())),
          FailureLog.rethrow());
  private static final Lens LENS =
      new Lens(LINTER, Reading.standard().asNamed(), Settings.standard(), Snapshots.PARAMETERS);

  /**
   * Findings that ask for something else, which a proposal for one place cannot bring: they tell
   * the next step.
   */
  private static final ImmutableSet<String> NEXT_STEPS =
      ImmutableSet.of(
          "execution-role-missing-secrets",
          "execution-role-missing-env-files",
          "execution-role-missing-registry",
          "firelens-router-missing",
          "firelens-router-unused",
          "firelens-option-name-missing",
          "proxy-network-mode",
          "proxy-property-missing",
          "ephemeral-not-fargate",
          // chosen knowingly
          "privileged",
          "capability-dangerous",
          "capability-add-drop",
          "port-app-protocol-without-name",
          "health-curl-without-fail",
          "volume-unused",
          "volume-launch-unused",
          "efs-iam-without-task-role");

  private static final ImmutableSet<String> TURNS =
      ImmutableSet.of(
          "FARGATE",
          "EC2",
          "EXTERNAL",
          "MANAGED_INSTANCES",
          "awsvpc",
          "bridge",
          "host",
          "none",
          "Graviton",
          "x86 Linux",
          "Windows 2022");

  private final Random random = new Random(SOAK ? System.nanoTime() : 6);

  @Test
  void everyOffsetOfTheExamplesAndOfTheArticlesCases() {
    Set<String> faults = new TreeSet<>();
    List<Path> files = new ArrayList<>(examples());
    files.addAll(SharedFiles.files("cases/article"));
    for (Path file : files) {
      String text = text(file);
      Snapshot snapshot = snapshot(text);
      for (int offset = 0; offset <= text.length(); offset++) {
        insertsCleanly(snapshot, offset, file, faults);
      }
    }
    assertEquals(Set.of(), faults);
  }

  @Test
  void offsetsOfTheCorpus() {
    Set<String> faults = new TreeSet<>();
    List<Path> files = SharedFiles.corpus();
    for (int i = 0; i < (SOAK ? files.size() : 5000 / 10); i++) {
      Path file = files.get(SOAK ? i : random.nextInt(files.size()));
      String text = text(file);
      Snapshot snapshot = snapshot(text);
      for (int k = 0; k < (SOAK ? text.length() + 1 : 10); k++) {
        insertsCleanly(snapshot, SOAK ? k : random.nextInt(text.length() + 1), file, faults);
      }
    }
    assertEquals(Set.of(), faults);
  }

  @Test
  void whatIsAcceptedIsNotFoundFaultWith() {
    List<Path> files = new ArrayList<>(examples());
    files.addAll(SharedFiles.corpus());
    Map<String, Integer> faults = new HashMap<>();
    int sampled = 0;
    while (sampled < Integer.getInteger("soak", 200)) {
      Path file = files.get(random.nextInt(files.size()));
      Snapshot snapshot = snapshot(text(file));
      int offset = random.nextInt(snapshot.text().length() + 1);
      ImmutableList<Completion> proposals = Completion.at(snapshot, offset);
      if (!proposals.isEmpty()) {
        sampled++;
        Completion chosen = proposals.get(random.nextInt(proposals.size()));
        if (!isTurn(chosen)) {
          newFindings(snapshot, chosen)
              .forEach(
                  f ->
                      faults.merge(
                          f.id()
                              + " "
                              + f.severity()
                              + " by "
                              + chosen.label()
                              + " in "
                              + file.getFileName()
                              + ":"
                              + offset
                              + " "
                              + f.message(),
                          1,
                          Integer::sum));
        }
      }
    }
    faults.keySet().stream().sorted().forEach(System.out::println);
    assertEquals(Map.of(), faults);
  }

  /** Each block of each place, in a task for Fargate and in one for EC2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'family': 'f', 'requiresCompatibilities': ['FARGATE'], 'networkMode': 'awsvpc', 'cpu': '1024', 'memory': '4096', 'executionRoleArn': 'arn:aws:iam::444455556666:role/x', %s}",
        "{'family': 'f', 'requiresCompatibilities': ['EC2'], 'networkMode': 'bridge', 'executionRoleArn': 'arn:aws:iam::444455556666:role/x', %s}"
      })
  void everyBlockIsSound(String task) {
    String container =
        "'containerDefinitions': [{'name': 'a', 'image': 'x:1', 'memory': 512, 'essential': true, 'portMappings': [ ], 'environment': [ ], 'secrets': [ ], 'dependsOn': [ ], 'mountPoints': [ ], 'ulimits': [ ], 'systemControls': [ ], 'healthCheck': {'command': ['CMD', 'x']}, 'logConfiguration': {'logDriver': 'awslogs', 'options': { }}}, { }], 'volumes': [{'name': 'v'}, ]";
    Snapshot snapshot = snapshot(task.formatted(container).replace('\'', '"'));
    Map<String, String> faults = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (int offset = 0; offset <= snapshot.text().length(); offset++) {
      for (Completion each : Completion.at(snapshot, offset)) {
        if (each.kind() == Completion.Kind.BLOCK && seen.add(each.text()) && !isTurn(each)) {
          newFindings(snapshot, each).forEach(f -> faults.put(each.label(), f.message()));
        }
      }
    }
    assertEquals(Map.of(), faults);
    assertTrue(seen.size() > 60, "only " + seen.size());
  }

  /**
   * Whether a proposal says itself that it is for elsewhere, or turns the whole task to another
   * launch type, network, system or log driver: what must follow is then found at other places.
   */
  private static boolean isTurn(Completion proposal) {
    return proposal.detail().contains("only on")
        || proposal.detail().contains("not with")
        || proposal.detail().contains("needs another")
        || proposal.detail().contains("deprecated")
        || Tables.bundled().logDrivers().driver(proposal.label()).isPresent()
        || proposal.label().startsWith("WINDOWS_")
        || TURNS.contains(proposal.label())
        || proposal.label().startsWith("runtimePlatform");
  }

  private static List<Diagnostic> newFindings(Snapshot before, Completion chosen) {
    Set<String> known = new HashSet<>();
    for (Diagnostic d : before.fixable()) {
      known.add(d.id() + d.message());
      known.add(d.id() + d.pointer());
    }
    Snapshot after =
        snapshot(
            before
                .text()
                .with(edits(chosen, chosen.replaced(), chosen.plainText(before, "${OPEN}")))
                .toString());
    return after.fixable().stream()
        .filter(d -> d.severity().isAtLeast(Severity.WARNING) && !NEXT_STEPS.contains(d.id()))
        .filter(d -> !known.contains(d.id() + d.message()) && !known.contains(d.id() + d.pointer()))
        .toList();
  }

  private static void insertsCleanly(Snapshot snapshot, int offset, Path file, Set<String> faults) {
    Hover.at(snapshot, offset);
    int before = snapshot.tree().errors().size();
    for (Completion each : Completion.at(snapshot, offset)) {
      for (TextRange range : ImmutableSet.of(each.replaced(), each.inserted())) {
        List<SyntaxError> errors =
            snapshot.tree().with(edits(each, range, each.plainText(snapshot))).errors();
        if (errors.size() > before) {
          faults.add(
              file.getFileName()
                  + ":"
                  + offset
                  + " "
                  + each.label()
                  + " "
                  + errors.stream().map(SyntaxError::code).toList());
        }
      }
    }
  }

  private static List<TextEdit> edits(Completion each, TextRange range, String text) {
    List<TextEdit> edits = new ArrayList<>(each.repairs());
    edits.add(new TextEdit(range, text));
    edits.sort(Comparator.comparing(TextEdit::range));
    return edits;
  }

  private static Snapshot snapshot(String text) {
    return Snapshot.of("file:///task-definition.json", 1, SourceText.of(text), LENS);
  }

  private static List<Path> examples() {
    try (Stream<Path> files = Files.walk(Path.of("..", "examples"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    return new String(SharedFiles.bytes(file), StandardCharsets.UTF_8);
  }
}
