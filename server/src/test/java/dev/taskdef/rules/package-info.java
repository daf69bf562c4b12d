/**
 * Tests of the rule engine, and the laws that hold for every rule and every fix. {@link
 * dev.taskdef.rules.RuleFixture} checks single rules.
 */
@NullMarked
package dev.taskdef.rules;

import org.jspecify.annotations.NullMarked;
