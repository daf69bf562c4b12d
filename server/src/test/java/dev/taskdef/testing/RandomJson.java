package dev.taskdef.testing;

import java.util.Random;

/**
 * Random texts: JSON as people lay it out, JSON with the things that people do to it, and plain
 * noise.
 */
public final class RandomJson {
  private static final String[] KEYS = {
    "name", "image", "cpu", "a", "", "environment", "caf\u00e9", "\\u0041", "x y"
  };
  private static final String[] SCALARS = {
    "0",
    "-1",
    "12.5e3",
    "true",
    "false",
    "null",
    "\"\"",
    "\"nginx:1.2\"",
    "\"a\\\"b\"",
    "\"\\u00e9\\n\"",
    "\"${X}\"",
    "\"a{{ b }}\"",
    "100000000000000000000"
  };
  private static final String[] ODD = {
    "${X}",
    "<NAME>",
    "{{ x }}",
    "%X%",
    "True",
    "NaN",
    ".5",
    "+1",
    "01",
    "0x1F",
    "'a'",
    "\u201Ca\u201D",
    "// c\n",
    "/* c */",
    "# c\n",
    "%{ if x }",
    ",",
    ":",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "=",
    "\\",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\u00A0",
    "\uFEFF",
    "\uD800",
    "\0",
    "word",
    "key:",
    "{{#if x}}",
    "\"${f(\"a\")}\"",
    "/*",
    "*/",
    "\"\"\"",
    "'",
    "$",
    "<",
    "%",
    "resource \"a\" \"b\" {"
  };

  private final Random random;

  public RandomJson(Random random) {
    this.random = random;
  }

  /** A text of one of the three kinds. */
  public String text() {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return noise(random.nextInt(60));
    }
    StringBuilder text = new StringBuilder(json());
    int slips = kind < 5 ? 0 : 1 + random.nextInt(4);
    for (int i = 0; i < slips; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(3));
      text.replace(at, end, random.nextBoolean() ? odd() : "");
    }
    return text.toString();
  }

  /** A valid JSON text. */
  public String json() {
    StringBuilder out = new StringBuilder();
    boolean lines = random.nextInt(4) > 0;
    String unit = random.nextBoolean() ? "  " : "\t";
    value(out, lines, unit, "", 1 + random.nextInt(4));
    return out.toString();
  }

  /** Something that does not belong into JSON, or not there. */
  public String odd() {
    return ODD[random.nextInt(ODD.length)];
  }

  private String noise(int length) {
    StringBuilder out = new StringBuilder();
    while (out.length() < length) {
      out.append(random.nextInt(3) == 0 ? SCALARS[random.nextInt(SCALARS.length)] : odd());
    }
    return out.toString();
  }

  private void value(StringBuilder out, boolean lines, String unit, String indent, int depth) {
    int kind = depth == 0 ? 2 : random.nextInt(3);
    if (kind == 2) {
      out.append(SCALARS[random.nextInt(SCALARS.length)]);
      return;
    }
    boolean object = kind == 0;
    out.append(object ? '{' : '[');
    int count = random.nextInt(5);
    boolean spread = lines && random.nextInt(5) > 0;
    String inner = indent + unit;
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : spread ? "," : ", ").append(spread ? "\n" + inner : "");
      if (object) {
        out.append('"').append(KEYS[random.nextInt(KEYS.length)]).append("\": ");
      }
      value(out, lines, unit, inner, depth - 1);
    }
    out.append(spread && count > 0 ? "\n" + indent : "").append(object ? '}' : ']');
  }
}
