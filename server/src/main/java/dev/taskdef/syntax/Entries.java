package dev.taskdef.syntax;

import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** The entries of one container with what stands between them: commas, blanks and comments. */
final class Entries {
  private final JsonValue container;
  private final GreenTree green;
  private final String text;
  private final List<Integer> children = new ArrayList<>();

  Entries(JsonValue container) {
    this.container = container;
    this.green = (GreenTree) container.green();
    this.text = container.tree().text().toString();
    for (int i = 0; i < green.size(); i++) {
      SyntaxKind kind = green.child(i).kind();
      if (kind.isEntry()) {
        children.add(i);
      }
    }
  }

  int size() {
    return children.size();
  }

  /** The number of the entry that begins at an offset, or -1. */
  int indexAt(int offset) {
    for (int i = 0; i < children.size(); i++) {
      if (start(i) == offset) {
        return i;
      }
    }
    return -1;
  }

  int start(int entry) {
    return container.start() + green.startOf(children.get(entry));
  }

  int end(int entry) {
    int child = children.get(entry);
    return container.start() + green.startOf(child) + green.child(child).width();
  }

  /** The offset behind the opening bracket. */
  int innerStart() {
    boolean opened = green.size() > 0 && green.child(0).kind().isOpener();
    return container.start() + (opened ? green.child(0).width() : 0);
  }

  /** The offset before the closing bracket, which may be a mended one without width, or the end. */
  int innerEnd() {
    return container.end() - (isClosed() ? green.child(green.size() - 1).width() : 0);
  }

  boolean isClosed() {
    return green.size() > 1 && green.child(green.size() - 1).kind().isCloser();
  }

  /** The comma behind an entry; empty at the entry's end when there is none. */
  TextRange commaAfter(int entry) {
    for (int i = children.get(entry) + 1; i < green.size(); i++) {
      SyntaxKind kind = green.child(i).kind();
      if (kind == SyntaxKind.COMMA) {
        int at = container.start() + green.startOf(i);
        return TextRange.of(at, at + 1);
      }
      if (!kind.isTrivia()) {
        break;
      }
    }
    return TextRange.at(end(entry));
  }

  /** Whether nothing but blanks stands before an offset on its line. */
  boolean isFirstOnLine(int offset) {
    int at = offset;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
  }

  /** Where an entry begins with the comments that stand on lines of their own right above it. */
  int ownStart(int entry) {
    int own = start(entry);
    if (!isFirstOnLine(own)) {
      return own;
    }
    for (int i = children.get(entry) - 1; i >= 0; i--) {
      SyntaxKind kind = green.child(i).kind();
      int start = container.start() + green.startOf(i);
      if (kind == SyntaxKind.WHITESPACE) {
        if (breaks(start, start + green.child(i).width()) > 1) {
          break;
        }
      } else if ((kind == SyntaxKind.LINE_COMMENT || kind == SyntaxKind.BLOCK_COMMENT)
          && isFirstOnLine(start)) {
        own = start;
      } else {
        break;
      }
    }
    return own;
  }

  /** Where an entry ends with its comma and a comment behind it on the same line. */
  int ownEnd(int entry) {
    int end = Math.max(end(entry), commaAfter(entry).end());
    for (int i = green.childAt(end - container.start()); i < green.size(); i++) {
      SyntaxKind kind = green.child(i).kind();
      int start = container.start() + green.startOf(i);
      int stop = start + green.child(i).width();
      if (start < end) {
        continue;
      }
      boolean comment = kind == SyntaxKind.LINE_COMMENT || kind == SyntaxKind.BLOCK_COMMENT;
      if (comment) {
        end = stop;
      } else if (kind != SyntaxKind.WHITESPACE || breaks(start, stop) > 0) {
        break;
      }
    }
    return end;
  }

  /** Whether comments or directives stand in a stretch of the container. */
  boolean hasRemarks(int from, int to) {
    for (int i = 0; i < green.size(); i++) {
      SyntaxKind kind = green.child(i).kind();
      int start = container.start() + green.startOf(i);
      if (start >= from && start < to && kind.isTrivia() && kind != SyntaxKind.WHITESPACE) {
        return true;
      }
    }
    return false;
  }

  /** The offset behind the last thing before an offset that is not blank. */
  int beforeBlanks(int offset) {
    int at = offset;
    while (at > innerStart() && Lexer.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Whether an empty line stands before an offset. */
  boolean hasBlankLineBefore(int offset) {
    return breaks(beforeBlanks(offset), offset) > 1;
  }

  private int breaks(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      count += c == '\n' || (c == '\r' && (i + 1 == to || text.charAt(i + 1) != '\n')) ? 1 : 0;
    }
    return count;
  }
}
