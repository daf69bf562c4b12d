package dev.taskdef.ide;

import com.google.common.base.Suppliers;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.FailureLog;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.catalog.Rules;
import dev.taskdef.schema.Parameters;
import dev.taskdef.text.SourceText;
import java.util.function.Supplier;

/** Documents for tests: seen with all rules, and called task definitions. */
public final class Snapshots {
  public static final Linter LINTER =
      Linter.of(Rules.standard(), SchemaProblems.none(), FailureLog.rethrow());
  public static final Supplier<Parameters> PARAMETERS = Suppliers.memoize(Parameters::load);
  public static final Lens LENS =
      new Lens(LINTER, Reading.standard().asNamed(), Settings.standard(), PARAMETERS);

  private Snapshots() {}

  public static Snapshot of(String text) {
    return Snapshot.of("file:///task-definition.json", 1, SourceText.of(text), LENS);
  }
}
