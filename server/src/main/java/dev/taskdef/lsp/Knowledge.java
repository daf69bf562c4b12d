package dev.taskdef.lsp;

import com.google.common.base.Suppliers;
import dev.taskdef.ide.Release;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.Parameters;
import dev.taskdef.schema.SchemaValidator;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What takes a while to load, each part when it is first asked for, once. */
final class Knowledge {
  private final Supplier<Parameters> parameters = Suppliers.memoize(Parameters::load);
  private final Supplier<Catalog> rules = Suppliers.memoize(Rules::standard);
  private final Supplier<Release> release = Suppliers.memoize(Release::current);

  /**
   * Loads what the first answer waits for, beside whatever else is done: one after the other, since
   * the start has two things to do already.
   */
  void prepare(Executor pool, Log log) {
    pool.execute(
        () -> {
          prepare("the rules", rules, log);
          prepare("the schema", parameters, log);
        });
  }

  // Who needs it next meets the same failure, and says so.
  @SuppressWarnings({"CatchingUnchecked", "ReturnValueIgnored"})
  private static void prepare(String what, Supplier<?> loaded, Log log) {
    try {
      loaded.get();
    } catch (RuntimeException e) {
      log.failed("loading " + what, e);
    }
  }

  /** Every parameter with its documentation. */
  Supplier<Parameters> parameters() {
    return parameters;
  }

  /** Which taskdef this is. */
  Release release() {
    return release.get();
  }

  /** All rules, the schema's problems among them. */
  Linter linter(Log log) {
    SchemaValidator schema = SchemaValidator.of(parameters.get());
    return Linter.of(rules.get(), SchemaProblems.of(schema), log::failed);
  }
}
