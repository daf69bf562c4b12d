/**
 * What the language allows and means at each place: {@link dev.taskdef.schema.Parameters} for
 * completion, hover and documentation, and the problems that the schema keywords find. The schema
 * and the tables beside it in {@code schemas/} are the only source; nothing here knows a rule, an
 * editor or a file.
 */
@NullMarked
package dev.taskdef.schema;

import org.jspecify.annotations.NullMarked;
