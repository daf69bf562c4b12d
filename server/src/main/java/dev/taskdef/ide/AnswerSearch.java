package dev.taskdef.ide;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.schema.ServerMessages;
import dev.taskdef.schema.ServerMessages.Message;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    Map<RuleSpec, Double> near = new HashMap<>();
    for (Rule rule : catalog.rules().values()) {
      rule.spec().serverMessage().ifPresent(m -> near.put(rule.spec(), nearness(asked, words(m))));
    }
    Optional<Message> nearest =
        messages.messages().stream()
            .filter(m -> nearness(asked, words(m.text())) > 0)
            .max(Comparator.comparingDouble(m -> nearness(asked, words(m.text()))));
    ImmutableList<RuleSpec> own = best(near);
    if (nearest.isPresent()
        && (own.isEmpty()
            || nearness(asked, words(nearest.get().text())) >= near.get(own.get(0)))) {
      ImmutableList<RuleSpec> causes = causes(nearest.get(), catalog);
      return new AnswerSearch(nearest, causes.isEmpty() ? own : causes);
    }
    return new AnswerSearch(Optional.empty(), own);
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

  private static ImmutableList<RuleSpec> best(Map<RuleSpec, Double> near) {
    double most = near.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return near.entrySet().stream()
        .filter(e -> most > 0 && e.getValue() == most)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(RuleSpec::id))
        .collect(ImmutableList.toImmutableList());
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
