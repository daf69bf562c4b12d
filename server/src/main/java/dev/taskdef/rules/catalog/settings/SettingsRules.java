package dev.taskdef.rules.catalog.settings;

import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.SettingsRule;
import dev.taskdef.rules.SettingsRule.Slip;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.Topic;

/** The rules on {@code .taskdef.json}. Their examples show such a file, not a task definition. */
public final class SettingsRules {
  private static final String GOOD =
      """
      {
        "consumer": "github-action",
        "rules": { "container-memory-missing": "off" },
        "suppressions": [
          { "rule": "roles-identical", "pointer": "/taskRoleArn", "reason": "One role until the move is done" }
        ],
        "overrides": [{ "files": ["batch/**"], "assumedLaunchType": "EC2" }]
      }
      """;

  private SettingsRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.of(unreadable(), unknownKey(), unknownRule(), value(), missing(), idle());
  }

  private static RuleSpec.Builder spec(String id, Severity severity) {
    return RuleSpec.named(id).topic(Topic.SETTINGS).basis(Basis.SETTINGS).severity(severity);
  }

  private static SettingsRule unreadable() {
    return new SettingsRule(
        spec("settings-unreadable", WARNING)
            .summary("The settings of the project cannot be read")
            .why(
                """
                `.taskdef.json` is JSON; comments are fine. Where it is broken, what can still be understood holds, and the first slip is
                told: a setting behind it may be read otherwise than it was meant, so suppressed findings may come back.""")
            .bad(
                """
                { "consumer": "github-action"<||> "rules": {} }
                """)
            .good(GOOD)
            .build(),
        Slip.UNREADABLE);
  }

  private static SettingsRule unknownKey() {
    return new SettingsRule(
        spec("settings-unknown-key", WARNING)
            .summary("A member of the settings is no setting")
            .why(
                """
                taskdef does nothing with it, so whatever it was meant to do does not happen. `docs/settings.md` lists what there is.""")
            .bad(
                """
                { <|"consumers"|>: "github-action" }
                """,
                """
                { "consumer": "github-action" }
                """)
            .good(GOOD)
            .build(),
        Slip.UNKNOWN_KEY);
  }

  private static SettingsRule unknownRule() {
    return new SettingsRule(
        spec("settings-unknown-rule", WARNING)
            .summary("The settings name a rule that does not exist")
            .why(
                """
                A severity or a suppression for a rule that does not exist has no effect. Ids of rules stand at the end of each finding
                and in the list of rules; once released they do not change.""")
            .bad(
                """
                { "rules": { <|"member-nul"|>: "off" } }
                """,
                """
                { "rules": { "member-null": "off" } }
                """)
            .good(GOOD)
            .build(),
        Slip.UNKNOWN_RULE);
  }

  private static SettingsRule value() {
    return new SettingsRule(
        spec("settings-value-invalid", WARNING)
            .summary("A setting has a value that it cannot have")
            .why(
                """
                The setting counts as not set. `docs/settings.md` says what each may be.""")
            .bad(
                """
                { "consumer": <|"github-actions"|> }
                """,
                """
                { "consumer": "github-action" }
                """)
            .good(GOOD)
            .build(),
        Slip.VALUE);
  }

  private static SettingsRule missing() {
    return new SettingsRule(
        spec("settings-incomplete", WARNING)
            .summary("A suppression or an override lacks what it needs")
            .why(
                """
                A suppression names a rule, a place and a reason: without a place it would be a rule switched off, which stands under
                `rules`; without a reason nobody will know later whether it is still right. An override names the files that it holds
                for.""")
            .bad(
                """
                { "suppressions": [<|{ "rule": "member-null", "pointer": "/taskRoleArn" }|>] }
                """)
            .good(GOOD)
            .build(),
        Slip.MISSING);
  }

  private static SettingsRule idle() {
    return new SettingsRule(
        spec("settings-suppression-unused", INFORMATION)
            .summary("A suppression matches nothing any more")
            .why(
                """
                What it was for is mended, or stands elsewhere now. Left in place it would hide a new finding there without anybody
                knowing. It is told where that is certain: the file that the suppression names was checked, or the whole folder of the
                settings.""")
            .good(GOOD)
            .build(),
        Slip.UNUSED);
  }
}
