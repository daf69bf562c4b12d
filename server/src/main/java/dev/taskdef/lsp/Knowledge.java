package dev.taskdef.lsp;

import com.google.common.base.Suppliers;
import dev.taskdef.ide.Release;
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
  private final Supplier<SchemaProblems> schema =
      Suppliers.memoize(() -> SchemaProblems.of(SchemaValidator.of(parameters().get())));

  /** Every parameter with its documentation. */
  Supplier<Parameters> parameters() {
    return parameters;
  }

  /** Which taskdef this is. */
  Release release() {
    return release.get();
  }

  /** The rules without the schema: there at once. */
  Linter quickLinter(Log log) {
    return Linter.of(Rules.standard(), SchemaProblems.none(), log::failed);
  }

  /** All rules, the schema's problems among them. The first call takes a while. */
  Linter fullLinter(Log log) {
    return Linter.of(Rules.standard(), schema.get(), log::failed);
  }
}
