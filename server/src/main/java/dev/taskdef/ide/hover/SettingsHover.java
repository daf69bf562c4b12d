package dev.taskdef.ide.hover;

import dev.taskdef.ide.Snapshot;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.RulePage;
import dev.taskdef.rules.settings.Setting;
import dev.taskdef.rules.settings.SettingType;
import dev.taskdef.rules.settings.SettingsLanguage;
import dev.taskdef.syntax.JsonKey;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.SyntaxNode;
import java.util.Optional;

/** What there is to say of a place in the settings of a project. */
final class SettingsHover {
  private SettingsHover() {}

  static Optional<Hover> at(Snapshot snapshot, int offset) {
    Catalog catalog = snapshot.lens().linter().catalog();
    Optional<SyntaxNode> node = snapshot.tree().nodeAt(offset);
    Optional<String> said = Optional.empty();
    if (node.isPresent() && node.get() instanceof JsonKey key) {
      said = key.parent().flatMap(member -> ofKey((JsonMember) member, catalog));
    } else if (node.isPresent() && node.get() instanceof JsonString string) {
      said =
          SettingsLanguage.typeAt(string).flatMap(type -> ofValue(string.value(), type, catalog));
    }
    return said.map(markdown -> new Hover(node.orElseThrow().range(), markdown));
  }

  private static Optional<String> ofKey(JsonMember member, Catalog catalog) {
    boolean rule =
        SettingsLanguage.typeAt(member.object())
            .filter(SettingType.PerRule.class::isInstance)
            .isPresent();
    return rule
        ? page(member.name(), catalog)
        : SettingsLanguage.settingOf(member).map(Setting::doc);
  }

  private static Optional<String> ofValue(String value, SettingType type, Catalog catalog) {
    if (type instanceof SettingType.RuleId) {
      return page(value, catalog);
    }
    return type instanceof SettingType.Word word
        ? Optional.ofNullable(word.words().get(value))
        : Optional.empty();
  }

  private static Optional<String> page(String id, Catalog catalog) {
    return catalog.rule(id).map(rule -> RulePage.of(rule.spec()).hover());
  }
}
