package dev.taskdef.rules.catalog.shape;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that stand for whole numbers. */
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("(-?)0*(\\d{1,15})(?:\\.0+)?");

  private Numbers() {}

  /** The number as JSON writes it: without leading zeros and without a fraction of zeros. */
  static Optional<String> plain(String text) {
    Matcher whole = WHOLE.matcher(text.strip());
    return whole.matches() ? Optional.of(whole.group(1) + whole.group(2)) : Optional.empty();
  }
}
