package dev.taskdef.syntax;

/** What a token or a node is. */
public enum SyntaxKind {
  /** Spaces, tabs and line breaks. */
  WHITESPACE(Group.TRIVIA),
  /** {@code // …} or {@code # …} up to the end of the line. */
  LINE_COMMENT(Group.TRIVIA),
  /** {@code /* … *}{@code /}, also when its end is missing. */
  BLOCK_COMMENT(Group.TRIVIA),
  /**
   * A line of a template language that steers but stands for no value, such as <code>%{ if x }
   * </code>.
   */
  DIRECTIVE(Group.TRIVIA),
  /** Text that belongs to no JSON at all, kept as it is. */
  JUNK(Group.TRIVIA),
  COMMA(Group.MARK),
  COLON(Group.MARK),
  LEFT_BRACE(Group.OPENER),
  RIGHT_BRACE(Group.CLOSER),
  LEFT_BRACKET(Group.OPENER),
  RIGHT_BRACKET(Group.CLOSER),
  STRING(Group.SCALAR),
  NUMBER(Group.SCALAR),
  TRUE(Group.SCALAR),
  FALSE(Group.SCALAR),
  NULL(Group.SCALAR),
  /** Something that a template fills in later, outside a string. */
  PLACEHOLDER(Group.SCALAR),
  /** A bare word or a number that JSON does not know. */
  WORD(Group.SCALAR),
  ROOT(Group.MARK),
  OBJECT(Group.CONTAINER),
  /**
   * Members without braces around them: a fragment at the root, or members put straight into an
   * array.
   */
  FRAGMENT(Group.CONTAINER),
  ARRAY(Group.CONTAINER),
  MEMBER(Group.MEMBER);

  private enum Group {
    TRIVIA,
    MARK,
    OPENER,
    CLOSER,
    SCALAR,
    CONTAINER,
    MEMBER
  }

  private final Group group;

  /** Asked for each token, so it is worked out beforehand. */
  private final boolean trivia;

  SyntaxKind(Group group) {
    this.group = group;
    this.trivia = group == Group.TRIVIA;
  }

  /** Whether a token of this kind may stand anywhere without being part of a value. */
  boolean isTrivia() {
    return trivia;
  }

  /** Whether a token of this kind is a whole value. */
  boolean isScalar() {
    return group == Group.SCALAR;
  }

  /** Whether a value can begin with a token of this kind. */
  boolean beginsValue() {
    return group == Group.SCALAR || group == Group.OPENER;
  }

  boolean isCloser() {
    return group == Group.CLOSER;
  }

  boolean isOpener() {
    return group == Group.OPENER;
  }

  /** Whether a green node of this kind is a value. */
  boolean isValue() {
    return group == Group.SCALAR || group == Group.CONTAINER;
  }

  /** Whether a green node of this kind is an element or a member. */
  boolean isEntry() {
    return isValue() || group == Group.MEMBER;
  }
}
