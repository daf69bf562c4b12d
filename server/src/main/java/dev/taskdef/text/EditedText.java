package dev.taskdef.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that was edited several times over, and the edits of the original text that have the same
 * effect at once.
 *
 * @param original the text in the beginning
 * @param current the text as it is now
 * @param pieces the current text in order: stretches of the original, and new text between them
 */
public record EditedText(SourceText original, SourceText current, ImmutableList<Piece> pieces) {

  /**
   * A stretch of the original text, or new text.
   *
   * @param kept what is kept of the original; empty where the text is new
   * @param added the new text; empty where the original is kept
   */
  public record Piece(TextRange kept, String added) {
    int length() {
      return kept.length() + added.length();
    }

    /** The part from one offset up to another, both counted inside this piece. */
    Piece part(int from, int to) {
      return added.isEmpty()
          ? new Piece(TextRange.of(kept.start() + from, kept.start() + to), "")
          : new Piece(kept, added.substring(from, to));
    }
  }

  /** A text that was not edited yet. */
  public static EditedText of(SourceText text) {
    return new EditedText(
        text, text, ImmutableList.of(new Piece(TextRange.of(0, text.length()), "")));
  }

  /** The text after edits that are sorted, disjoint, and speak of the current text. */
  public EditedText with(ImmutableList<TextEdit> edits) {
    ImmutableList.Builder<Piece> result = ImmutableList.builder();
    int done = 0;
    for (TextEdit edit : edits) {
      copy(done, edit.range().start(), result);
      if (!edit.newText().isEmpty()) {
        result.add(new Piece(TextRange.at(0), edit.newText()));
      }
      done = edit.range().end();
    }
    copy(done, current.length(), result);
    return new EditedText(original, current.with(edits), result.build());
  }

  private void copy(int from, int to, ImmutableList.Builder<Piece> result) {
    int at = 0;
    for (Piece piece : pieces) {
      int start = Math.max(from, at);
      int end = Math.min(to, at + piece.length());
      if (start < end) {
        result.add(piece.part(start - at, end - at));
      }
      at += piece.length();
    }
  }

  /** The edits of the original text, sorted and disjoint, that give the current one. */
  public ImmutableList<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    int done = 0;
    StringBuilder added = new StringBuilder();
    for (Piece piece : pieces) {
      if (!piece.added().isEmpty()) {
        added.append(piece.added());
      } else {
        addEdit(TextRange.of(done, piece.kept().start()), added, edits);
        done = piece.kept().end();
      }
    }
    addEdit(TextRange.of(done, original.length()), added, edits);
    return ImmutableList.copyOf(edits);
  }

  private void addEdit(TextRange gone, StringBuilder added, List<TextEdit> edits) {
    if (!original.slice(gone).contentEquals(added)) {
      edits.add(new TextEdit(gone, added.toString()));
    }
    added.setLength(0);
  }
}
