package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import com.google.gson.JsonElement;
import dev.taskdef.ide.navigation.SelectionSteps;
import dev.taskdef.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SelectionRange;
import org.jspecify.annotations.Nullable;

/** Turns the steps of growing selections into chains of ranges. */
final class Selections {
  private Selections() {}

  /** The answer to {@code textDocument/selectionRange}: one chain for each position. */
  static List<SelectionRange> of(Question question) {
    List<SelectionRange> chains = new ArrayList<>();
    for (JsonElement position : question.params().list("positions")) {
      int offset =
          Question.offset(
              new Params(position), question.snapshot().text(), question.client().encoding());
      chains.add(chain(question, SelectionSteps.at(question.snapshot(), offset).ranges()));
    }
    return chains;
  }

  private static SelectionRange chain(Question question, ImmutableList<TextRange> steps) {
    @Nullable SelectionRange outer = null;
    for (TextRange step : steps.reverse()) {
      outer = new SelectionRange(question.toLsp().range(step), outer);
    }
    return outer == null ? new SelectionRange() : outer;
  }
}
