package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.text.TextRange;

/**
 * Something wrong at a place.
 *
 * @param rule which rule speaks
 * @param severity after the rule, the place and the settings
 * @param message one or two sentences for a person
 * @param range where, in UTF-16 offsets of the text that was linted
 * @param pointer JSON Pointer of the value concerned, from the file's root; empty for the root or
 *     where there is no value
 * @param occurrence which of several members of one name, from 0
 * @param tags how to draw it
 * @param related other places
 * @param fixes best first
 * @param answer what AWS would answer, with the file's own names; empty where that is not known, or
 *     was not worked out
 */
public record Diagnostic(
    RuleSpec rule,
    Severity severity,
    String message,
    TextRange range,
    String pointer,
    int occurrence,
    ImmutableSet<Tag> tags,
    ImmutableList<Related> related,
    ImmutableList<Fix> fixes,
    String answer) {

  /** A finding about a text as such: with the rule's severity, and nothing but its words. */
  public static Diagnostic plain(RuleSpec rule, TextRange range, String message) {
    return new Diagnostic(
        rule,
        rule.severity(),
        message,
        range,
        "",
        0,
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        "");
  }

  /** The rule's id. */
  public String id() {
    return rule.id();
  }

  /** The same with another severity. */
  public Diagnostic with(Severity other) {
    return new Diagnostic(
        rule, other, message, range, pointer, occurrence, tags, related, fixes, answer);
  }

  /** The same, moved by a number of code units. Only for findings without fixes. */
  Diagnostic shifted(int by) {
    return by == 0
        ? this
        : at(
            range.shifted(by),
            related.stream()
                .map(r -> new Related(r.range().shifted(by), r.message()))
                .collect(ImmutableList.toImmutableList()));
  }

  /** The same at another place. Only for findings without fixes. */
  Diagnostic at(TextRange other, ImmutableList<Related> others) {
    return other.equals(range) && others.equals(related)
        ? this
        : new Diagnostic(
            rule, severity, message, other, pointer, occurrence, tags, others, fixes, answer);
  }
}
