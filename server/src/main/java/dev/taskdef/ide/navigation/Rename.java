package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.text.TextEdit;
import java.util.Optional;

/**
 * A container, a volume or a port under a new name, in all places at once.
 *
 * @param edits sorted and disjoint; empty where the new name is the old one
 * @param refusal why it cannot be done, as a sentence for people; empty where it can
 */
public record Rename(ImmutableList<TextEdit> edits, String refusal) {

  /** What can be renamed at a place: its name as it is now. Empty where nothing can be. */
  public static Optional<NameUse> target(Snapshot snapshot, int offset) {
    NameUses names = NameUses.of(snapshot);
    return names.at(offset).filter(use -> names.definitions(use).size() == 1);
  }

  /** Renames what a cursor stands on. */
  public static Rename at(Snapshot snapshot, int offset, String newName) {
    NameUses names = NameUses.of(snapshot);
    Optional<NameUse> use = names.at(offset);
    if (use.isEmpty()) {
      return refused("Only names of containers, volumes and ports can be changed in all places.");
    }
    Optional<String> objection = objection(names, use.get(), newName);
    if (objection.isPresent()) {
      return refused(objection.get());
    }
    return new Rename(
        names.sameAs(use.get()).stream()
            .filter(each -> !each.name().equals(newName))
            .map(each -> TextEdit.replace(each.range(), newName))
            .collect(ImmutableList.toImmutableList()),
        "");
  }

  private static Optional<String> objection(NameUses names, NameUse use, String newName) {
    String word = use.kind().word();
    int definitions = names.definitions(use).size();
    if (definitions == 0) {
      return Optional.of("This file has no " + word + " with the name \"" + use.name() + "\".");
    }
    if (definitions > 1) {
      return Optional.of(
          "Several have the "
              + word
              + " name \""
              + use.name()
              + "\", so nobody can tell which one is meant; change one of them by hand first.");
    }
    boolean taken =
        !newName.equals(use.name())
            && names.all().stream()
                .anyMatch(
                    other ->
                        other.kind() == use.kind()
                            && other.isDefinition()
                            && other.name().equals(newName));
    return taken
        ? Optional.of("There is a " + word + " with the name \"" + newName + "\" already.")
        : use.kind().objection(newName);
  }

  private static Rename refused(String why) {
    return new Rename(ImmutableList.of(), why);
  }
}
