/**
 * The schema and its documentation: valid, complete, in step with the AWS SDK, and in our own
 * words.
 */
@NullMarked
package dev.taskdef.schema;

import org.jspecify.annotations.NullMarked;
