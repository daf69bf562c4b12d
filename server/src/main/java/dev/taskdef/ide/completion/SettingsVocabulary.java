package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RulePage;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.settings.Setting;
import dev.taskdef.rules.settings.SettingType;
import dev.taskdef.rules.settings.SettingsLanguage;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.text.TextRange;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What may be written in the settings of a project.
 *
 * @param catalog the rules that they may name
 */
record SettingsVocabulary(Catalog catalog) implements Vocabulary {
  private static final int OPTIONAL = 100;
  private static final String SEVERITY = "\"${1|off,hint,information,warning,error|}\"";

  @Override
  public ImmutableList<Completion> members(Slot slot, JsonObject object) {
    return members(slot, object, Optional.empty());
  }

  @Override
  public ImmutableList<Completion> names(Slot slot, JsonMember member) {
    return members(slot, member.object(), Optional.of(member));
  }

  @Override
  public ImmutableList<Completion> values(Slot slot, JsonMember member) {
    String example = SettingsLanguage.settingOf(member).map(Setting::snippet).orElse("");
    String usual = catalog.rule(member.name()).map(r -> r.spec().severity().id()).orElse("");
    return all(
        slot,
        SettingsLanguage.typeOf(member).stream().flatMap(type -> values(type, example, usual)));
  }

  @Override
  public ImmutableList<Completion> elements(Slot slot, JsonArray array, TextRange own) {
    Stream<Value> values =
        SettingsLanguage.typeAt(array)
            .filter(SettingType.Each.class::isInstance)
            .map(SettingType.Each.class::cast)
            .stream()
            .flatMap(list -> values(list.element(), list.snippet(), ""));
    return all(slot, values);
  }

  @Override
  public ImmutableList<Completion> wholeFile(Slot slot) {
    Stream<Value> files =
        SettingsLanguage.root().settings().stream()
            .filter(setting -> !setting.name().startsWith("$"))
            .map(SettingsVocabulary::file);
    return all(slot, files);
  }

  private static ImmutableList<Completion> all(Slot slot, Stream<Value> values) {
    Proposals proposals = new Proposals(slot);
    values.forEach(value -> proposals.add(value, 0));
    return proposals.all();
  }

  private ImmutableList<Completion> members(
      Slot slot, JsonObject object, Optional<JsonMember> renamed) {
    ImmutableSet<String> present = slot.namesIn(object);
    Proposals proposals = new Proposals(slot);
    SettingsLanguage.typeAt(object).stream()
        .flatMap(this::possible)
        .filter(possible -> !present.contains(possible.name()))
        .filter(possible -> renamed.filter(m -> !possible.canBe(m, this::isKnown)).isEmpty())
        .forEach(
            possible ->
                proposals.add(
                    possible.value().under(possible.name(), renamed.isPresent()),
                    possible.required() ? 0 : OPTIONAL));
    return proposals.all();
  }

  private boolean isKnown(JsonMember member) {
    return SettingsLanguage.settingOf(member).isPresent()
        || catalog.rule(member.name()).isPresent();
  }

  private Stream<Possible> possible(SettingType type) {
    if (type instanceof SettingType.Members members) {
      return members.settings().stream().map(Possible::of);
    }
    return type instanceof SettingType.PerRule each
        ? rules().map(rule -> new Possible(rule, each.value(), false))
        : Stream.empty();
  }

  private Stream<Value> values(SettingType type, String example, String usual) {
    if (type instanceof SettingType.Word word) {
      return word.words().entrySet().stream()
          .map(
              w ->
                  Value.string(w.getKey(), w.getKey().equals(usual) ? "default" : "")
                      .explained(w::getValue));
    }
    if (type instanceof SettingType.RuleId) {
      return rules()
          .map(rule -> Value.string(rule.label(), rule.detail()).explained(rule.documentation()));
    }
    return type instanceof SettingType.Text ? Stream.empty() : Stream.of(block(example));
  }

  /** Each rule, as a key of severities. */
  private Stream<Value> rules() {
    return catalog.rules().values().stream()
        .map(Rule::spec)
        .sorted(Comparator.comparing(RuleSpec::id))
        .map(
            rule ->
                new Value(
                    rule.id(),
                    Completion.Kind.MEMBER,
                    rule.severity().id() + ": " + rule.summary(),
                    () -> RulePage.of(rule).hover(),
                    SEVERITY,
                    true));
  }

  private static Value block(String snippet) {
    return new Value(
        SnippetText.filled(snippet).replaceAll("\\s+", " "),
        Completion.Kind.BLOCK,
        "",
        () -> "",
        snippet,
        true);
  }

  /** A file with one setting. */
  private static Value file(Setting setting) {
    Value member = Possible.of(setting).value().under(setting.name(), false);
    return new Value(
        setting.name(),
        Completion.Kind.BLOCK,
        member.detail(),
        member.documentation(),
        "{\n\t" + member.json().replace("\n", "\n\t") + "\n}",
        true);
  }

  /**
   * A member that may be written.
   *
   * @param value with an example of what stands there
   * @param type what may stand there
   * @param required whether the object makes no sense without it
   */
  private record Possible(Value value, SettingType type, boolean required) {
    static Possible of(Setting setting) {
      return new Possible(
          new Value(
              setting.name(),
              Completion.Kind.MEMBER,
              setting.required() ? "required" : "",
              setting::doc,
              setting.snippet(),
              true),
          setting.type(),
          setting.required());
    }

    String name() {
      return value.label();
    }

    /** Whether a member may be called so: one with a right name can only be written on. */
    boolean canBe(JsonMember member, Predicate<JsonMember> known) {
      return (name().startsWith(member.name()) || !known.test(member))
          && member.value().filter(v -> !type.fits(v)).isEmpty();
    }
  }
}
