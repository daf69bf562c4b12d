package dev.taskdef.rules.settings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.Reading;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Glob;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.Suppression;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as {@code .taskdef.json} or an editor holds them. Read without ever failing: what cannot
 * be understood is left out ({@link SettingsCheck} tells of it), and the rest holds.
 *
 * @param parts the settings for all files first, then the overrides in their order
 */
public record SettingsFile(ImmutableList<Part> parts) {

  /**
   * Settings for some files.
   *
   * @param files path patterns relative to the folder of the settings; empty for all files
   * @param consumer who reads the files
   * @param assumedLaunchType stands in where {@code requiresCompatibilities} is absent
   * @param severities severity per rule; an empty value switches the rule off
   * @param suppressions findings not to be told
   */
  public record Part(
      ImmutableList<Glob> files,
      Optional<Consumer> consumer,
      Optional<LaunchType> assumedLaunchType,
      ImmutableMap<String, Optional<Severity>> severities,
      ImmutableList<Suppression> suppressions) {

    boolean holdsFor(String path) {
      return files.isEmpty() || files.stream().anyMatch(g -> g.matches(path));
    }

    /** The files that a suppression in it can be about; empty where a pattern says so. */
    ImmutableSet<String> exactFiles(Suppression suppression) {
      if (suppression.exactFile().isPresent()) {
        return ImmutableSet.of(suppression.exactFile().get());
      }
      boolean all = files.stream().allMatch(f -> f.exactPath().isPresent());
      return all && suppression.file().isEmpty()
          ? files.stream()
              .flatMap(f -> f.exactPath().stream())
              .collect(ImmutableSet.toImmutableSet())
          : ImmutableSet.of();
    }
  }

  /** No settings. */
  public static SettingsFile none() {
    return new SettingsFile(ImmutableList.of());
  }

  /** Reads settings. */
  public static SettingsFile read(JsonTree tree) {
    if (tree.root().isEmpty() || !(tree.root().get() instanceof JsonObject object)) {
      return none();
    }
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    Block root = Block.of(object);
    parts.add(part(root, ImmutableList.of()));
    for (Block override : root.blocks("overrides")) {
      ImmutableList<Glob> files =
          override.texts("files").stream()
              .map(t -> Glob.of(t.value()))
              .collect(ImmutableList.toImmutableList());
      if (!files.isEmpty()) {
        parts.add(part(override, files));
      }
    }
    return new SettingsFile(parts.build());
  }

  /**
   * What holds for the rules in a file; later parts win. The path is relative, with forward
   * slashes.
   */
  public Settings settings(String path) {
    Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
    ImmutableList.Builder<Suppression> suppressions = ImmutableList.builder();
    for (Part part : parts) {
      if (part.holdsFor(path)) {
        severities.putAll(part.severities());
        part.suppressions().stream().filter(s -> s.holdsFor(path)).forEach(suppressions::add);
      }
    }
    return new Settings(ImmutableMap.copyOf(severities), suppressions.build());
  }

  /** A file read as the settings say, for the reason given, and else as before. */
  public Reading applyTo(Reading reading, String path, String why) {
    Reading read = reading;
    for (Part part : parts) {
      if (part.holdsFor(path)) {
        Reading before = read;
        read = part.consumer().map(c -> before.readBy(c, why)).orElse(before);
        read = part.assumedLaunchType().map(read::assuming).orElse(read);
      }
    }
    return read;
  }

  /**
   * The suppressions that surely match nothing any more.
   *
   * @param checked by path of each file that was checked, the suppressions that were of use there
   * @param whole whether all files that the settings hold for were checked
   */
  public ImmutableSet<Suppression> idle(
      Map<String, ImmutableSet<Suppression>> checked, boolean whole) {
    ImmutableSet.Builder<Suppression> idle = ImmutableSet.builder();
    for (Part part : parts) {
      for (Suppression suppression : part.suppressions()) {
        ImmutableSet<String> exact = part.exactFiles(suppression);
        boolean all = whole || !exact.isEmpty() && checked.keySet().containsAll(exact);
        if (all && checked.values().stream().noneMatch(used -> used.contains(suppression))) {
          idle.add(suppression);
        }
      }
    }
    return idle.build();
  }

  /** The files that suppressions name by their whole paths. */
  public ImmutableSet<String> exactFiles() {
    return parts.stream()
        .flatMap(p -> p.suppressions().stream().flatMap(s -> p.exactFiles(s).stream()))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Part part(Block block, ImmutableList<Glob> files) {
    return new Part(
        files,
        block.text("consumer").flatMap(t -> Consumer.of(t.value())),
        block.text("assumedLaunchType").flatMap(SettingsFile::launchType),
        block.block("rules").map(SettingsFile::severities).orElse(ImmutableMap.of()),
        block.blocks("suppressions").stream()
            .flatMap(b -> suppression(b).stream())
            .collect(ImmutableList.toImmutableList()));
  }

  private static Optional<LaunchType> launchType(Text text) {
    return Arrays.stream(LaunchType.values())
        .filter(t -> t.name().equals(text.value()))
        .findFirst();
  }

  private static ImmutableMap<String, Optional<Severity>> severities(Block block) {
    Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
    for (JsonMember member : block.node().members()) {
      String word = text(block, member.name());
      Optional<Severity> severity = Severity.of(word);
      if (severity.isPresent() || word.equals(SettingsLanguage.OFF)) {
        severities.put(member.name(), severity);
      }
    }
    return ImmutableMap.copyOf(severities);
  }

  /** A suppression; empty where it names no rule or no place. */
  static Optional<Suppression> suppression(Block block) {
    return SettingsCheck.namesPlace(block.node()) && block.text("rule").isPresent()
        ? Optional.of(
            new Suppression(
                text(block, "rule"),
                text(block, "file"),
                text(block, "container"),
                text(block, "volume"),
                text(block, "pointer"),
                text(block, "reason")))
        : Optional.empty();
  }

  private static String text(Block block, String name) {
    return block.text(name).map(Text::value).orElse("");
  }
}
