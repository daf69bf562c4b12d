/** Rules: Linux parameters and security. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.linux;
