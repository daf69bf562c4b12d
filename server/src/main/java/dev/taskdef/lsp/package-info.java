/**
 * The door for editors: the Language Server Protocol over a pair of streams. All threads of the
 * server live here, and positions, encodings and protocol types exist nowhere else.
 *
 * <p>Enter at {@link dev.taskdef.lsp.LspMain}; {@link dev.taskdef.lsp.Methods} lists what the
 * server answers, one line per method. Must never know: how anything is found out.
 */
@NullMarked
package dev.taskdef.lsp;

import org.jspecify.annotations.NullMarked;
