/** Rules: placement, proxies, accelerators and the rest. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.placement;
