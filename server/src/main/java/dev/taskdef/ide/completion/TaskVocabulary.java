package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/** What may be written in a task definition: by the schema, the tables and the file itself. */
record TaskVocabulary() implements Vocabulary {
  private static final int OTHER = 1;

  @Override
  public ImmutableList<Completion> members(Slot slot, JsonObject object) {
    return MemberProposals.of(slot, object);
  }

  @Override
  public ImmutableList<Completion> names(Slot slot, JsonMember member) {
    return MemberProposals.renaming(slot, member);
  }

  @Override
  public ImmutableList<Completion> values(Slot slot, JsonMember member) {
    return values(slot, ValuePlace.of(slot.snapshot(), member));
  }

  @Override
  public ImmutableList<Completion> elements(Slot slot, JsonArray array, TextRange own) {
    return values(slot, ValuePlace.of(slot.snapshot(), array, own));
  }

  @Override
  public ImmutableList<Completion> wholeFile(Slot slot) {
    Proposals proposals = new Proposals(slot);
    Blocks.at(ValuePlace.ofWholeFile(slot.snapshot())).forEach(b -> proposals.add(b, 0));
    return proposals.all();
  }

  private static ImmutableList<Completion> values(Slot slot, Optional<ValuePlace> known) {
    Proposals proposals = new Proposals(slot);
    known.ifPresent(
        place -> {
          Values.at(place).forEach(value -> proposals.add(value, 0));
          Blocks.at(place).forEach(block -> proposals.add(block, OTHER));
        });
    return proposals.all();
  }
}
