package dev.taskdef.ide;

import dev.taskdef.model.Reading;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Settings;

/**
 * With which eyes a document is looked at.
 *
 * @param linter the rules and the schema
 * @param reading what settings and surroundings say of the file
 * @param settings what the team says of the rules
 */
public record Lens(Linter linter, Reading reading, Settings settings) {}
