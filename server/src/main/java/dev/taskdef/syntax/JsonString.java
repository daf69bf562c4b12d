package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** A string, with whatever quotes it has. */
public final class JsonString extends JsonValue {
  JsonString(JsonTree tree, @Nullable SyntaxNode parent, GreenToken green, int start, int index) {
    super(tree, parent, green, start, index);
  }

  /** What it means: without quotes, escapes decoded. */
  public String value() {
    return ((GreenToken) green()).value();
  }

  /** Whether its value is known: it holds no placeholder and no fill-in word. */
  public boolean isExact() {
    return ((GreenToken) green()).placeholders().isEmpty();
  }

  /** What is still to be filled in, in order, with ranges in the file. */
  public ImmutableList<Placeholder> placeholders() {
    ImmutableList<Placeholder> inside = ((GreenToken) green()).placeholders();
    return inside.stream()
        .map(placeholder -> placeholder.shifted(start()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What it surely begins with: its value, up to what is still to be filled in. Empty where escapes
   * stand before that.
   */
  public String knownBeginning() {
    if (isExact()) {
      return value();
    }
    String written = text().substring(1, placeholders().get(0).range().start() - start());
    return written.indexOf('\\') < 0 ? written : "";
  }
}
