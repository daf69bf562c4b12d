package dev.taskdef.model;

import com.google.common.collect.ImmutableList;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.SyntaxNode;
import java.util.Optional;

/** A container definition. */
public final class Container {
  private final Block block;

  private Container(Block block) {
    this.block = block;
  }

  /** Reads a container from its members. */
  public static Container of(Block block) {
    return new Container(block);
  }

  /** Its members. */
  public Block block() {
    return block;
  }

  /** The object in the tree. */
  public JsonObject node() {
    return block.node();
  }

  /** Its name, where known. */
  public Optional<Text> name() {
    return block.text("name");
  }

  /**
   * How messages call it: {@code container "web"}, or {@code this container} where it has no known
   * name.
   */
  public String label() {
    return name().map(n -> "container \"" + n.value() + "\"").orElse("this container");
  }

  /**
   * Where to mark what concerns the container as a whole: its name's value, else its opening brace.
   */
  public SyntaxNode headline() {
    return block.value("name").map(SyntaxNode.class::cast).orElseGet(block::node);
  }

  /** Whether the task ends with it: absent means yes; empty where unknown. */
  public Optional<Boolean> essential() {
    Fact<Boolean> fact = block.flagFact("essential");
    return fact.absent() ? Optional.of(true) : fact.value();
  }

  /** Its port mappings, in order. */
  public ImmutableList<PortMapping> portMappings() {
    return block.blocks("portMappings").stream()
        .map(PortMapping::new)
        .collect(ImmutableList.toImmutableList());
  }

  /** The log driver, where known. */
  public Optional<Text> logDriver() {
    return block.block("logConfiguration").flatMap(b -> b.text("logDriver"));
  }
}
