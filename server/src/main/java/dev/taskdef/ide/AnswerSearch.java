package dev.taskdef.ide;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.ServerMessages;
import dev.taskdef.schema.ServerMessages.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What an error text from AWS means, and which rules find its cause.
 *
 * @param message the known answer that stands in the text, or is nearest to it; empty where only a
 *     rule's own answer is near
 * @param rules the rules that find the cause, best first
 */
public record AnswerSearch(Optional<Message> message, ImmutableList<RuleSpec> rules) {
  // A text counts as near where it shares so many words with an answer, and this part of the
  // shorter's.
  private static final double SHARE = 0.6;
  private static final int WORDS = 2;
  private static final Splitter WORD = Splitter.onPattern("[^a-z0-9]+").omitEmptyStrings();
  private static final ImmutableSet<String> FILLERS =
      ImmutableSet.of(
          "a", "an", "and", "be", "error", "for", "in", "is", "not", "of", "or", "the", "to",
          "when", "with");

  /**
   * Looks a text up, as it was printed by a client: what stands around the answer does not matter.
   */
  public static AnswerSearch of(String text, Catalog catalog, ServerMessages messages) {
    ImmutableList<Message> within = messages.within(text);
    if (!within.isEmpty()) {
      return new AnswerSearch(Optional.of(within.get(0)), causes(within.get(0), catalog));
    }
    ImmutableSet<String> asked = words(text);
    ToDoubleFunction<Message> told = m -> nearness(asked, words(m.text()));
    ToDoubleFunction<RuleSpec> own =
        r ->
            r.serverMessage()
                .map(m -> nearness(asked, words(ServerAnswer.withBlanks(m))))
                .orElse(0.0);
    ImmutableList<Message> nearest = best(messages.messages(), told);
    ImmutableList<RuleSpec> rules =
        best(catalog.rules().values().stream().map(Rule::spec).toList(), own);
    boolean ownIsNearer = !rules.isEmpty() && own.applyAsDouble(rules.get(0)) > most(nearest, told);
    if (nearest.isEmpty() || ownIsNearer) {
      return new AnswerSearch(Optional.empty(), rules);
    }
    ImmutableList<RuleSpec> causes = causes(nearest.get(0), catalog);
    return new AnswerSearch(Optional.of(nearest.get(0)), causes.isEmpty() ? rules : causes);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return message.isEmpty() && rules.isEmpty();
  }

  private static ImmutableList<RuleSpec> causes(Message message, Catalog catalog) {
    return catalog.rules().values().stream()
        .map(Rule::spec)
        .filter(
            s ->
                message.rules().contains(s.id())
                    || s.covers().stream().anyMatch(message.rules()::contains))
        .collect(ImmutableList.toImmutableList());
  }

  // All that are nearest; none where nothing is near.
  private static <T> ImmutableList<T> best(List<T> all, ToDoubleFunction<T> nearness) {
    double most = most(all, nearness);
    return all.stream()
        .filter(t -> most > 0 && nearness.applyAsDouble(t) == most)
        .collect(ImmutableList.toImmutableList());
  }

  private static <T> double most(List<T> all, ToDoubleFunction<T> nearness) {
    return all.stream().mapToDouble(nearness).max().orElse(0);
  }

  // The share of words in common with the shorter of the two; of equal shares the one with more in
  // common wins.
  private static double nearness(ImmutableSet<String> asked, ImmutableSet<String> answer) {
    int common = Sets.intersection(asked, answer).size();
    double share = (double) common / Math.max(1, Math.min(asked.size(), answer.size()));
    double alike = (double) common / Math.max(1, Sets.union(asked, answer).size());
    return common >= WORDS && share >= SHARE ? share + alike : 0;
  }

  private static ImmutableSet<String> words(String text) {
    return WORD.splitToStream(Ascii.toLowerCase(text))
        .filter(w -> !FILLERS.contains(w) && !w.chars().allMatch(Character::isDigit))
        .collect(ImmutableSet.toImmutableSet());
  }
}
