package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.Snippet;
import java.util.Optional;

/** Whole blocks to insert, made to fit the file. */
final class Blocks {
  /** ECS takes no more in a task. Source: page service-quotas. */
  private static final int MOST_CONTAINERS = 10;

  private Blocks() {}

  /** The blocks for a place, most usual first. */
  static ImmutableList<Value> at(ValuePlace place) {
    ImmutableList.Builder<Value> blocks = ImmutableList.builder();
    boolean full =
        place.path().equals("containerDefinitions[]")
            && place.task().containers().size() >= MOST_CONTAINERS;
    if (full || OnPlatforms.refuse(place.platforms(), place.path().replaceAll("\\[]$", ""))) {
      return blocks.build();
    }
    for (Snippet snippet : place.parameter().snippets()) {
      BlockText.of(place, snippet).ifPresent(text -> blocks.add(block(snippet, text)));
    }
    // A list takes the blocks of its elements too.
    Optional<Parameter> element =
        place.parameter().element().filter(e -> e.kind() == Parameter.Kind.OBJECT);
    for (Snippet snippet : element.map(Parameter::snippets).orElse(ImmutableList.of())) {
      Snippet list =
          new Snippet(snippet.label(), snippet.description(), "[" + snippet.json() + "]");
      BlockText.of(place, list).ifPresent(text -> blocks.add(block(snippet, text)));
    }
    return blocks.build();
  }

  private static Value block(Snippet snippet, String text) {
    return new Value(
        snippet.label(),
        Completion.Kind.BLOCK,
        snippet.description(),
        () -> "```json\n" + SnippetText.filled(text).replace("\t", "  ") + "\n```",
        text,
        true);
  }
}
