/** Tests of the ways through a document. */
@NullMarked
package dev.taskdef.ide.navigation;

import org.jspecify.annotations.NullMarked;
