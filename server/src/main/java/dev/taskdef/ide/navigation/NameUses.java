package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;
import dev.taskdef.model.Volume;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.text.TextRange;
import java.util.Optional;

/**
 * Every place where a container, a volume or a port is named: where it is defined, and the waits,
 * links, mounts and proxies that refer to it. Names that hold placeholders are unknown and left
 * out.
 *
 * @param all in the order of the text
 */
public record NameUses(ImmutableList<NameUse> all) {

  /** The names of a document; none in files that are no task definitions. */
  public static NameUses of(Snapshot snapshot) {
    if (!snapshot.isOurs()) {
      return new NameUses(ImmutableList.of());
    }
    Collector found = new Collector();
    snapshot.task().containers().forEach(found::ofContainer);
    snapshot.task().volumes().stream()
        .map(Volume::block)
        .forEach(v -> found.define(NameKind.VOLUME, v.text("name")));
    snapshot
        .task()
        .root()
        .flatMap(root -> root.block("proxyConfiguration"))
        .ifPresent(proxy -> found.refer(NameKind.CONTAINER, proxy.text("containerName")));
    return new NameUses(
        ImmutableList.sortedCopyOf(
            java.util.Comparator.comparing(NameUse::range), found.uses.build()));
  }

  /** The name that a cursor stands on. */
  public Optional<NameUse> at(int offset) {
    return all.stream().filter(use -> use.touches(offset)).findFirst();
  }

  /** All places that speak of the same thing, the given one included. */
  public ImmutableList<NameUse> sameAs(NameUse use) {
    return all.stream().filter(use::isSameName).collect(ImmutableList.toImmutableList());
  }

  /** Where the thing of this name is defined: nowhere, once, or by mistake several times. */
  public ImmutableList<NameUse> definitions(NameUse use) {
    return sameAs(use).stream()
        .filter(NameUse::isDefinition)
        .collect(ImmutableList.toImmutableList());
  }

  private static final class Collector {
    final ImmutableList.Builder<NameUse> uses = ImmutableList.builder();

    void ofContainer(Container container) {
      Block block = container.block();
      define(NameKind.CONTAINER, block.text("name"));
      block.blocks("portMappings").forEach(p -> define(NameKind.PORT, p.text("name")));
      block.blocks("dependsOn").forEach(d -> refer(NameKind.CONTAINER, d.text("containerName")));
      block
          .blocks("volumesFrom")
          .forEach(v -> refer(NameKind.CONTAINER, v.text("sourceContainer")));
      block.blocks("mountPoints").forEach(m -> refer(NameKind.VOLUME, m.text("sourceVolume")));
      for (JsonValue link : block.elements("links")) {
        Block.asText(link).ifPresent(this::link);
      }
    }

    void define(NameKind kind, Optional<Text> name) {
      name.ifPresent(n -> add(kind, n, n.value(), n.node().end() - 1, true));
    }

    void refer(NameKind kind, Optional<Text> name) {
      name.ifPresent(n -> add(kind, n, n.value(), n.node().end() - 1, false));
    }

    // name or name:alias; a colon written as an escape leaves nothing to select.
    private void link(Text link) {
      int colon = link.value().indexOf(':');
      int written = link.node().text().indexOf(':');
      if (colon < 0) {
        add(NameKind.CONTAINER, link, link.value(), link.node().end() - 1, false);
      } else if (written > 0) {
        String name = link.value().substring(0, colon);
        add(NameKind.CONTAINER, link, name, link.node().start() + written, false);
      }
    }

    // Strings without a closing quote are still being written.
    private void add(NameKind kind, Text text, String name, int end, boolean definition) {
      String written = text.node().text();
      if (!name.isEmpty()
          && written.length() > 2
          && written.startsWith("\"")
          && written.endsWith("\"")) {
        TextRange range = TextRange.of(text.node().start() + 1, end);
        uses.add(new NameUse(kind, name, range, text.node().range(), definition));
      }
    }
  }
}
