package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Block;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.Reading;
import dev.taskdef.model.Text;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a project, as {@code .taskdef.json} holds them. Read without ever failing: what
 * cannot be understood is a problem with a place, and the rest holds.
 *
 * @param parts the settings for all files first, then the overrides in their order
 * @param problems what is wrong with the file
 */
public record SettingsFile(ImmutableList<Part> parts, ImmutableList<Problem> problems) {
  private static final ImmutableSet<String> PART =
      ImmutableSet.of("consumer", "assumedLaunchType", "rules", "suppressions");
  private static final ImmutableSet<String> ROOT =
      ImmutableSet.<String>builder().addAll(PART).add("$schema", "overrides").build();
  private static final ImmutableSet<String> OVERRIDE =
      ImmutableSet.<String>builder().addAll(PART).add("files").build();

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
  }

  /**
   * Something wrong with the settings.
   *
   * @param range where
   * @param message what, for people
   */
  public record Problem(TextRange range, String message) {}

  /** Reads a file of settings; {@code rules} are the known rules. */
  public static SettingsFile read(JsonTree tree, Catalog rules) {
    return new Reader(rules).read(tree);
  }

  /**
   * What holds for the rules in a file; later parts win. The path is relative, with forward
   * slashes.
   */
  public Settings settings(String path) {
    Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
    ImmutableList.Builder<Suppression> suppressions = ImmutableList.builder();
    parts.stream()
        .filter(p -> p.holdsFor(path))
        .forEach(
            p -> {
              severities.putAll(p.severities());
              suppressions.addAll(p.suppressions());
            });
    return new Settings(ImmutableMap.copyOf(severities), suppressions.build());
  }

  /** A file read as the settings say, and where they say nothing, as before. */
  public Reading applyTo(Reading reading, String path) {
    Reading read = consumer(path).map(c -> reading.readBy(c, ".taskdef.json")).orElse(reading);
    return assumedLaunchType(path).map(read::assuming).orElse(read);
  }

  /** Who reads a file, where the settings say so. */
  public Optional<Consumer> consumer(String path) {
    return parts.stream()
        .filter(p -> p.holdsFor(path))
        .flatMap(p -> p.consumer().stream())
        .reduce((a, b) -> b);
  }

  /** The assumed launch type of a file, where the settings name one. */
  public Optional<LaunchType> assumedLaunchType(String path) {
    return parts.stream()
        .filter(p -> p.holdsFor(path))
        .flatMap(p -> p.assumedLaunchType().stream())
        .reduce((a, b) -> b);
  }

  private static final class Reader {
    private final Catalog rules;
    private final List<Problem> problems = new ArrayList<>();

    Reader(Catalog rules) {
      this.rules = rules;
    }

    SettingsFile read(JsonTree tree) {
      tree.errors().forEach(e -> problems.add(new Problem(e.range(), e.message())));
      ImmutableList.Builder<Part> parts = ImmutableList.builder();
      if (tree.root().isPresent() && tree.root().get() instanceof JsonObject object) {
        Block root = Block.of(object);
        known(root, ROOT);
        parts.add(part(root));
        for (Block override : root.blocks("overrides")) {
          known(override, OVERRIDE);
          if (override.texts("files").isEmpty()) {
            problem(
                override.node(), "Name the files that this holds for: \"files\": [\"legacy/**\"].");
          } else {
            parts.add(part(override));
          }
        }
      } else {
        tree.root().ifPresent(v -> problem(v, "Settings are an object in braces."));
      }
      return new SettingsFile(parts.build(), ImmutableList.copyOf(problems));
    }

    private Part part(Block block) {
      return new Part(
          block.texts("files").stream()
              .map(t -> Glob.of(t.value()))
              .collect(ImmutableList.toImmutableList()),
          block.text("consumer").flatMap(this::consumer),
          block.text("assumedLaunchType").flatMap(this::launchType),
          block.block("rules").map(this::severities).orElse(ImmutableMap.of()),
          block.blocks("suppressions").stream()
              .flatMap(b -> suppression(b).stream())
              .collect(ImmutableList.toImmutableList()));
    }

    private Optional<Consumer> consumer(Text text) {
      Optional<Consumer> consumer = Consumer.of(text.value());
      if (consumer.isEmpty()) {
        List<String> ids = Arrays.stream(Consumer.values()).map(Consumer::id).toList();
        problem(text.node(), "No such consumer. Possible: " + Nearest.list(ids) + ".");
      }
      return consumer;
    }

    private Optional<LaunchType> launchType(Text text) {
      Optional<LaunchType> type =
          Arrays.stream(LaunchType.values()).filter(t -> t.name().equals(text.value())).findFirst();
      if (type.isEmpty()) {
        List<String> names = Arrays.stream(LaunchType.values()).map(LaunchType::name).toList();
        problem(text.node(), "No such launch type. Possible: " + Nearest.list(names) + ".");
      }
      return type;
    }

    private ImmutableMap<String, Optional<Severity>> severities(Block block) {
      Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
      for (JsonMember member : block.node().members()) {
        rule(member.name(), member.key());
        Optional<String> word = block.text(member.name()).map(Text::value);
        Optional<Severity> severity = word.flatMap(Severity::of);
        if (severity.isPresent() || word.filter("off"::equals).isPresent()) {
          severities.put(member.name(), severity);
        } else {
          problem(
              member.value().map(v -> (SyntaxNode) v).orElse(member),
              "Write \"error\", \"warning\", \"information\", \"hint\" or \"off\".");
        }
      }
      return ImmutableMap.copyOf(severities);
    }

    private Optional<Suppression> suppression(Block block) {
      known(block, ImmutableSet.of("rule", "pointer", "container", "reason"));
      Optional<Text> rule = block.text("rule");
      rule.ifPresentOrElse(
          r -> rule(r.value(), r.node()),
          () -> problem(block.node(), "Name the rule: \"rule\": \"rule-id\"."));
      Optional<Text> reason = block.text("reason").filter(r -> !r.value().isBlank());
      if (reason.isEmpty()) {
        problem(block.node(), "Say why, in \"reason\".");
      }
      if (!block.has("pointer") && !block.has("container")) {
        problem(
            block.node(),
            "Name the place, in \"pointer\" or \"container\"; to switch a rule off everywhere, use"
                + " \"rules\".");
      }
      return rule.filter(
              r -> block.text("pointer").isPresent() || block.text("container").isPresent())
          .map(
              r ->
                  new Suppression(
                      r.value(),
                      text(block, "pointer"),
                      text(block, "container"),
                      text(block, "reason")));
    }

    private static String text(Block block, String name) {
      return block.text(name).map(Text::value).orElse("");
    }

    private void rule(String id, SyntaxNode node) {
      if (rules.rule(id).isEmpty()) {
        String near =
            Nearest.to(id, rules.rules().keySet())
                .map(n -> " Did you mean \"" + n + "\"?")
                .orElse("");
        problem(node, "There is no rule \"" + id + "\"." + near);
      }
    }

    private void known(Block block, ImmutableSet<String> names) {
      for (JsonMember member : block.node().members()) {
        if (!names.contains(member.name())) {
          problem(
              member.key(),
              "\"" + member.name() + "\" is no setting. Known: " + Nearest.list(names) + ".");
        }
      }
    }

    private void problem(SyntaxNode node, String message) {
      problems.add(new Problem(node.range(), message));
    }
  }
}
