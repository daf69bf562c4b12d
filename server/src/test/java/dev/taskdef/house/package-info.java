/**
 * Tests that hold the code to the plan in {@code docs/architecture.md}: who may know whom, where a
 * library may be used, how large a file may grow, which names are taken and which are banned.
 */
@NullMarked
package dev.taskdef.house;

import org.jspecify.annotations.NullMarked;
