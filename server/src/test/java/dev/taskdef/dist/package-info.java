/**
 * Tests of the packaged copy that needs no Java: unpacked, moved, damaged, started as a process.
 * They run with {@code mvn -Pdist verify} only, after the image is made.
 */
@NullMarked
package dev.taskdef.dist;

import org.jspecify.annotations.NullMarked;
