package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableSet;

/** What is shown between the words of a document, each kind switchable. */
public enum HintKind {
  /** Sizes in vCPU and GB. */
  SIZES("sizes"),
  /** What the containers take of the task. */
  SUMS("sums"),
  /** What applies where nothing is written. */
  DEFAULTS("defaults");

  /** The kinds that are shown unless somebody says otherwise; defaults are many. */
  public static final ImmutableSet<HintKind> USUAL = ImmutableSet.of(SIZES, SUMS);

  private final String id;

  HintKind(String id) {
    this.id = id;
  }

  /** The last word of its setting, {@code taskdef.inlayHints.sizes}. */
  public String id() {
    return id;
  }
}
