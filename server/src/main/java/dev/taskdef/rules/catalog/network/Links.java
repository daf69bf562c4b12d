package dev.taskdef.rules.catalog.network;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.Text;

/** The links of a container, as rules need them. */
final class Links {
  private Links() {}

  /** A link and the name of the container that it points to. */
  record Link(Text text, String target) {}

  static ImmutableList<Link> of(Container container) {
    return container.block().texts("links").stream()
        .map(t -> new Link(t, Splitter.on(':').splitToList(t.value()).get(0)))
        .collect(ImmutableList.toImmutableList());
  }
}
