package dev.taskdef.cli;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Reading;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * With whose eyes files were read.
 *
 * @param readings one for each consumer and reason, in order of the files; one at least
 */
record ReadAs(ImmutableList<Reading> readings) {

  /** What the readings of several files come to. */
  static ReadAs of(Collection<Reading> readings) {
    ImmutableList<Reading> once =
        readings.stream()
            .map(r -> Reading.standard().readBy(r.consumer(), r.consumerWhy()))
            .distinct()
            .collect(ImmutableList.toImmutableList());
    return new ReadAs(once.isEmpty() ? ImmutableList.of(Reading.standard()) : once);
  }

  /** Who reads the files; the strictest where they differ. */
  Consumer consumer() {
    return readings.stream().map(Reading::consumer).sorted().findFirst().orElse(Consumer.AWS_CLI);
  }

  /** Why this one, as a clause. */
  String why() {
    return readings.size() == 1
        ? readings.get(0).consumerWhy()
        : "the files differ; each names its own";
  }

  /** The same for people. */
  String sentence() {
    return "Read as for "
        + readings.stream()
            .map(r -> r.consumer().id() + " (" + r.consumerWhy() + ")")
            .collect(Collectors.joining(", "))
        + ".";
  }
}
