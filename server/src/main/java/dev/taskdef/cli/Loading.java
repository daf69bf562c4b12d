package dev.taskdef.cli;

import dev.taskdef.rules.FailureLog;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.SchemaValidator;
import java.util.concurrent.CompletableFuture;

/**
 * The schema, on its way: loading it takes as long as everything else at a start together, so it
 * happens beside that.
 *
 * @param schema the schema, as soon as it is there
 */
record Loading(CompletableFuture<SchemaValidator> schema) {

  /** Begins. */
  static Loading begin() {
    return new Loading(CompletableFuture.supplyAsync(SchemaValidator::load));
  }

  /** All rules and the schema; waits for it. */
  Linter linter(FailureLog failures) {
    var catalog = Rules.standard();
    return Linter.of(catalog, SchemaProblems.of(schema.join()), failures);
  }
}
