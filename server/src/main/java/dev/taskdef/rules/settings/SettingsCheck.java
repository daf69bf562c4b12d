package dev.taskdef.rules.settings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.taskdef.model.Block;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.SettingsRule;
import dev.taskdef.rules.SettingsRule.Slip;
import dev.taskdef.rules.Suppression;
import dev.taskdef.rules.settings.SettingType.Each;
import dev.taskdef.rules.settings.SettingType.Members;
import dev.taskdef.rules.settings.SettingType.PerRule;
import dev.taskdef.rules.settings.SettingType.RuleId;
import dev.taskdef.rules.settings.SettingType.Word;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxError;
import dev.taskdef.syntax.SyntaxErrorCode;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with a project's settings. */
public final class SettingsCheck {
  private static final ImmutableSet<String> PLACES =
      ImmutableSet.of("pointer", "container", "volume");

  private final Catalog catalog;
  private final ImmutableMap<Slip, SettingsRule> rules;
  private final ImmutableSet<Suppression> idle;
  private final List<Diagnostic> found = new ArrayList<>();

  private SettingsCheck(Catalog catalog, ImmutableSet<Suppression> idle) {
    this.catalog = catalog;
    this.rules = Maps.uniqueIndex(catalog.settingsRules(), SettingsRule::slip);
    this.idle = idle;
  }

  /**
   * All that is wrong, in order of place, with the severities that the settings ask for themselves.
   *
   * @param idle suppressions that match nothing any more
   */
  public static ImmutableList<Diagnostic> of(
      JsonTree tree, Catalog catalog, ImmutableSet<Suppression> idle) {
    SettingsCheck check = new SettingsCheck(catalog, idle);
    check.file(tree);
    check.found.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
    return SettingsFile.read(tree).settings("").severe(ImmutableList.copyOf(check.found));
  }

  /** What is said of settings that cannot be read at all. */
  public static ImmutableList<Diagnostic> unreadable(Catalog catalog) {
    SettingsCheck check = new SettingsCheck(catalog, ImmutableSet.of());
    check.unreadable(
        TextRange.at(0),
        "The settings cannot be read (no file, too large, or a link that leads out of the repository); none of them holds.");
    return ImmutableList.copyOf(check.found);
  }

  /** Whether a suppression names a place. */
  static boolean namesPlace(JsonObject suppression) {
    return PLACES.stream()
        .anyMatch(p -> suppression.get(p).filter(JsonString.class::isInstance).isPresent());
  }

  private void file(JsonTree tree) {
    Optional<SyntaxError> slip =
        tree.errors().stream().filter(e -> e.code() != SyntaxErrorCode.COMMENT).findFirst();
    if (slip.isPresent()) {
      unreadable(
          slip.get().range(),
          "The settings cannot be read from here on as they are meant: "
              + slip.get().message()
              + " What can be understood holds.");
      return; // what follows a slip is guesswork
    }
    tree.root().ifPresent(root -> value(root, "The file", SettingsLanguage.root()));
  }

  private void value(JsonValue value, String what, SettingType type) {
    if (!type.fits(value)) {
      tell(Slip.VALUE, r -> r.at(value, what + " must be " + type.noun() + "."));
    } else if (type instanceof Word word) {
      word((JsonString) value, what, word);
    } else if (type instanceof RuleId) {
      JsonString id = (JsonString) value;
      rule(id.value(), r -> r.at(id, unknownRule(id.value())), near -> JsonEdits.replace(id, near));
    } else if (type instanceof PerRule perRule) {
      ((JsonObject) value).members().forEach(m -> perRule(m, perRule.value()));
    } else if (type instanceof Each each) {
      ((JsonArray) value).elements().forEach(e -> value(e, elementOf(what), each.element()));
    } else if (type instanceof Members members) {
      members((JsonObject) value, members);
    }
  }

  private static String elementOf(String what) {
    return "Each of " + what;
  }

  private void perRule(JsonMember member, Word severity) {
    String id = member.name();
    rule(
        id,
        r -> r.at(member.key(), unknownRule(id)),
        near -> JsonEdits.renameKey(member, near.substring(1, near.length() - 1)));
    member.value().ifPresent(v -> value(v, "\"" + id + "\"", severity));
  }

