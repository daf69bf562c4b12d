/**
 * What tests of every room share: fixtures, golden files, random texts and edits, and the files
 * kept beside the project.
 */
@NullMarked
package dev.taskdef.testing;

import org.jspecify.annotations.NullMarked;
