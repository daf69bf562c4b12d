/** Rules: essential containers, start order, timeouts and restarts. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.lifecycle;
