/**
 * The way from one place of a document to another, or to a page: names and what refers to them,
 * selections, links, and what is shown between and in the words. Enter at {@link
 * dev.taskdef.ide.navigation.NameUses}. Must never know: protocols, and what is wrong with a file.
 */
@NullMarked
package dev.taskdef.ide.navigation;

import org.jspecify.annotations.NullMarked;