  private void word(JsonString value, String what, Word type) {
    ImmutableSet<String> words = type.words().keySet();
    if (!words.contains(value.value())) {
      Optional<String> near = Nearest.to(value.value(), words);
      tell(
          Slip.VALUE,
          r -> {
            Finding finding =
                r.at(value, what + " knows no such value, only " + Nearest.list(words) + ".");
            near.ifPresent(
                n ->
                    finding.suggested(
                        "Change to \"" + n + "\"",
                        () -> JsonEdits.replace(value, JsonEdits.quoted(n))));
          });
    }
  }

  private void rule(
      String id,
      java.util.function.Function<Report, Finding> told,
      java.util.function.Function<String, ImmutableList<dev.taskdef.text.TextEdit>> changed) {
    if (catalog.rule(id).isEmpty()) {
      tell(
          Slip.UNKNOWN_RULE,
          r -> {
            Finding finding = told.apply(r);
            Nearest.to(id, catalog.rules().keySet())
                .ifPresent(
                    n ->
                        finding.suggested(
                            "Change to \"" + n + "\"", () -> changed.apply(JsonEdits.quoted(n))));
          });
    }
  }

  private String unknownRule(String id) {
    String near =
        Nearest.to(id, catalog.rules().keySet())
            .map(n -> " Did you mean \"" + n + "\"?")
            .orElse("");
    return "There is no rule \"" + id + "\"." + near;
  }

  private void members(JsonObject object, Members type) {
    for (JsonMember member : object.members()) {
      Optional<Setting> setting = type.setting(member.name());
      if (setting.isEmpty()) {
        unknownKey(member, type);
      } else {
        member.value().ifPresent(v -> value(v, "\"" + member.name() + "\"", setting.get().type()));
      }
    }
    type.settings().stream()
        .filter(Setting::required)
        .filter(s -> isEmpty(object, s.name()))
        .forEach(s -> missing(object, s));
    if (type.setting("rule").isPresent()) {
      suppression(object);
    }
  }

  private static boolean isEmpty(JsonObject object, String name) {
    Optional<JsonValue> value = object.get(name);
    return value.isEmpty()
        || value.get() instanceof JsonString s && s.isExact() && s.value().isBlank()
        || value.get() instanceof JsonArray a && a.elements().isEmpty();
  }

  private void missing(JsonObject object, Setting setting) {
    JsonValue at = object.get(setting.name()).orElse(object);
    String message =
        switch (setting.name()) {
          case "reason" -> "Say in \"reason\" why this is right as it is, for the next reader.";
          case "files" ->
              "Name in \"files\" what this override holds for; until then it holds for nothing.";
          default -> "Name the rule in \"rule\"; until then this suppresses nothing.";
        };
    tell(Slip.MISSING, r -> r.at(at, message));
  }

  private void suppression(JsonObject object) {
    if (!namesPlace(object) && PLACES.stream().noneMatch(p -> object.member(p).isPresent())) {
      tell(
          Slip.MISSING,
          r ->
              r.at(
                  object,
                  "Name the place in \"pointer\", \"container\" or \"volume\"; to switch a rule off everywhere, write it under"
                      + " \"rules\"."));
    }
    SettingsFile.suppression(Block.of(object))
        .filter(idle::contains)
        .ifPresent(
            s ->
                tell(
                    Slip.UNUSED,
                    r ->
                        r.at(
                                object,
                                "Nothing is suppressed by this any more: \""
                                    + s.rule()
                                    + "\" finds nothing there.")
                            .unnecessary()
                            .suggested(
                                "Remove the suppression", () -> JsonEdits.removeElement(object))));
  }

  private void unknownKey(JsonMember member, Members type) {
    Collection<String> names = type.names();
    Optional<String> near = Nearest.to(member.name(), names);
    tell(
        Slip.UNKNOWN_KEY,
        r -> {
          Finding finding =
              r.at(
                  member.key(),
                  "\""
                      + member.name()
                      + "\" is no setting here. "
                      + near.map(n -> "Did you mean \"" + n + "\"?")
                          .orElse("Known: " + Nearest.list(names) + "."));
          near.ifPresent(
              n ->
                  finding.suggested(
                      "Rename to \"" + n + "\"", () -> JsonEdits.renameKey(member, n)));
        });
  }

  private void unreadable(TextRange range, String message) {
    SettingsRule rule = rules.get(Slip.UNREADABLE);
    if (rule != null) {
      found.add(Diagnostic.plain(rule.spec(), range, message));
    }
  }

  private void tell(Slip slip, java.util.function.Consumer<Report> what) {
    SettingsRule rule = rules.get(slip);
    if (rule != null) {
      Report report = Report.of(rule.spec());
      what.accept(report);
      found.addAll(report.diagnostics());
    }
  }
}
