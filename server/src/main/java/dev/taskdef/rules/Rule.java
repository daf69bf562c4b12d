package dev.taskdef.rules;

/** Something that can be wrong with a task definition. */
public sealed interface Rule
    permits ContainerRule, NodeRule, TaskRule, SchemaRule, SyntaxRule, EncodingRule, SettingsRule {

  /** What the rule is besides its check. */
  RuleSpec spec();
}
