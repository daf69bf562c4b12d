/** Rules: volumes and mounts. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.volume;
