package dev.taskdef.syntax;

import dev.taskdef.syntax.GreenError.Edit;
import dev.taskdef.syntax.Mending.Change;
import dev.taskdef.syntax.Mending.Step;
import java.util.List;

/**
 * Carries out what the mender found: a stream of tokens whose brackets are balanced, with an error
 * for each change.
 */
final class MendedBrackets {
  private final Tokens raw;
  private final TokenPlaces places;
  private final Tokens mended;

  /** How lines end, looked up once: a text may need a hundred thousand brackets. */
  private final String lineBreak;

  private MendedBrackets(Tokens raw) {
    this.raw = raw;
    this.places = new TokenPlaces(raw);
    this.mended = new Tokens(raw.text(), raw.from(), raw.to());
    this.lineBreak = raw.text().contains("\r\n") ? "\r\n" : "\n";
  }

  /**
   * The same text with balanced brackets: some are read as junk or as other marks, some are added
   * without any width.
   */
  static Tokens of(Tokens raw) {
    return new MendedBrackets(raw).run();
  }

  private Tokens run() {
    List<Step> steps = Mender.changes(places);
    int done = 0;
    for (Step step : steps) {
      if (step.change == Change.INSERT) {
        int before = step.kind.isCloser() ? afterPrevious(step.place) : places.token(step.place);
        done = copy(done, before);
        mended.add(step.kind, before < raw.count() ? raw.start(before) : raw.to(), inserted(step));
      } else {
        int token = places.token(step.place);
        copy(done, token);
        SyntaxKind kind = step.change == Change.DROP ? SyntaxKind.JUNK : step.kind;
        mended.add(kind, raw.end(token), step.change == Change.DROP ? dropped(step) : readAs(step));
        done = token + 1;
      }
    }
    copy(done, raw.count());
    return mended;
  }

  private int afterPrevious(int place) {
    return place == 0 ? 0 : places.token(place - 1) + 1;
  }

  private int copy(int from, int to) {
    for (int i = from; i < to; i++) {
      mended.copy(raw, i);
    }
    return Math.max(from, to);
  }

  private String text(int token) {
    return raw.text().substring(raw.start(token), raw.end(token));
  }

  private GreenError dropped(Step step) {
    int token = places.token(step.place);
    int start = raw.start(token);
    int end = raw.end(token);
    SyntaxKind kind = places.kind(step.place);
    boolean twin =
        places.kind(step.place + 1) == kind
            || (step.place > 0 && places.kind(step.place - 1) == kind);
    Edit edit = new Edit(start, end, "");
    if (kind.isOpener() && twin) {
      return GreenError.of(
              SyntaxErrorCode.DOUBLED_BRACE,
              start,
              end,
              "This " + text(token) + " stands twice; one is enough")
          .mended("Delete the second " + text(token), edit);
    }
    String message =
        kind.isOpener()
            ? "Nothing closes this " + text(token) + ", and nothing here needs it; delete it"
            : "Nothing is open here that this " + text(token) + " could close; delete it";
    return GreenError.of(SyntaxErrorCode.SURPLUS_BRACKET, start, end, message)
        .mended("Delete the bracket", edit);
  }

  private GreenError readAs(Step step) {
    int token = places.token(step.place);
    int start = raw.start(token);
    int end = raw.end(token);
    String meant = written(step.kind);
    boolean brackets =
        (raw.kind(token).isOpener() && step.kind.isOpener())
            || (raw.kind(token).isCloser() && step.kind.isCloser());
    String message;
    if (brackets && step.kind.isCloser()) {
      String what =
          step.kind == SyntaxKind.RIGHT_BRACE ? "An object ends with }" : "A list ends with ]";
      message = what + ", not with " + text(token);
    } else if (brackets) {
      String what =
          step.kind == SyntaxKind.LEFT_BRACE
              ? "Members stand in { }"
              : "A list of values stands in [ ]";
      message = what + "; write " + meant + " here, not " + text(token);
    } else {
      message = named(step.kind) + " belongs here, not " + text(token);
    }
    return GreenError.of(
            brackets ? SyntaxErrorCode.MISMATCHED_BRACKET : SyntaxErrorCode.WRONG_MARK,
            start,
            end,
            message)
        .mended("Write " + meant, new Edit(start, end, meant));
  }

  private static String named(SyntaxKind kind) {
    return switch (kind) {
      case COMMA -> "A comma";
      case COLON -> "A colon";
      default -> "A " + written(kind);
    };
  }

  static String written(SyntaxKind kind) {
    return switch (kind) {
      case COMMA -> ",";
      case COLON -> ":";
      case LEFT_BRACE -> "{";
      case RIGHT_BRACE -> "}";
      case LEFT_BRACKET -> "[";
      default -> "]";
    };
  }

  private GreenError inserted(Step step) {
    String bracket = written(step.kind);
    if (!step.kind.isCloser()) {
      int at =
          places.token(step.place) < raw.count() ? raw.start(places.token(step.place)) : raw.to();
      String message =
          step.kind == SyntaxKind.LEFT_BRACE
              ? "The { that begins this object is missing"
              : "The [ that begins this list is missing";
      return GreenError.of(SyntaxErrorCode.MISSING_OPENER, at, at, message)
          .mended("Insert " + bracket, new Edit(at, at, bracket));
    }
    boolean object = step.kind == SyntaxKind.RIGHT_BRACE;
    int opener = Math.max(0, step.opener);
    int start = raw.start(places.token(opener));
    SyntaxErrorCode code =
        object ? SyntaxErrorCode.UNCLOSED_OBJECT : SyntaxErrorCode.UNCLOSED_ARRAY;
    String message =
        (object
            ? "This object is not closed; its } is missing"
            : "This list is not closed; its ] is missing");
    return GreenError.of(code, start, start + 1, message)
        .mended("Insert " + bracket, closerEdits(step, opener, bracket));
  }

  private Edit[] closerEdits(Step step, int opener, String bracket) {
    int place = step.place;
    int previous = places.token(place - 1);
    int at = raw.end(previous);
    boolean comma = raw.kind(previous) == SyntaxKind.COMMA;
    if (place < places.count() && places.kind(place) == SyntaxKind.COMMA && places.leads(place)) {
      int start = raw.start(places.token(place));
      return new Edit[] {new Edit(start, start, bracket)};
    }
    boolean lines = places.leads(opener + 1) && opener + 1 < place;
    String text = lines ? lineBreakAndIndent(raw.start(places.token(opener))) + bracket : bracket;
    return comma ? new Edit[] {new Edit(at - 1, at, text)} : new Edit[] {new Edit(at, at, text)};
  }

  private String lineBreakAndIndent(int offset) {
    String text = raw.text();
    int start = offset;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    int end = start;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return lineBreak + text.substring(start, end);
  }
}
