package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How new text goes into a place so that JSON comes out: which commas and colon it needs. Found by
 * trying, because in broken text nothing else tells: the way that leaves the fewest syntax errors.
 *
 * @param replaced what gives way
 * @param repairs edits before it
 * @param behind what follows the new text: a comma, or nothing
 * @param mends whether nothing around it is wrong any more once a sample stands here: then whatever
 *     is of the sample's kind fits too
 */
record Fitting(TextRange replaced, ImmutableList<TextEdit> repairs, String behind, boolean mends) {
  /** Nothing but the new text. */
  static Fitting plain(TextRange replaced) {
    return new Fitting(replaced, ImmutableList.of(), "", false);
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
      SourceText text,
      Trial trial,
      List<TextRange> ranges,
      Optional<TextEdit> repair,
      String sample) {
    if (trial.isTooLong()) {
      return Optional.of(plain(ranges.get(0)));
    }
    int least = trial.errors() + 1;
    Optional<Fitting> best = Optional.empty();
    for (Fitting way : ways(ranges, repair)) {
      int errors = trial.errorsAfter(way.edit(text, sample));
      if (errors < least) {
        least = errors;
        best = Optional.of(new Fitting(way.replaced, way.repairs, way.behind, errors == 0));
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
        ways.add(new Fitting(range, ImmutableList.of(), behind, false));
        repair
            .filter(edit -> edit.range().end() <= range.start())
            .ifPresent(edit -> ways.add(new Fitting(range, ImmutableList.of(edit), behind, false)));
      }
    }
    return ways;
  }

  /** The edit that puts text in and does the repairs: one, around all of them. */
  private TextEdit edit(SourceText before, String text) {
    return around(before, repairs, TextEdit.replace(replaced, text + behind));
  }

  /** One edit that has the effect of several, which are sorted, and of one more behind them. */
  static TextEdit around(SourceText before, List<TextEdit> edits, TextEdit last) {
    StringBuilder text = new StringBuilder();
    int start = edits.isEmpty() ? last.range().start() : edits.get(0).range().start();
    int done = start;
    for (TextEdit edit : Iterables.concat(edits, List.of(last))) {
      text.append(before, done, edit.range().start()).append(edit.newText());
      done = edit.range().end();
    }
    return TextEdit.replace(TextRange.of(start, done), text.toString());
  }
}
