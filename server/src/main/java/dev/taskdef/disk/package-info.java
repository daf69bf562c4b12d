/**
 * What lies around a file: the only room besides the doors that opens files, shared by both doors
 * so that the editor and the command line see the same. Enter at {@link
 * dev.taskdef.disk.Neighborhood}. Everything is bounded, nothing is executed or written, and what
 * cannot be read says nothing. Must never know the protocol or the command line.
 */
@NullMarked
package dev.taskdef.disk;

import org.jspecify.annotations.NullMarked;
