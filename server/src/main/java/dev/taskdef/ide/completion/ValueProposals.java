package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Places;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.OperatingSystem;
import dev.taskdef.model.Text;
import dev.taskdef.schema.AllowedValue;
import dev.taskdef.schema.FargateSizes;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.Regions;
import dev.taskdef.schema.Snippet;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes values: of the schema, of tables, of what stands elsewhere in the file. */
final class ValueProposals {
  private static final String LOG_OPTIONS = "logConfiguration.options";

  private final Snapshot snapshot;
  private final SyntaxNode place;
  private final TextRange replaced;
  private final Set<String> labels = new HashSet<>();
  private final ImmutableList.Builder<Completion> found = ImmutableList.builder();
  private int rank;

  private ValueProposals(Snapshot snapshot, SyntaxNode place, TextRange replaced) {
    this.snapshot = snapshot;
    this.place = place;
    this.replaced = replaced;
  }

  /** For the value of a member or an element of a list. */
  static ImmutableList<Completion> of(Snapshot snapshot, SyntaxNode place, TextRange replaced) {
    ValueProposals proposals = new ValueProposals(snapshot, place, replaced);
    Optional<Parameter> parameter = Places.parameterOf(snapshot, place);
    boolean element = !(place instanceof JsonMember);
    parameter
        .flatMap(p -> element ? p.element() : Optional.of(p))
        .ifPresent(p -> proposals.ofParameter(p));
    if (element) {
      parameter.ifPresent(
          p -> proposals.snippets(p.element().map(Parameter::snippets).orElse(ImmutableList.of())));
    }
    return proposals.found.build();
  }

  private void ofParameter(Parameter parameter) {
    String path = parameter.path();
    if (path.contains(LOG_OPTIONS)) {
      logOption();
      return;
    }
    sizes(path);
    references(path);
    for (AllowedValue value : parameter.values()) {
      string(value.value(), Completion.Kind.VALUE, "", value.markdown());
    }
    if (parameter.kind() == Parameter.Kind.BOOLEAN) {
      raw("true", "");
      raw("false", "");
    }
    parameter.defaultJson().ifPresent(json -> raw(json, "default"));
    snippets(parameter.snippets());
  }

  private void snippets(List<Snippet> snippets) {
    for (Snippet snippet : snippets) {
      add(
          snippet.label(),
          Completion.Kind.BLOCK,
          "",
          snippet.description(),
          Snippet.bare(snippet.json()),
          true);
    }
  }

  private void logOption() {
    if (!(place instanceof JsonMember member)) {
      return;
    }
    Optional<String> driver =
        Places.containerOf(snapshot, place).flatMap(c -> c.logDriver()).map(Text::value);
    Optional<LogOption> option =
        Tables.bundled().logDrivers().option(driver.orElse("awslogs"), member.name());
    option.ifPresent(
        o ->
            LogOptionValues.of(snapshot, place, o)
                .forEach(
                    v ->
                        string(
                            v,
                            Completion.Kind.VALUE,
                            regionName(o, v),
                            o.valueDocs().getOrDefault(v, ""))));
  }

  private static String regionName(LogOption option, String value) {
    return option.type() == LogOption.Type.REGION
        ? Tables.bundled().regions().region(value).map(Regions.Region::name).orElse("")
        : "";
  }

  /** The sizes that Fargate offers, those that go with the other size first. */
  private void sizes(String path) {
    boolean cpu = path.equals("cpu");
    if (!cpu && !path.equals("memory")
        || !snapshot.task().facts().launchTypes().includes(LaunchType.FARGATE)) {
      return;
    }
    FargateSizes sizes = Tables.bundled().fargateSizes();
    String system =
        (snapshot.task().facts().onWindows() ? OperatingSystem.WINDOWS : OperatingSystem.LINUX)
            .name();
    Optional<Integer> other = number(snapshot, cpu ? "memory" : "cpu");
    ImmutableList<Integer> fitting =
        other
            .map(o -> cpu ? sizes.cpusFor(o, system) : sizes.memories(o, system))
            .orElse(ImmutableList.of());
    ImmutableList<Integer> offered =
        fitting.isEmpty() ? (cpu ? sizes.cpus(system) : sizes.memories(system)) : fitting;
    for (int size : offered) {
      String amount = cpu ? size / 1024.0 + " vCPU" : size / 1024.0 + " GB";
      string(Integer.toString(size), Completion.Kind.VALUE, amount.replace(".0 ", " "), "");
    }
  }

  private static Optional<Integer> number(Snapshot snapshot, String member) {
    return snapshot
        .task()
        .text(member)
        .map(Text::value)
        .filter(v -> v.matches("\\d{1,7}"))
        .map(Integer::valueOf);
  }

  /** Names of containers and volumes of this file. */
  private void references(String path) {
    boolean other =
        path.endsWith("dependsOn[].containerName")
            || path.endsWith("volumesFrom[].sourceContainer");
    if (other || path.endsWith("links[]") || path.endsWith("proxyConfiguration.containerName")) {
      Optional<String> self =
          Places.containerOf(snapshot, place).flatMap(c -> c.name()).map(Text::value);
      for (String name : snapshot.task().containerNames()) {
        if (self.filter(name::equals).isEmpty()) {
          string(name, Completion.Kind.REFERENCE, "container", "");
        }
      }
    }
    if (path.endsWith("mountPoints[].sourceVolume")) {
      snapshot.task().volumes().stream()
          .flatMap(v -> v.name().stream())
          .forEach(name -> string(name.value(), Completion.Kind.REFERENCE, "volume", ""));
    }
  }

  private void string(String value, Completion.Kind kind, String detail, String documentation) {
    add(value, kind, detail, documentation, JsonEdits.quoted(value), false);
  }

  private void raw(String json, String detail) {
    String label =
        json.startsWith("\"") && json.length() > 1 ? json.substring(1, json.length() - 1) : json;
    add(label, Completion.Kind.VALUE, detail, "", json, false);
  }

  private void add(
      String label,
      Completion.Kind kind,
      String detail,
      String documentation,
      String text,
      boolean snippet) {
    if (labels.add(label)) {
      found.add(
          new Completion(
              label,
              kind,
              detail,
              () -> documentation,
              replaced,
              text,
              snippet,
              ImmutableList.of(),
              rank++));
    }
  }
}
