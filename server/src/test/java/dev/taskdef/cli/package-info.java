/** Tests of the command line: what it prints, what it ends with, and what it leaves on the disk. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.cli;
