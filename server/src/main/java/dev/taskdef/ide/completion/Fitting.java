package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How new text goes into a place so that JSON comes out: which commas and colon it needs. Found by
 * trying, because in broken text nothing else tells: the way that leaves the fewest syntax errors.
 *
 * @param replaced what gives way
 * @param repairs edits before it
 * @param behind what follows the new text: a comma, or nothing
 */
record Fitting(TextRange replaced, ImmutableList<TextEdit> repairs, String behind) {
  /** In longer texts nothing is tried: each trial of a broken text may read all of it. */
  private static final int LONGEST_TRIED = 1 << 20;

  /** Nothing but the new text. */
  static Fitting plain(TextRange replaced) {
    return new Fitting(replaced, ImmutableList.of(), "");
  }

  /**
   * The best of several ways.
   *
   * @param ranges what may give way, the likeliest first
   * @param repair an edit before it that may be needed
   * @param sample text such as will be put there
   * @return empty when each way would break more than is broken
   */
  static Optional<Fitting> of(
      JsonTree tree, List<TextRange> ranges, Optional<TextEdit> repair, String sample) {
    if (tree.text().length() > LONGEST_TRIED) {
      return Optional.of(plain(ranges.get(0)));
    }
    int least = tree.errors().size() + 1;
    Optional<Fitting> best = Optional.empty();
    for (Fitting way : ways(ranges, repair)) {
      int errors = tree.with(way.edits(sample)).errors().size();
      if (errors < least) {
        least = errors;
        best = Optional.of(way);
      }
      if (least == 0) {
        break;
      }
    }
    return best;
  }

  private static List<Fitting> ways(List<TextRange> ranges, Optional<TextEdit> repair) {
    List<Fitting> ways = new ArrayList<>();
    for (TextRange range : ranges) {
      for (String behind : new String[] {"", ","}) {
        ways.add(new Fitting(range, ImmutableList.of(), behind));
        repair
            .filter(edit -> edit.range().end() <= range.start())
            .ifPresent(edit -> ways.add(new Fitting(range, ImmutableList.of(edit), behind)));
      }
    }
    return ways;
  }

  /** The edits that put text in, sorted. */
  ImmutableList<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>(repairs);
    edits.add(TextEdit.replace(replaced, text + behind));
    edits.sort(Comparator.comparing(TextEdit::range));
    return ImmutableList.copyOf(edits);
  }
}
