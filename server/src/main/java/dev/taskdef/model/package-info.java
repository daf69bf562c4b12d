/**
 * The read-only ECS view over the tree: what a task definition says, with the unknown kept unknown.
 *
 * <p>Enter at {@link dev.taskdef.model.TaskDefinition#of}. Must never know: rules, schemas,
 * positions other than those of its nodes.
 */
@org.jspecify.annotations.NullMarked
package dev.taskdef.model;
