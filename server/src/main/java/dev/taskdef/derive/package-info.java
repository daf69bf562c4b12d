/**
 * What can be computed from a whole task definition: the permissions that it needs, its size. Enter
 * at {@link dev.taskdef.derive.IamPolicies}. Must never know: editors, files, severities, the
 * network.
 */
@NullMarked
package dev.taskdef.derive;

import org.jspecify.annotations.NullMarked;
