package dev.taskdef.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/** How JSON writes numbers, and what people write instead. */
final class NumberLiteral {
  private static final Pattern ALMOST =
      Pattern.compile(
          "[+-]?(?:0[xX][0-9a-fA-F]{1,15}|(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");

  private NumberLiteral() {}

  /** Whether a stretch of text is a number as JSON defines it. */
  static boolean isJson(CharSequence text, int start, int end) {
    int at = start;
    if (at < end && text.charAt(at) == '-') {
      at++;
    }
    int digits = at;
    at = digits(text, at, end);
    if (at == digits || (at > digits + 1 && text.charAt(digits) == '0')) {
      return false;
    }
    if (at < end && text.charAt(at) == '.') {
      int fraction = digits(text, at + 1, end);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int exponent = at + 1;
      if (exponent < end && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
        exponent++;
      }
      at = digits(text, exponent, end);
      if (at == exponent) {
        return false;
      }
    }
    return at == end;
  }

  private static int digits(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Whether somebody surely meant a number. */
  static boolean isAlmost(String written) {
    return ALMOST.matcher(written).matches();
  }

  /** The number as JSON writes it, for what is almost a number. */
  static Optional<String> mended(String written) {
    if (!isAlmost(written)) {
      return Optional.empty();
    }
    boolean negative = written.startsWith("-");
    String digits = written.startsWith("+") || negative ? written.substring(1) : written;
    digits = digits.replace("_", "");
    String mended;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      mended = Long.toString(Long.parseLong(digits.substring(2), 16));
    } else {
      mended = digits.startsWith(".") ? "0" + digits : digits.replaceFirst("^0+(?=\\d)", "");
      mended = mended.replaceFirst("\\.(?=$|[eE])", "");
    }
    String signed = (negative ? "-" : "") + mended;
    return isJson(signed, 0, signed.length()) ? Optional.of(signed) : Optional.empty();
  }
}
