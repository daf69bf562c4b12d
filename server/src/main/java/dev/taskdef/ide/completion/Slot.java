package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stretch of text that a proposal replaces, and what has to be mended around it.
 *
 * @param offset where the cursor stands, in it or at its borders
 * @param trial where it is seen what a proposal would break
 * @param members whether members of an object come here: many at once, if need be
 */
record Slot(Snapshot snapshot, int offset, Fitting fitting, Trial trial, boolean members) {

  /** A place where nothing has to be mended. */
  static Slot plain(Snapshot snapshot, int offset, TextRange range) {
    Trial trial = Trial.around(snapshot.tree(), range);
    return new Slot(snapshot, offset, Fitting.plain(range), trial, false);
  }

  TextRange replaced() {
    return fitting.replaced();
  }

  /** The names of an object's members, but for the one that gives way. */
  ImmutableSet<String> namesIn(JsonObject object) {
    return object.members().stream()
        .filter(m -> !m.key().range().equals(replaced()))
        .map(JsonMember::name)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The proposal of a value for this slot. Where a string stands in its quotes and another string
   * is to come, the quotes stay: so the text behind the cursor can stay too, as some people like
   * it.
   */
  Completion filledWith(Value value, int rank) {
    String text = value.json() + fitting.behind();
    TextRange range = fitting.replaced();
    TextRange inside =
        TextRange.of(range.start() + 1, Math.max(range.start() + 1, range.end() - 1));
    boolean string =
        text.length() > 1 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
    if (string && isWhole(range) && inside.touches(offset)) {
      boolean splits = splits(inside);
      return completion(
          value,
          inside,
          splits ? TextRange.of(inside.start(), offset) : inside,
          text.substring(1, text.length() - 1),
          rank);
    }
    return completion(value, range, range, text, rank);
  }

  /**
   * Those proposals that break nothing. In sound text, where the place is all that is broken, and
   * of one line, what fits once fits always; in other broken text a block may be read as belonging
   * to something else.
   */
  ImmutableList<Completion> takenOf(ImmutableList<Completion> proposals) {
    if (trial.errors() == 0 || fitting.mends()) {
      return proposals;
    }
    ImmutableList<Completion> blocks =
        proposals.stream()
            .filter(p -> p.text().indexOf('\n') >= 0)
            .collect(ImmutableList.toImmutableList());
    Set<Completion> refused = Sets.newIdentityHashSet();
    for (List<Completion> some : Lists.partition(blocks, members ? blocks.size() + 1 : 1)) {
      sift(some, refused);
    }
    return proposals.stream()
        .filter(p -> !refused.contains(p))
        .collect(ImmutableList.toImmutableList());
  }

  /** Tries all at once, and halves of them where that breaks something. */
  private void sift(List<Completion> blocks, Set<Completion> refused) {
    if (takes(blocks)) {
      return;
    }
    if (blocks.size() == 1) {
      refused.add(blocks.get(0));
    } else {
      int half = blocks.size() / 2;
      sift(blocks.subList(0, half), refused);
      sift(blocks.subList(half, blocks.size()), refused);
    }
  }

  private boolean takes(List<Completion> blocks) {
    String between = fitting.behind().isEmpty() ? ",\n" : "\n";
    String all =
        blocks.stream().map(b -> b.plainText(snapshot)).collect(Collectors.joining(between));
    Completion first = blocks.get(0);
    TextEdit edit = TextEdit.replace(first.replaced(), all);
    TextEdit whole = Fitting.around(snapshot.text(), first.repairs(), edit);
    return trial.errorsAfter(whole) <= trial.errors();
  }

  private Completion completion(
      Value value, TextRange replaced, TextRange inserted, String text, int rank) {
    return new Completion(
        value.label(),
        value.kind(),
        value.detail(),
        value.documentation(),
        replaced,
        inserted,
        text,
        value.snippet(),
        fitting.repairs(),
        rank);
  }

  /** Whether the range is a string with both its quotes. */
  private boolean isWhole(TextRange range) {
    SourceText text = snapshot.text();
    if (range.length() < 2
        || text.charAt(range.start()) != '"'
        || text.charAt(range.end() - 1) != '"') {
      return false;
    }
    return backslashesBefore(range.end() - 1, range.start()) % 2 == 0;
  }

  /** Whether the string can be cut at the cursor: not inside an escape or a pair of surrogates. */
  private boolean splits(TextRange inside) {
    SourceText text = snapshot.text();
    boolean pair =
        offset > inside.start()
            && offset < inside.end()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return !pair && backslashesBefore(offset, inside.start()) % 2 == 0;
  }

  private int backslashesBefore(int at, int start) {
    int count = 0;
    while (at - count > start && snapshot.text().charAt(at - count - 1) == '\\') {
      count++;
    }
    return count;
  }
}
