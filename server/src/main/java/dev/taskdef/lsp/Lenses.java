package dev.taskdef.lsp;

import com.google.common.base.Suppliers;
import dev.taskdef.ide.Lens;
import dev.taskdef.rules.Linter;
import dev.taskdef.schema.Parameters;
import java.util.function.Supplier;

/**
 * Knows with which eyes each document is to be seen: the rules at hand by now, and the settings in
 * force by now.
 */
final class Lenses {
  /** The language of task definitions. */
  static final String LANGUAGE = "ecs-task-definition";

  private final Current<Supplier<Linter>> linter;
  private final Supplier<Parameters> parameters;
  private final Current<ClientSettings> settings = new Current<>(ClientSettings.none());

  /** The first rules are made when the first document is opened, not before. */
  Lenses(Supplier<Linter> first, Supplier<Parameters> parameters) {
    this.parameters = parameters;
    this.linter = new Current<>(Suppliers.memoize(first::get));
  }

  /** Better rules are at hand. */
  void use(Linter better) {
    linter.set(() -> better);
  }

  /** The editor's settings are these. Answers whether anything is different now. */
  boolean use(ClientSettings newest) {
    boolean different = !newest.equals(settings.value());
    settings.set(newest);
    return different;
  }

  /**
   * The eyes for a document: a person called it a task definition by its language, or by a telling
   * name.
   */
  Lens of(String uri, String languageId) {
    boolean named = languageId.equals(LANGUAGE) || new DocumentUri(uri).isTelling();
    ClientSettings now = settings.value();
    return new Lens(linter.value().get(), now.reading(named), now.rules(), parameters);
  }
}
