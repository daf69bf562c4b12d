/** Rules: family, tags, launch types and platform. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.family;
