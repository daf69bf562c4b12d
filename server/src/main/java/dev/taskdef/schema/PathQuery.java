package dev.taskdef.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** A path as people type it, brought into one form: names in lower case, no indices. */
record PathQuery(ImmutableList<String> names) {
  private static final Splitter STEPS = Splitter.onPattern("[./\\[\\]]").omitEmptyStrings();

  static PathQuery of(String question) {
    return new PathQuery(
        STEPS
            .splitToStream(question.strip())
            .filter(step -> !step.equals("$") && !step.equals("*") && !isIndex(step))
            .map(step -> step.toLowerCase(Locale.ROOT))
            .collect(toImmutableList()));
  }

  ImmutableList<Parameter> among(ImmutableList<Parameter> members) {
    if (names.isEmpty()) {
      return ImmutableList.of();
    }
    return members.stream()
        .filter(member -> isEndOf(of(member.path())))
        .sorted(comparing(member -> of(member.path()).names.size()))
        .collect(toImmutableList());
  }

  private boolean isEndOf(PathQuery whole) {
    int from = whole.names.size() - names.size();
    return from >= 0 && whole.names.subList(from, whole.names.size()).equals(names);
  }

  private static boolean isIndex(String step) {
    return step.chars().allMatch(Character::isDigit);
  }
}
