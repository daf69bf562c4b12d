package dev.taskdef.syntax;

import dev.taskdef.syntax.TreeBuilder.Frame;
import dev.taskdef.syntax.TreeBuilder.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a text: one loop over the tokens with a stack of its own, so that depth costs
 * nothing but memory.
 */
final class Parser {
  /** With more errors than this a text is taken for something else; nobody would read them. */
  static final int MOST_ERRORS = 200_000;

  private final Tokens tokens;
  private final TokenFactory factory;
  private final TreeBuilder builder = new TreeBuilder();
  private final Complaints complaints;
  private int lastEnd;
  private int forgivenComma = -1;

  /** Whether to give up where a bracket lacks its partner. */
  private final boolean strict;

  private boolean unbalanced;

  private Parser(Tokens tokens, boolean strict) {
    this.tokens = tokens;
    this.strict = strict;
    factory = new TokenFactory(tokens.text());
    complaints = new Complaints(tokens, builder);
  }

  /**
   * A text that was read.
   *
   * @param green its tree
   * @param scope how much an edit may concern
   */
  record Result(GreenTree green, EditScope scope) {}

  /** The tree of a whole text. */
  static Result parse(String text) {
    Optional<GreenError> foreign = ForeignText.error(text);
    if (foreign.isPresent()) {
      return unread(text, foreign.get());
    }
    Tokens all = Lexer.tokens(text, 0, text.length());
    Tokens raw = SurroundingText.without(all);
    boolean quotes = MendedQuotes.areNeeded(raw);
    Tokens quoted = quotes ? MendedQuotes.of(raw, SyntaxKind.ROOT) : raw;
    Parser first = new Parser(quoted, true);
    GreenTree green = first.run(0);
    boolean balanced = green != null;
    boolean hopeless =
        first.isHopeless() || (!balanced && quoted.countLoneBrackets() > MOST_ERRORS);
    if (!balanced && !hopeless) {
      Parser second = new Parser(MendedBrackets.of(quoted), false);
      green = second.read(0);
      hopeless = second.isHopeless();
    }
    return green == null || hopeless
        ? unread(text, tooMany())
        : new Result(green, scope(quotes || raw != all || ForeignText.mayBe(text), balanced));
  }

  private static EditScope scope(boolean whole, boolean balanced) {
    return whole ? EditScope.TEXT : balanced ? EditScope.CONTAINER : EditScope.TOKEN;
  }

  /** A text in which nothing is read, for the one reason given. */
  private static Result unread(String text, GreenError why) {
    GreenNode[] all = {new GreenToken(SyntaxKind.JUNK, text, List.of())};
    return new Result(GreenTree.of(SyntaxKind.ROOT, all, List.of(why)), EditScope.TEXT);
  }

  private static GreenError tooMany() {
    return GreenError.of(
        SyntaxErrorCode.NOT_JSON,
        0,
        0,
        "This is hardly JSON: more than " + MOST_ERRORS + " things are wrong with it");
  }

  private boolean isHopeless() {
    return builder.faults() > MOST_ERRORS;
  }

  /**
   * A root over the one container that a stretch of a text is; null when it is anything else, or
   * takes mending that may depend on the text around it.
   *
   * @param before the last token before it that is no trivia, if it begins its line
   */
  static @Nullable Result parseContainer(
      String text, int from, int to, @Nullable SyntaxKind before) {
    Tokens tokens = Lexer.tokens(text, from, to);
    int count = tokens.count();
    boolean whole =
        count >= 2
            && tokens.end(count - 1) == to
            && tokens.kind(0).isOpener()
            && tokens.kind(count - 1).isCloser();
    boolean quotes = whole && MendedQuotes.areNeeded(tokens);
    if (!whole || (quotes && !LocalQuotes.canBeMended(tokens, before != null))) {
      return null;
    }
    Tokens quoted =
        quotes ? MendedQuotes.of(tokens, before == null ? SyntaxKind.ROOT : before) : tokens;
    GreenTree root = new Parser(quoted, true).run(from);
    return root != null && root.size() == 1 && root.child(0) instanceof GreenTree
        ? new Result(root, scope(quotes, true))
        : null;
  }

  /** The tree; null when a bracket lacks its partner and that was not allowed. */
  private @Nullable GreenTree run(int from) {
    GreenTree tree = read(from);
    return unbalanced ? null : tree;
  }

  private GreenTree read(int from) {
    builder.open(SyntaxKind.ROOT, from);
    boolean notes = tokens.haveNotes();
    for (int i = 0; i < tokens.count() && !unbalanced && !isHopeless(); i++) {
      SyntaxKind kind = tokens.kind(i);
      if (notes) {
        tokens.errors(i).forEach(builder::errorOfAll);
      } else if (kind == SyntaxKind.STRING) {
        int last = simpleMember(i);
        if (last > 0) {
          i = last;
          continue;
        }
      }
      if (kind.isTrivia()) {
        builder.pushTrivia(token(i));
        builder.frame().loose |= kind == SyntaxKind.DIRECTIVE;
      } else {
        accept(i, kind);
      }
    }
    endOpenEntries();
    unbalanced |= strict && builder.frame().kind != SyntaxKind.ROOT;
    if (builder.frame().state == State.START) {
      complaints.emptyDocument();
    }
    return builder.close();
  }

