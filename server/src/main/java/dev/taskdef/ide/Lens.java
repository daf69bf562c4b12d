package dev.taskdef.ide;

import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.Suppression;
import dev.taskdef.schema.Parameters;
import dev.taskdef.text.SizeLimits;
import java.util.function.Supplier;

/**
 * With which eyes a document is looked at.
 *
 * @param linter the rules and the schema
 * @param reading what settings and surroundings say of the file
 * @param settings what the team says of the rules
 * @param idle of a document that holds settings, the suppressions that match nothing any more
 * @param parameters every parameter with its documentation; loaded when first asked for
 * @param toldByEditor ids of rules whose findings are not told, because the editor tells the same
 * @param limits how long it may be
 */
public record Lens(
    Linter linter,
    Reading reading,
    Settings settings,
    ImmutableSet<Suppression> idle,
    Supplier<Parameters> parameters,
    ImmutableSet<String> toldByEditor,
    SizeLimits limits) {

  /** A lens through which everything is told, of a document without settings. */
  public Lens(Linter linter, Reading reading, Settings settings, Supplier<Parameters> parameters) {
    this(
        linter,
        reading,
        settings,
        ImmutableSet.of(),
        parameters,
        ImmutableSet.of(),
        SizeLimits.standard());
  }
}
