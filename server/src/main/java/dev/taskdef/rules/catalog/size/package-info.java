/** Rules: CPU and memory of the task and of its containers. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.size;
