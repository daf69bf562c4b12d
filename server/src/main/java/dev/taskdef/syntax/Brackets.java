package dev.taskdef.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Which bracket belongs to which. In a balanced text there is nothing to say; otherwise some
 * brackets are surplus, some stand for the other kind, and some containers end without a bracket.
 */
final class Brackets {
  /** What became of one bracket. */
  enum Role {
    PAIRED,
    SURPLUS,
    MISMATCHED
  }

  private final Role @Nullable [] roles;
  private final int @Nullable [] closes;

  private Brackets(Role @Nullable [] roles, int @Nullable [] closes) {
    this.roles = roles;
    this.closes = closes;
  }

  /** Pairs the brackets of a text. */
  static Brackets of(Tokens tokens) {
    return isBalanced(tokens) ? new Brackets(null, null) : paired(tokens);
  }

  Role role(int token) {
    return roles == null || roles[token] == null ? Role.PAIRED : roles[token];
  }

  /**
   * How many containers end right before a token without a bracket of their own; the last index is
   * the end of the text.
   */
  int closesBefore(int token) {
    return closes == null ? 0 : closes[token];
  }

  private static boolean isBalanced(Tokens tokens) {
    boolean[] braces = new boolean[64];
    int depth = 0;
    for (int i = 0; i < tokens.count(); i++) {
      SyntaxKind kind = tokens.kind(i);
      if (kind.isOpener()) {
        if (depth == braces.length) {
          braces = java.util.Arrays.copyOf(braces, depth * 2);
        }
        braces[depth++] = kind == SyntaxKind.LEFT_BRACE;
      } else if (kind.isCloser()) {
        if (depth == 0 || braces[--depth] != (kind == SyntaxKind.RIGHT_BRACE)) {
          return false;
        }
      }
    }
    return depth == 0;
  }

  private static Brackets paired(Tokens tokens) {
    int count = tokens.count();
    Role[] roles = new Role[count];
    int[] closes = new int[count + 1];
    boolean[] braces = new boolean[count + 1];
    int depth = 0;
    for (int i = 0; i < count; i++) {
      SyntaxKind kind = tokens.kind(i);
      if (kind.isOpener()) {
        braces[depth++] = kind == SyntaxKind.LEFT_BRACE;
      } else if (kind.isCloser()) {
        int partner = depth - 1;
        while (partner >= 0 && braces[partner] != (kind == SyntaxKind.RIGHT_BRACE)) {
          partner--;
        }
        if (partner < 0) {
          roles[i] = Role.SURPLUS;
        } else {
          closes[i] = depth - 1 - partner;
          depth = partner;
        }
      }
    }
    closes[count] = depth;
    return new Brackets(roles, closes);
  }
}
