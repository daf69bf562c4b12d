/** Rules: what makes clients refuse the document before any call. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.shape;
