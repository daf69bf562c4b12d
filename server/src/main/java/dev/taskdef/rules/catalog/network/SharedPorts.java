package dev.taskdef.rules.catalog.network;

import dev.taskdef.model.Container;
import dev.taskdef.model.PortMapping;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Whole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds ports that two mappings of a task claim. */
final class SharedPorts {
  private SharedPorts() {}

  /** A mapping and the container it belongs to. */
  record Claim(Container container, PortMapping mapping, Whole port, String protocol) {}

  /** Hears of each claim that comes after another one for the same port and protocol. */
  interface Clash {
    void between(Claim first, Claim second);
  }

  /**
   * Walks all mappings of the task whose port (as {@code port} reads it) and protocol are known.
   */
  static void find(TaskDefinition task, Function<PortMapping, Optional<Whole>> port, Clash clash) {
    Map<String, Claim> claims = new HashMap<>();
    for (Container container : task.containers()) {
      for (PortMapping mapping : container.portMappings()) {
        Optional<Whole> number = port.apply(mapping);
        Optional<String> protocol = mapping.protocol();
        if (number.isPresent() && protocol.isPresent()) {
          Claim claim = new Claim(container, mapping, number.get(), protocol.get());
          Claim first = claims.putIfAbsent(number.get().value() + "/" + protocol.get(), claim);
          if (first != null) {
            clash.between(first, claim);
          }
        }
      }
    }
  }
}
