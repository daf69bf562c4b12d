package dev.taskdef.schema;

import com.google.common.base.Suppliers;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How large, long or many a value may be, and how it is spelled, as far as it holds for every
 * launch type. Stricter limits of one launch type are in the documentation text and in the rules.
 */
public final class Limits {
  private static final long OPEN_BELOW = Long.MIN_VALUE;
  private static final long OPEN_ABOVE = Long.MAX_VALUE;
  private static final int ANY = Integer.MAX_VALUE;

  private final long minimum;
  private final long maximum;
  private final int minimumSize;
  private final int maximumSize;
  private final String pattern;
  private final Supplier<Pattern> regex;

  private Limits(long minimum, long maximum, int minimumSize, int maximumSize, String pattern) {
    this.minimum = minimum;
    this.maximum = maximum;
    this.minimumSize = minimumSize;
    this.maximumSize = maximumSize;
    this.pattern = pattern;
    this.regex = Suppliers.memoize(() -> Pattern.compile(pattern));
  }

  static Limits none() {
    return new Limits(OPEN_BELOW, OPEN_ABOVE, 0, ANY, "");
  }

  Limits minimum(long least) {
    return new Limits(least, maximum, minimumSize, maximumSize, pattern);
  }

  Limits maximum(long most) {
    return new Limits(minimum, most, minimumSize, maximumSize, pattern);
  }

  Limits minimumSize(int least) {
    return new Limits(minimum, maximum, least, maximumSize, pattern);
  }

  Limits maximumSize(int most) {
    return new Limits(minimum, maximum, minimumSize, most, pattern);
  }

  Limits pattern(String regex) {
    return new Limits(minimum, maximum, minimumSize, maximumSize, regex);
  }

  /** The smallest number. */
  public OptionalLong minimum() {
    return minimum == OPEN_BELOW ? OptionalLong.empty() : OptionalLong.of(minimum);
  }

  /** The largest number. */
  public OptionalLong maximum() {
    return maximum == OPEN_ABOVE ? OptionalLong.empty() : OptionalLong.of(maximum);
  }

  /** The least number of characters of a string, or of elements of an array. */
  public int minimumSize() {
    return minimumSize;
  }

  /** The greatest number of characters of a string, or of elements of an array. */
  public OptionalInt maximumSize() {
    return maximumSize == ANY ? OptionalInt.empty() : OptionalInt.of(maximumSize);
  }

  /** Regular expression that a string must match somewhere (ours are anchored). */
  public Optional<String> pattern() {
    return pattern.isEmpty() ? Optional.empty() : Optional.of(pattern);
  }

  /** The same, ready to be used. */
  Optional<Pattern> regex() {
    return pattern.isEmpty() ? Optional.empty() : Optional.of(regex.get());
  }
}
