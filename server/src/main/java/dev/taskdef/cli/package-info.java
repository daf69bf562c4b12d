/**
 * The command line: reads arguments, files and folders, and writes reports and mended files. Start
 * at {@link dev.taskdef.cli.Cli}. All streams, files and settings of the command line are handled
 * here and nowhere below; what is right or wrong with a task definition is never decided here.
 */
@org.jspecify.annotations.NullMarked
package dev.taskdef.cli;
