/** Rules: the task role and the execution role. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.roles;
