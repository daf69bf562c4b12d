package dev.taskdef.lsp;

import com.google.common.base.Suppliers;
import dev.taskdef.ide.Release;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.Parameters;
import dev.taskdef.schema.SchemaValidator;
import java.util.function.Supplier;

/** What takes a while to load, each part when it is first asked for, once. */
final class Knowledge {
  private final Supplier<Parameters> parameters = Suppliers.memoize(Parameters::load);
  private final Supplier<Release> release = Suppliers.memoize(Release::current);

  /** Every parameter with its documentation. */
  Supplier<Parameters> parameters() {
    return parameters;
  }

  /** Which taskdef this is. */
  Release release() {
    return release.get();
  }

  /**
   * All rules, the schema's problems among them. The parameters come last: they may be on their
   * way.
   */
  Linter linter(Log log) {
    Catalog rules = Rules.standard();
    SchemaValidator schema = SchemaValidator.of(parameters.get());
    return Linter.of(rules, SchemaProblems.of(schema), log::failed);
  }
}