  /**
   * Takes a member as nearly all are: where a member belongs, a key, a colon, a plain value, and
   * then a comma or the end of the object. Answers its last token, or 0 if it is not of this kind.
   */
  private int simpleMember(int key) {
    Frame frame = builder.frame();
    boolean belongs =
        frame.kind == SyntaxKind.OBJECT
            && (frame.state == State.START || frame.state == State.AFTER_COMMA);
    int value = belongs ? tokens.plainValue(key) : 0;
    if (value == 0) {
      return 0;
    }
    GreenNode[] parts = new GreenNode[value - key + 1];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = token(key + i);
    }
    builder.push(GreenTree.of(SyntaxKind.MEMBER, parts, List.of()));
    lastEnd = tokens.end(value);
    frame.state = State.AFTER_ENTRY;
    frame.loose = false;
    return value;
  }

  private GreenToken token(int index) {
    int start = tokens.start(index);
    int end = tokens.end(index);
    if (tokens.isPlain(index)) {
      return factory.plain(tokens.kind(index), start, end);
    }
    String meaning = tokens.meaning(index);
    return meaning.isEmpty()
        ? factory.token(tokens.kind(index), start, end)
        : factory.meant(tokens.kind(index), start, end, meaning);
  }

  private void push(int index) {
    builder.push(token(index));
    if (tokens.end(index) > tokens.start(index)) {
      lastEnd = tokens.end(index);
    }
  }

  /** Ends members and fragments that are open; a container or the root is on top afterwards. */
  private void endOpenEntries() {
    while (true) {
      Frame frame = builder.frame();
      if (frame.kind == SyntaxKind.MEMBER) {
        if (frame.state != State.AFTER_ENTRY) {
          complaints.missingValue(frame, lastEnd);
        }
        close();
      } else if (frame.kind == SyntaxKind.FRAGMENT) {
        complaints.fragment(frame, builder.parent(), lastEnd, forgivenComma);
        close();
      } else {
        return;
      }
    }
  }

  /**
   * Ends members that stand without braces before a comma; a comma that ends the array as well is
   * mended along.
   */
  private void endFragment(int comma) {
    if (tokens.kindOrRoot(tokens.significant(comma + 1)).isCloser()) {
      forgivenComma = tokens.start(comma);
    }
    endOpenEntries();
  }

  /** Ends the node on top and tells the one below that it has another entry. */
  private void close() {
    SyntaxKind kind = builder.frame().kind;
    builder.close();
    Frame parent = builder.frame();
    parent.state = State.AFTER_ENTRY;
    parent.loose = false;
    if (parent.kind == SyntaxKind.MEMBER && kind != SyntaxKind.MEMBER) {
      close();
    }
  }

  private void accept(int index, SyntaxKind kind) {
    boolean done = false;
    while (!done) {
      Frame frame = builder.frame();
      done =
          switch (frame.kind) {
            case MEMBER -> inMember(frame, index, kind);
            case OBJECT, FRAGMENT -> inObject(frame, index, kind);
            default -> inArray(frame, index, kind);
          };
    }
  }

  // Each of the following answers whether the token is used up; if not, the node on top has changed
  // and is asked next.

  private boolean inMember(Frame frame, int index, SyntaxKind kind) {
    if (kind == SyntaxKind.COLON) {
      complaints.colon(frame, index);
      frame.state = State.AFTER_COLON;
      push(index);
      return true;
    }
    if (frame.state == State.AFTER_KEY) {
      if (kind == SyntaxKind.COMMA && isCommaForColon(index)) {
        complaints.commaForColon(index);
        frame.state = State.AFTER_COLON;
        push(index);
        return true;
      }
      if (kind.beginsValue() && !isKey(index)) {
        complaints.missingColon(index, lastEnd);
        frame.state = State.AFTER_COLON;
      }
    }
    boolean isNextKey = isKey(index) && tokens.breaksBetween(previous(index), index);
    if (frame.state == State.AFTER_COLON && kind.beginsValue() && !isNextKey) {
      value(index, kind);
      return true;
    }
    complaints.missingValue(frame, lastEnd);
    close();
    return false;
  }

  private boolean inObject(Frame frame, int index, SyntaxKind kind) {
    if (kind == SyntaxKind.COMMA) {
      if (frame.kind == SyntaxKind.FRAGMENT && !isKey(tokens.significant(index + 1))) {
        endFragment(index);
        return false;
      }
      return comma(frame, index);
    }
    if (kind == SyntaxKind.COLON) {
      complaints.strayColon(frame, index, isKey(tokens.significant(index + 1)));
      frame.loose |= frame.state != State.AFTER_ENTRY;
      frame.state = frame.state == State.AFTER_ENTRY ? State.AFTER_COMMA : frame.state;
      push(index);
      return true;
    }
    if (kind.isCloser()) {
      return closer(frame, index);
    }
    if (isKey(index) || isKeyAlone(frame, index, kind)) {
      if (isKey(index) || lacksColonOnly(index)) {
        separate(frame, index);
      }
      builder.open(SyntaxKind.MEMBER, tokens.start(index));
      builder.frame().state = State.AFTER_KEY;
      if (kind == SyntaxKind.WORD) {
        builder.push(factory.bareKey(tokens.start(index), tokens.end(index)));
        lastEnd = tokens.end(index);
      } else {
        complaints.key(index, kind);
        push(index);
      }
      return true;
    }
    if (frame.kind == SyntaxKind.FRAGMENT && kind != SyntaxKind.PLACEHOLDER) {
      endOpenEntries();
      return false;
    }
    if (kind != SyntaxKind.PLACEHOLDER && !frame.loose) {
      complaints.valueInObject(index);
    }
    value(index, kind);
    return true;
  }

  private boolean inArray(Frame frame, int index, SyntaxKind kind) {
    if (kind == SyntaxKind.COMMA) {
      return comma(frame, index);
    }
    if (kind.isCloser()) {
      return closer(frame, index);
    }
    if (kind == SyntaxKind.COLON) {
      complaints.strayColon(frame, index, false);
      frame.state = State.AFTER_COMMA;
      push(index);
      return true;
    }
    separate(frame, index);
    if (isKey(index)) {
      builder.open(SyntaxKind.FRAGMENT, tokens.start(index));
      return false;
    }
    value(index, kind);
    return true;
  }

  private void value(int index, SyntaxKind kind) {
    if (kind.isOpener()) {
      builder.open(
          kind == SyntaxKind.LEFT_BRACE ? SyntaxKind.OBJECT : SyntaxKind.ARRAY,
          tokens.start(index));
      push(index);
      return;
    }
    push(index);
    Frame frame = builder.frame();
    frame.state = State.AFTER_ENTRY;
    frame.loose = kind == SyntaxKind.PLACEHOLDER;
    if (frame.kind == SyntaxKind.MEMBER) {
      close();
    }
  }

  private boolean comma(Frame frame, int index) {
    if (frame.kind == SyntaxKind.ROOT) {
      complaints.commaAtRoot(index);
    } else if (frame.state != State.AFTER_ENTRY && !frame.loose) {
      complaints.doubledComma(index, lastEnd);
    }
    frame.state = State.AFTER_COMMA;
    frame.loose = false;
    push(index);
    return true;
  }

  private boolean closer(Frame frame, int index) {
    if (frame.kind == SyntaxKind.FRAGMENT) {
      endOpenEntries();
      return false;
    }
    SyntaxKind closes =
        tokens.kind(index) == SyntaxKind.RIGHT_BRACE ? SyntaxKind.OBJECT : SyntaxKind.ARRAY;
    if (strict && frame.kind != closes) {
      unbalanced = true;
      return true;
    }
    if (frame.state == State.AFTER_COMMA && !frame.loose && isTrailing(index)) {
      complaints.trailingComma(lastEnd);
    }
    push(index);
    close();
    return true;
  }

  private boolean isTrailing(int closer) {
    return tokens.end(closer) > tokens.start(closer) && lastEnd - 1 != forgivenComma;
  }

  /** Complains if an entry begins where a comma belongs. */
  private void separate(Frame frame, int index) {
    if (frame.state != State.AFTER_ENTRY
        || frame.loose
        || tokens.kind(index) == SyntaxKind.PLACEHOLDER) {
      return;
    }
    if (frame.kind == SyntaxKind.ROOT) {
      complaints.secondRoot(index);
    } else {
      complaints.missingComma(index, lastEnd);
    }
  }

  private int previous(int index) {
    int i = index - 1;
    while (i > 0 && tokens.kind(i).isTrivia()) {
      i--;
    }
    return Math.max(i, 0);
  }

  /** Whether a token could be a key and a colon follows. */
  private boolean isKey(int index) {
    return index < tokens.count()
        && tokens.kind(index).isScalar()
        && tokens.kindOrRoot(tokens.significant(index + 1)) == SyntaxKind.COLON;
  }

  /**
   * Whether a token without a colon behind it is a key all the same, most likely one that is just
   * being written.
   */
  private boolean isKeyAlone(Frame frame, int index, SyntaxKind kind) {
    if (kind != SyntaxKind.STRING && kind != SyntaxKind.WORD) {
      return false;
    }
    if (frame.state != State.AFTER_ENTRY) {
      return true;
    }
    return !frame.loose && tokens.breaksBetween(previous(index), index);
  }

  /** Whether a value follows, so that the key is not just being written. */
  private boolean lacksColonOnly(int key) {
    int next = tokens.significant(key + 1);
    return tokens.kindOrRoot(next).beginsValue()
        && !isKey(next)
        && !tokens.breaksBetween(key, next);
  }

  /** Whether what follows a comma behind a key is that key's value. */
  private boolean isCommaForColon(int index) {
    int next = tokens.significant(index + 1);
    SyntaxKind kind = tokens.kindOrRoot(next);
    return kind.beginsValue()
        && kind != SyntaxKind.PLACEHOLDER
        && kind != SyntaxKind.WORD
        && !isKey(next);
  }
}
