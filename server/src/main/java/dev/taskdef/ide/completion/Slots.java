package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.CursorContext;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the slot for a cursor and fills it with proposals. */
final class Slots {
  private final Snapshot snapshot;
  private final int offset;
  private final Vocabulary vocabulary;

  private Slots(Snapshot snapshot, int offset, Vocabulary vocabulary) {
    this.snapshot = snapshot;
    this.offset = offset;
    this.vocabulary = vocabulary;
  }

  /** The proposals for what a cursor stands in. */
  static ImmutableList<Completion> at(Snapshot snapshot, int offset, Vocabulary vocabulary) {
    CursorContext context = CursorContext.at(snapshot, offset);
    Slots slots = new Slots(snapshot, offset, vocabulary);
    if (context instanceof CursorContext.InKey key) {
      return slots.key(key.member());
    }
    if (context instanceof CursorContext.Between between) {
      return slots.members(between.object(), between.replaced());
    }
    if (context instanceof CursorContext.InValue value) {
      return slots.value(value.member(), value.replaced());
    }
    if (context instanceof CursorContext.InElement element) {
      return slots.element(element.array(), element.replaced());
    }
    return snapshot.tree().roots().isEmpty()
        ? vocabulary.wholeFile(Slot.plain(snapshot, offset, context.replaced()))
        : ImmutableList.of();
  }

  private ImmutableList<Completion> key(JsonMember member) {
    boolean keyOnly = member.value().isPresent() || followsColon(member);
    TextRange range = member.key().range();
    if (keyOnly) {
      Slot slot = Slot.plain(snapshot, offset, range);
      return vocabulary.names(slot, member);
    }
    return members(member.object(), range);
  }

  private ImmutableList<Completion> members(JsonObject object, TextRange range) {
    Optional<TextEdit> comma = commaAfter(object.members(), range);
    return slot(range, comma, "\"x\": 0", true)
        .map(slot -> vocabulary.members(slot, object))
        .orElse(ImmutableList.of());
  }

  private ImmutableList<Completion> value(JsonMember member, TextRange range) {
    Optional<TextEdit> colon =
        followsColon(member)
            ? Optional.empty()
            : Optional.of(TextEdit.insert(member.key().end(), ":"));
    return slot(range, colon, "0", false)
        .map(slot -> vocabulary.values(slot, member))
        .orElse(ImmutableList.of());
  }

  private ImmutableList<Completion> element(JsonArray array, TextRange range) {
    return slot(range, commaAfter(array.elements(), range), "0", false)
        .map(slot -> vocabulary.elements(slot, array, range))
        .orElse(ImmutableList.of());
  }

  private Optional<Slot> slot(
      TextRange range, Optional<TextEdit> repair, String sample, boolean members) {
    int start = repair.map(edit -> edit.range().start()).orElse(range.start());
    TextRange place = TextRange.of(Math.min(start, range.start()), range.end());
    Trial trial = Trial.around(snapshot.tree(), place);
    return Fitting.of(snapshot.text(), trial, ranges(range), repair, sample)
        .map(fitting -> new Slot(snapshot, offset, fitting, trial, members));
  }

  /** What may give way: all of it, or of a string that is open by mistake only the word. */
  private List<TextRange> ranges(TextRange range) {
    List<TextRange> ranges = new ArrayList<>();
    ranges.add(range);
    if (range.touches(offset) && !range.isEmpty()) {
      SourceText text = snapshot.text();
      int end = offset;
      while (end < range.end() && isWord(text.charAt(end))) {
        end++;
      }
      if (end < range.end()) {
        ranges.add(TextRange.of(range.start(), end));
      }
    }
    return ranges;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || "._:/-".indexOf(c) >= 0;
  }

  private static Optional<TextEdit> commaAfter(
      ImmutableList<? extends SyntaxNode> siblings, TextRange range) {
    return siblings.reverse().stream()
        .filter(s -> s.end() <= range.start() && s.start() < range.start())
        .findFirst()
        .map(s -> TextEdit.insert(s.end(), ","));
  }

  private boolean followsColon(JsonMember member) {
    SourceText text = snapshot.text();
    int at = member.key().end();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }
}
