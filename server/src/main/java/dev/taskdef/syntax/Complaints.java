package dev.taskdef.syntax;

import dev.taskdef.syntax.GreenError.Edit;
import dev.taskdef.syntax.TreeBuilder.Frame;
import dev.taskdef.syntax.TreeBuilder.State;

/** The words for what is wrong between tokens, and how to mend it. */
final class Complaints {
  private final Tokens tokens;
  private final TreeBuilder builder;

  Complaints(Tokens tokens, TreeBuilder builder) {
    this.tokens = tokens;
    this.builder = builder;
  }

  private GreenError at(SyntaxErrorCode code, int index, String message) {
    return GreenError.of(code, tokens.start(index), tokens.end(index), message);
  }

  private String text(int index) {
    return tokens.text().substring(tokens.start(index), tokens.end(index));
  }

  private Edit replaced(int index, String by) {
    return new Edit(tokens.start(index), tokens.end(index), by);
  }

  void missingComma(int index, int lastEnd) {
    builder.error(
        GreenError.of(SyntaxErrorCode.MISSING_COMMA, lastEnd, lastEnd, "A comma is missing here")
            .mended("Insert the comma", new Edit(lastEnd, lastEnd, ",")));
  }

  void trailingComma(int lastEnd) {
    builder.error(
        GreenError.of(
                SyntaxErrorCode.TRAILING_COMMA,
                lastEnd - 1,
                lastEnd,
                "JSON allows no comma before a closing bracket")
            .mended("Delete the comma", new Edit(lastEnd - 1, lastEnd, "")));
  }

  void doubledComma(int index, int lastEnd) {
    builder.error(
        at(SyntaxErrorCode.DOUBLED_COMMA, index, "This comma has nothing before it")
            .mended("Delete the comma", replaced(index, "")));
  }

  void commaAtRoot(int index) {
    builder.error(
        at(
                SyntaxErrorCode.SURROUNDING_TEXT,
                index,
                "Nothing may follow the last bracket, not even a comma")
            .mended("Delete the comma", replaced(index, "")));
  }

  void commaForColon(int index) {
    builder.error(
        at(SyntaxErrorCode.COMMA_FOR_COLON, index, "A colon belongs between a key and its value")
            .mended("Write a colon", replaced(index, ":")));
  }

  void missingColon(int index, int lastEnd) {
    builder.error(
        GreenError.of(
                SyntaxErrorCode.MISSING_COLON,
                lastEnd,
                lastEnd,
                "A colon is missing between this key and its value")
            .mended("Insert the colon", new Edit(lastEnd, lastEnd, ":")));
  }

  void colon(Frame frame, int index) {
    if (frame.state == State.AFTER_COLON) {
      builder.error(
          at(SyntaxErrorCode.DOUBLED_COLON, index, "One colon is enough")
              .mended("Delete the second colon", replaced(index, "")));
    } else if (text(index).startsWith("=")) {
      builder.error(
          at(
                  SyntaxErrorCode.EQUALS_FOR_COLON,
                  index,
                  "JSON puts a colon between a key and its value, not " + text(index))
              .mended("Write a colon", replaced(index, ":")));
    }
  }

  void strayColon(Frame frame, int index, boolean keyFollows) {
    if (frame.state == State.AFTER_ENTRY && keyFollows) {
      builder.error(
          at(SyntaxErrorCode.COLON_FOR_COMMA, index, "A comma belongs between two members")
              .mended("Write a comma", replaced(index, ",")));
    } else if (frame.kind == SyntaxKind.ARRAY && frame.state == State.AFTER_ENTRY) {
      builder.error(
          at(SyntaxErrorCode.COLON_FOR_COMMA, index, "A comma belongs between two elements")
              .mended("Write a comma", replaced(index, ",")));
    } else {
      builder.error(
          at(
              SyntaxErrorCode.MISSING_KEY,
              index,
              "A key in double quotes belongs before this colon"));
    }
  }

  void missingValue(Frame frame, int lastEnd) {
    String message =
        frame.state == State.AFTER_KEY
            ? "This key needs a colon and a value"
            : "This key has no value yet";
    builder.error(
        GreenError.of(
            SyntaxErrorCode.MISSING_VALUE, frame.start, Math.max(frame.start, lastEnd), message));
  }

  void key(int index, SyntaxKind kind) {
    if (kind != SyntaxKind.STRING && kind != SyntaxKind.PLACEHOLDER) {
      builder.error(
          at(
                  SyntaxErrorCode.UNQUOTED_KEY,
                  index,
                  "Keys stand in double quotes: \"" + text(index) + "\"")
              .mended("Put the key in quotes", replaced(index, StringLiteral.quoted(text(index)))));
    }
  }

  void valueInObject(int index) {
    builder.error(
        at(
            SyntaxErrorCode.VALUE_IN_OBJECT,
            index,
            "An object holds members; give this value a key, as in \"key\": value"));
  }

  void fragment(Frame frame, Frame parent, int lastOffset, int comma) {
    int lastEnd = Math.max(frame.start, lastOffset);
    boolean inArray = parent.kind == SyntaxKind.ARRAY;
    GreenError error =
        inArray
            ? GreenError.of(
                SyntaxErrorCode.MEMBER_IN_ARRAY,
                frame.start,
                lastEnd,
                "An array holds values; wrap the property in an object")
            : GreenError.of(
                SyntaxErrorCode.FRAGMENT,
                frame.start,
                lastEnd,
                "This is a part of a JSON object; wrap it in braces to make it whole");
    Edit open = new Edit(frame.start, frame.start, "{");
    Edit close = new Edit(lastEnd, lastEnd, "}");
    Edit[] edits =
        comma == lastEnd
            ? new Edit[] {open, new Edit(lastEnd, comma + 1, "}")}
            : comma > lastEnd
                ? new Edit[] {open, close, new Edit(comma, comma + 1, "")}
                : new Edit[] {open, close};
    builder.errorOfParent(error.mended("Wrap in an object", edits));
  }

  void secondRoot(int index) {
    builder.error(
        at(
            SyntaxErrorCode.SECOND_ROOT,
            index,
            "A file holds one JSON value; a second one begins here"));
  }

  void emptyDocument() {
    builder.error(
        GreenError.of(SyntaxErrorCode.EMPTY_DOCUMENT, 0, 0, "The file holds no JSON value"));
  }
}
