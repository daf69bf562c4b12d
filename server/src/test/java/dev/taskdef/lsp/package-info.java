/** A fake editor talks to the server over pipes, message by message as a real one does. */
@NullMarked
package dev.taskdef.lsp;

import org.jspecify.annotations.NullMarked;
