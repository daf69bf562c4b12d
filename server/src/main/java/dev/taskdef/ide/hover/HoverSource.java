package dev.taskdef.ide.hover;

import java.util.Optional;

/** Knows something of one kind of place. */
interface HoverSource {
  /** What it knows of a place, in Markdown; empty where it knows nothing. */
  Optional<String> at(HoverPlace place);
}
