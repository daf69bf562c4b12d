package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;

/** The rules on the document's shape, its keys and types. */
public final class ShapeRules {
  private ShapeRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.of(new KeyReadOnly(), new DescribeOutput());
  }
}
