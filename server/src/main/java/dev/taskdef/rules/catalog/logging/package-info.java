/** Rules: what keeps logs from arriving, and containers from starting. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.logging;
