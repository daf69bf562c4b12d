package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Arn;
import dev.taskdef.syntax.JsonPlaceholder;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.Placeholder;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * A word that an editor may color by what it means: a placeholder, a name, an ARN. Each stands on
 * one line.
 *
 * @param range the word; a name and an ARN without their quotes
 * @param meaning what it is
 * @param isDefinition whether it is a name that is defined here
 */
public record ColoredWord(TextRange range, Meaning meaning, boolean isDefinition) {
  private static final int MOST = 50_000;

  /** What a word means. */
  public enum Meaning {
    PLACEHOLDER,
    NAME,
    ARN
  }

  /** The words that touch a range, in order, none over another. */
  public static ImmutableList<ColoredWord> in(Snapshot snapshot, TextRange range) {
    if (!snapshot.isOurs()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ColoredWord> words = ImmutableList.builder();
    NameUses.of(snapshot)
        .all()
        .forEach(use -> words.add(new ColoredWord(use.range(), Meaning.NAME, use.isDefinition())));
    Deque<SyntaxNode> open = new ArrayDeque<>(snapshot.tree().roots());
    while (!open.isEmpty()) {
      SyntaxNode node = open.pop();
      if (node.range().touches(range.start()) || node.range().intersects(range)) {
        ofNode(node, words);
        node.children().forEach(open::push);
      }
    }
    return disjoint(snapshot, range, words.build());
  }

  private static void ofNode(SyntaxNode node, ImmutableList.Builder<ColoredWord> words) {
    if (node instanceof JsonPlaceholder) {
      words.add(new ColoredWord(node.range(), Meaning.PLACEHOLDER, false));
    } else if (node instanceof JsonString string) {
      for (Placeholder placeholder : string.placeholders()) {
        words.add(new ColoredWord(placeholder.range(), Meaning.PLACEHOLDER, false));
      }
      boolean arn =
          string.isExact()
              && string.text().startsWith("\"arn:")
              && string.text().endsWith("\"")
              && Arn.parse(string.value()).isPresent();
      if (arn) {
        TextRange inside = TextRange.of(string.start() + 1, string.end() - 1);
        words.add(new ColoredWord(inside, Meaning.ARN, false));
      }
    }
  }

  private static ImmutableList<ColoredWord> disjoint(
      Snapshot snapshot, TextRange range, ImmutableList<ColoredWord> words) {
    ImmutableList.Builder<ColoredWord> kept = ImmutableList.builder();
    int end = 0;
    int count = 0;
    var lines = snapshot.text().lines();
    for (ColoredWord word :
        ImmutableList.sortedCopyOf(Comparator.comparing(ColoredWord::range), words)) {
      TextRange place = word.range;
      boolean oneLine = lines.lineAt(place.start()) == lines.lineAt(place.end());
      if (place.start() >= end
          && oneLine
          && !place.isEmpty()
          && place.intersects(range)
          && count < MOST) {
        kept.add(word);
        count++;
        end = place.end();
      }
    }
    return kept.build();
  }
}
