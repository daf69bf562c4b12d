package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.ide.CursorContext;
import dev.taskdef.ide.Places;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.LaunchType;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.ParameterDocs;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.Optional;
import java.util.function.Supplier;

/** Proposes members that an object may have and does not have yet: required ones first. */
final class MemberProposals {
  private static final int LESS_LIKELY = 1000;

  private final Snapshot snapshot;
  private final JsonObject object;
  private final TextRange replaced;
  private final boolean keyOnly;
  private final String behind;
  private final ImmutableList<TextEdit> repairs;
  private final ImmutableSet<String> present;
  private final ImmutableList.Builder<Completion> found = ImmutableList.builder();
  private int rank;

  private MemberProposals(
      Snapshot snapshot, JsonObject object, TextRange replaced, Optional<JsonMember> typed) {
    this.snapshot = snapshot;
    this.object = object;
    this.replaced = replaced;
    SourceText text = snapshot.text();
    this.keyOnly = typed.isPresent() && followsColon(text, typed.get());
    this.behind = !keyOnly && needsCommaBehind(text) ? "," : "";
    this.repairs = keyOnly ? ImmutableList.of() : commaBefore(text);
    this.present =
        object.members().stream()
            .filter(m -> typed.isEmpty() || !m.equals(typed.get()))
            .map(JsonMember::name)
            .collect(ImmutableSet.toImmutableSet());
  }

  /** For a key that is being written. */
  static ImmutableList<Completion> forKey(Snapshot snapshot, CursorContext.InKey at) {
    JsonMember member = at.member();
    return new MemberProposals(snapshot, member.object(), at.replaced(), Optional.of(member)).all();
  }

  /** For a place where no key stands yet. */
  static ImmutableList<Completion> between(Snapshot snapshot, CursorContext.Between at) {
    return new MemberProposals(snapshot, at.object(), at.replaced(), Optional.empty()).all();
  }

  private ImmutableList<Completion> all() {
    Optional<Parameter> place = Places.parameterOf(snapshot, object);
    if (place.filter(p -> p.path().endsWith("logConfiguration.options")).isPresent()) {
      logOptions();
    }
    place.ifPresent(p -> p.properties().forEach(this::add));
    return found.build();
  }

  private void add(Parameter parameter) {
    if (present.contains(parameter.name())) {
      return;
    }
    String unit = parameter.unit().map(u -> ", " + u).orElse("");
    boolean unlikely = parameter.deprecated().isPresent() || isForOthers(parameter);
    String detail =
        ParameterDocs.of(parameter).signature()
            + unit
            + (isForOthers(parameter) ? others(parameter) : "");
    add(
        parameter.name(),
        detail,
        () -> ParameterDocs.of(parameter).hover(),
        Templates.of(parameter),
        (parameter.isRequired() ? 0 : 100) + (unlikely ? LESS_LIKELY : 0));
  }

  private boolean isForOthers(Parameter parameter) {
    ImmutableSet<LaunchType> declared = snapshot.task().facts().launchTypes().declared();
    return !declared.isEmpty()
        && !parameter.launchTypes().isEmpty()
        && declared.stream().noneMatch(t -> parameter.launchTypes().contains(t.name()));
  }

  private static String others(Parameter parameter) {
    return ", only on " + String.join(", ", parameter.launchTypes());
  }

  private void logOptions() {
    Optional<String> driver =
        Places.containerOf(snapshot, object).flatMap(c -> c.logDriver()).map(d -> d.value());
    for (LogOption option : Tables.bundled().logDrivers().options(driver.orElse("awslogs"))) {
      if (!present.contains(option.name())) {
        add(
            option.name(),
            option.required() ? "required" : "",
            option::doc,
            LogOptionValues.template(snapshot, object, option),
            (option.required() ? 0 : 100) + (option.deprecated().isEmpty() ? 0 : LESS_LIKELY));
      }
    }
  }

  private void add(
      String name, String detail, Supplier<String> documentation, String template, int order) {
    String key = JsonEdits.quoted(name);
    String text = keyOnly ? key : SnippetText.escaped(key) + ": " + template + behind;
    found.add(
        new Completion(
            name,
            Completion.Kind.MEMBER,
            detail,
            documentation,
            replaced,
            text,
            !keyOnly,
            repairs,
            order + rank++));
  }

  private static boolean followsColon(SourceText text, JsonMember member) {
    int at = member.key().end();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private boolean needsCommaBehind(SourceText text) {
    return object.members().stream()
        .filter(m -> m.start() >= replaced.end() && m.start() > replaced.start())
        .findFirst()
        .filter(next -> lacksComma(text, replaced.end(), next.start()))
        .isPresent();
  }

  private ImmutableList<TextEdit> commaBefore(SourceText text) {
    Optional<JsonMember> before =
        object.members().reverse().stream().filter(m -> m.end() <= replaced.start()).findFirst();
    return before
        .filter(m -> lacksComma(text, m.end(), replaced.start()))
        .map(m -> ImmutableList.of(TextEdit.insert(m.end(), ",")))
        .orElse(ImmutableList.of());
  }

  private static boolean lacksComma(SourceText text, int from, int to) {
    return text.toString().substring(from, to).indexOf(',') < 0;
  }
}
