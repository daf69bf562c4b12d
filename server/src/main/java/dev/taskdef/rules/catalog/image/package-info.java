/** Rules: images and what they run. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.image;
