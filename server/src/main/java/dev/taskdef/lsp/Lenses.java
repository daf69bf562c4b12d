package dev.taskdef.lsp;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.disk.Neighborhood;
import dev.taskdef.ide.Lens;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Linter;
import dev.taskdef.schema.Parameters;
import dev.taskdef.text.SizeLimits;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Knows with which eyes each document is to be seen: the rules, the settings in force by now, and
 * what was seen around it. What a project's settings say wins over the editor's, so that the
 * command line says the same; the editor's win over what a workflow shows.
 */
final class Lenses {
  /** The language of task definitions. */
  static final String LANGUAGE = "ecs-task-definition";

  private final Supplier<Linter> linter;
  private final Supplier<Parameters> parameters;
  private final Neighbors neighbors;
  private final Current<ClientSettings> settings = new Current<>(ClientSettings.none());
  private final Current<SizeLimits> limits = new Current<>(SizeLimits.standard());

  /** The rules are made when they are first asked for. */
  Lenses(Supplier<Linter> linter, Supplier<Parameters> parameters, Neighbors neighbors) {
    this.neighbors = neighbors;
    this.parameters = parameters;
    this.linter = Suppliers.memoize(linter::get);
  }

  /** The editor's settings are these. Answers whether anything is different now. */
  boolean use(ClientSettings newest) {
    boolean different = !newest.equals(settings.value());
    settings.set(newest);
    return different;
  }

  /** From now on documents may be so long. */
  void use(SizeLimits newest) {
    limits.set(newest);
  }

  /** The editor's settings that are in force. */
  ClientSettings settings() {
    return settings.value();
  }

  /**
   * The eyes for a document: a person called it a task definition by its language, or by a telling
   * name.
   */
  Lens of(String uri, String languageId) {
    DocumentUri document = new DocumentUri(uri);
    boolean named = !document.isSettings() && (languageId.equals(LANGUAGE) || document.isTelling());
    ClientSettings editor = settings.value();
    ImmutableSet<String> told = editor.toldByEditor(languageId);
    Optional<Neighborhood> seen = neighbors.around(document);
    Reading alone = named ? Reading.standard().asNamed() : Reading.standard();
    if (seen.isEmpty()) {
      return new Lens(
          linter(),
          editor.applyTo(alone, ""),
          editor.settings(""),
          ImmutableSet.of(),
          parameters,
          told,
          limits.value());
    }
    Neighborhood around = seen.get();
    String path = document.localFile().map(around::relative).orElse("");
    Reading reading = around.byRepository(alone);
    Reading amid = reading.amid(reading.surroundings().withImages(neighbors.images()));
    return new Lens(
        linter(),
        around.bySettings(editor.applyTo(amid, path), path),
        around.settingsFile().settings(path).over(editor.settings(path)),
        neighbors.idle(document),
        parameters,
        told,
        limits.value());
  }

  /** The rules. */
  Linter linter() {
    return linter.get();
  }
}
