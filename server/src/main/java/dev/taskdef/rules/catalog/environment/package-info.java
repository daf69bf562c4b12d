/** Rules: environment variables, secrets and environment files. */
@org.jspecify.annotations.NullMarked
package dev.taskdef.rules.catalog.environment;
