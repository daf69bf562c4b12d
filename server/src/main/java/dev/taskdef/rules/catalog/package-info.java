/**
 * The rules, a folder per topic, a file per rule; {@link dev.taskdef.rules.catalog.Rules} lists the
 * topics.
 */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog;
