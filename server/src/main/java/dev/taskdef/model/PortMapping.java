package dev.taskdef.model;

import java.util.Optional;

/**
 * A port, or a range of ports, that a container opens.
 *
 * @param block its members
 */
public record PortMapping(Block block) {

  /** The port inside the container, where known. */
  public Optional<Whole> containerPort() {
    return block.number("containerPort");
  }

  /** The port on the host, where known. */
  public Optional<Whole> hostPort() {
    return block.number("hostPort");
  }

  /** Its name, where known. */
  public Optional<Text> name() {
    return block.text("name");
  }

  /**
   * {@code tcp} or {@code udp}, absent meaning tcp; empty where unknown. What ECS does not know it
   * takes for tcp.
   */
  public Optional<String> protocol() {
    Fact<String> fact = block.textFact("protocol");
    if (fact.absent()) {
      return Optional.of("tcp");
    }
    return fact.value().map(v -> v.equals("udp") ? "udp" : "tcp");
  }
}
