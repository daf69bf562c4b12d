package dev.taskdef.rules;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * All that a rule is besides its check: its name, how bad and how sure, its page and its examples.
 * The page {@code docs/rules/<id>.md} is generated from it.
 *
 * @param id kebab-case (a test holds it to that), names the bad thing; never reused once released
 * @param topic the chapter it is listed under
 * @param severity how bad a finding is unless the rule says otherwise at the place
 * @param basis how we know
 * @param summary one sentence without a full stop: what is wrong
 * @param why a few sentences: why it matters, what happens otherwise
 * @param serverMessage what ECS or the AWS CLI answers, where known, with the blanks that {@link
 *     ServerAnswer} fills
 * @param seeAlso addresses of AWS documentation
 * @param covers lines of the facts' catalogue that the rule covers, where they are named otherwise
 *     than the rule
 * @param examples bad ones first
 */
public record RuleSpec(
    String id,
    Topic topic,
    Severity severity,
    Basis basis,
    String summary,
    String why,
    Optional<String> serverMessage,
    ImmutableList<String> seeAlso,
    ImmutableList<String> covers,
    ImmutableList<Example> examples) {
  /** Checks what every rule promises. */
  public RuleSpec {
    Preconditions.checkArgument(
        severity != Severity.ERROR || basis.allowsError(), "%s may not be an error", id);
    Preconditions.checkArgument(!summary.isEmpty() && !summary.endsWith("."), "summary of %s", id);
  }

  /** Begins a spec. */
  public static Builder named(String id) {
    return new Builder(id);
  }

  /** Gathers a spec. */
  public static final class Builder {
    private final String id;
    private Topic topic = Topic.SHAPE;
    private Severity severity = Severity.WARNING;
    private Basis basis = Basis.PRACTICE;
    private String summary = "";
    private String why = "";
    private Optional<String> serverMessage = Optional.empty();
    private final ImmutableList.Builder<String> seeAlso = ImmutableList.builder();
    private final ImmutableList.Builder<String> covers = ImmutableList.builder();
    private final ImmutableList.Builder<Example> examples = ImmutableList.builder();

    private Builder(String id) {
      this.id = id;
    }

    /** The chapter. */
    public Builder topic(Topic value) {
      topic = value;
      return this;
    }

    /** How bad. */
    public Builder severity(Severity value) {
      severity = value;
      return this;
    }

    /** How we know. */
    public Builder basis(Basis value) {
      basis = value;
      return this;
    }

    /** What is wrong, one sentence without a full stop. */
    public Builder summary(String value) {
      summary = value;
      return this;
    }

    /** Why it matters. */
    public Builder why(String value) {
      why = value;
      return this;
    }

    /** What ECS or the AWS CLI answers, with the blanks of {@link ServerAnswer}. */
    public Builder serverMessage(String value) {
      serverMessage = Optional.of(value);
      return this;
    }

    /** A page of AWS documentation. */
    public Builder seeAlso(String url) {
      seeAlso.add(url);
      return this;
    }

    /** Lines of the catalogue of facts that this rule covers, besides one of its own name. */
    public Builder covers(String... ids) {
      covers.add(ids);
      return this;
    }

    /** An example that the rule speaks to, without a fix to show. */
    public Builder bad(String text) {
      examples.add(new Example(true, text, Optional.empty()));
      return this;
    }

    /** An example that the rule speaks to, and what its first fix makes of it. */
    public Builder bad(String text, String fixed) {
      examples.add(new Example(true, text, Optional.of(fixed)));
      return this;
    }

    /** An example that the rule is silent about. */
    public Builder good(String text) {
      examples.add(new Example(false, text, Optional.empty()));
      return this;
    }

    /** The spec. */
    public RuleSpec build() {
      return new RuleSpec(
          id,
          topic,
          severity,
          basis,
          summary,
          why,
          serverMessage,
          seeAlso.build(),
          covers.build(),
          examples.build());
    }
  }
}
