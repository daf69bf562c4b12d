/** Rules: what keeps a health check from ever working. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.health;
