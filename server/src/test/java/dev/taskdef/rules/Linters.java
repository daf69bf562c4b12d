package dev.taskdef.rules;

import dev.taskdef.rules.catalog.Rules;

/** The linters that tests share: failures of rules are failures of the test. */
final class Linters {
  /** Catalog and schema. */
  static final Linter FULL =
      Linter.of(
          Rules.standard(),
          SchemaProblems.of(dev.taskdef.schema.SchemaValidator.load()),
          FailureLog.rethrow());

  private Linters() {}
}
