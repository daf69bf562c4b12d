package dev.taskdef.syntax;

/** What a token or a node is. */
public enum SyntaxKind {
  /** Spaces, tabs and line breaks. */
  WHITESPACE,
  /** {@code // …} or {@code # …} up to the end of the line. */
  LINE_COMMENT,
  /** {@code /* … *}{@code /}, also when its end is missing. */
  BLOCK_COMMENT,
  /**
   * A line of a template language that steers but stands for no value, such as <code>%{ if x }
   * </code>.
   */
  DIRECTIVE,
  /** Text that belongs to no JSON at all, kept as it is. */
  JUNK,
  COMMA,
  COLON,
  LEFT_BRACE,
  RIGHT_BRACE,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  STRING,
  NUMBER,
  TRUE,
  FALSE,
  NULL,
  /** Something that a template fills in later, outside a string. */
  PLACEHOLDER,
  /** A bare word or a number that JSON does not know. */
  WORD,
  ROOT,
  OBJECT,
  /**
   * Members without braces around them: a fragment at the root, or members put straight into an
   * array.
   */
  FRAGMENT,
  ARRAY,
  MEMBER;

  /** Whether a token of this kind may stand anywhere without being part of a value. */
  boolean isTrivia() {
    return ordinal() <= JUNK.ordinal();
  }

  /** Whether a token of this kind is a whole value. */
  boolean isScalar() {
    return ordinal() >= STRING.ordinal() && ordinal() <= WORD.ordinal();
  }

  /** Whether a value can begin with a token of this kind. */
  boolean beginsValue() {
    return isScalar() || this == LEFT_BRACE || this == LEFT_BRACKET;
  }

  boolean isCloser() {
    return this == RIGHT_BRACE || this == RIGHT_BRACKET;
  }

  boolean isOpener() {
    return this == LEFT_BRACE || this == LEFT_BRACKET;
  }
}
