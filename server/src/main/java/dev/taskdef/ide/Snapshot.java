package dev.taskdef.ide;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.taskdef.derive.Whereabouts;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.rules.Catalog;
import dev.taskdef.rules.Diagnostic;
import dev.taskdef.rules.FailureLog;
import dev.taskdef.rules.LintResult;
import dev.taskdef.rules.Linter;
import dev.taskdef.rules.Memory;
import dev.taskdef.rules.SchemaProblems;
import dev.taskdef.rules.settings.SettingsCheck;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.text.SizeLimits;
import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A document at one moment, with all that is known of it: a value that never changes. What costs is
 * worked out when first asked for, once; what was found of parts that stay the same is handed on to
 * the next snapshot.
 */
public final class Snapshot {
  private final String uri;
  private final int version;
  private final Lens lens;
  private final JsonTree tree;
  private final Supplier<TaskDefinition> task;
  private final Supplier<Whereabouts> whereabouts;
  private final Memory inherited;
  private final CompletableFuture<Memory> found = new CompletableFuture<>();
  private final Supplier<ImmutableList<Diagnostic>> diagnostics;
  private final Supplier<ImmutableList<Diagnostic>> fixable;

  private Snapshot(String uri, int version, JsonTree tree, Lens lens, Memory inherited) {
    this.uri = uri;
    this.version = version;
    this.tree = tree;
    this.lens = lens;
    this.inherited = inherited;
    this.task = Suppliers.memoize(() -> TaskDefinition.of(tree, lens.reading()));
    this.whereabouts =
        Suppliers.memoize(() -> Whereabouts.of(task.get(), Tables.bundled().regions()));
    this.diagnostics = Suppliers.memoize(this::relint);
    this.fixable = Suppliers.memoize(this::lint);
  }

  /** The document as it is opened. */
  public static Snapshot of(String uri, int version, SourceText text, Lens lens) {
    return new Snapshot(uri, version, read(text, lens), lens, Memory.empty());
  }

  /** The document after one edit. */
  public Snapshot with(TextEdit edit, int newVersion) {
    int newLength = length() - edit.range().length() + edit.newText().length();
    return Math.max(length(), newLength) > lens.limits().syntax()
        ? with(text().with(edit), newVersion)
        : new Snapshot(uri, newVersion, tree.with(edit), lens, memory().after(edit));
  }

  /** The document with another text altogether. */
  public Snapshot with(SourceText text, int newVersion) {
    return new Snapshot(uri, newVersion, read(text, lens), lens, Memory.empty());
  }

  private static JsonTree read(SourceText text, Lens lens) {
    return text.length() > lens.limits().syntax() ? JsonTree.unread(text) : JsonTree.parse(text);
  }

  /** The same document seen with other eyes. */
  public Snapshot seenThrough(Lens other) {
    if (other.equals(lens)) {
      return this;
    }
    Memory kept = other.linter() == lens.linter() ? memory().untold() : Memory.empty();
    return new Snapshot(uri, version, tree, other, kept);
  }

  /** How the editor calls the document. */
  public String uri() {
    return uri;
  }

  /** The editor's number for this state of the document. */
  public int version() {
    return version;
  }

  /** The eyes it is seen with. */
  public Lens lens() {
    return lens;
  }

  /** The text. */
  public SourceText text() {
    return tree.text();
  }

  /** The text's structure. */
  public JsonTree tree() {
    return tree;
  }

  /** What it says as a task definition. */
  public TaskDefinition task() {
    return task.get();
  }

  /** Where the task will run, as far as it tells. */
  public Whereabouts whereabouts() {
    return whereabouts.get();
  }

  /**
   * Whether it is a task definition by its content, or a person called it one. Of anything else
   * nothing is ever said.
   */
  public boolean isOurs() {
    return lens.reading().named() || task().kind() != DocumentKind.UNRECOGNIZED;
  }

  /** Whether it holds the settings of a project, by its name. */
  public boolean isSettings() {
    return FileNames.isSettings(uri.substring(uri.lastIndexOf('/') + 1));
  }

  /** All that is wrong, as ranges and messages; fixes and pointers may be missing. */
  public ImmutableList<Diagnostic> diagnostics() {
    return diagnostics.get();
  }

  /**
   * What is wrong at an offset, as far as it is known: while the checks of the newest edit wait,
   * what was found before it, except at the very place of the edit. Runs the checks only where none
   * ever ran.
   */
  public ImmutableList<Diagnostic> knownAt(int offset) {
    return memory()
        .toldAt(offset)
        .orElseGet(
            () ->
                diagnostics().stream()
                    .filter(d -> d.range().touches(offset))
                    .collect(ImmutableList.toImmutableList()));
  }

  /** All that is wrong, with pointers and fixes. */
  public ImmutableList<Diagnostic> fixable() {
    return fixable.get();
  }

  /** What is remembered by now: found here, or else handed on by the snapshot before. */
  private Memory memory() {
    return found.getNow(inherited);
  }

  /** What is not checked because the document is so long, in words; empty for all usual ones. */
  public Optional<String> leftUnchecked() {
    SizeLimits limits = lens.limits();
    if (length() <= limits.full()) {
      return Optional.empty();
    }
    boolean read = length() <= limits.syntax();
    return Optional.of(
        String.format(
            Locale.ROOT,
            read
                ? "It is longer than %,d characters: only its syntax is checked."
                : "It is longer than %,d characters: nothing in it is checked.",
            read ? limits.full() : limits.syntax()));
  }

  private ImmutableList<Diagnostic> settings() {
    return length() <= lens.limits().full()
        ? SettingsCheck.of(tree, lens.linter().catalog(), lens.idle())
        : ImmutableList.of();
  }

  private ImmutableList<Diagnostic> relint() {
    if (isSettings()) {
      return settings();
    }
    if (!isOurs() || length() > lens.limits().syntax()) {
      return ImmutableList.of();
    }
    LintResult result = linter().relint(task(), lens.settings(), memory());
    found.complete(result.memory());
    return result.diagnostics();
  }

  private ImmutableList<Diagnostic> lint() {
    if (isSettings()) {
      return diagnostics();
    }
    return isOurs() && length() <= lens.limits().syntax()
        ? linter().lint(task(), lens.settings())
        : ImmutableList.of();
  }

  private int length() {
    return text().length();
  }

  /** The rules for a document of this size. */
  private Linter linter() {
    return length() <= lens.limits().full()
        ? lens.linter()
        : Linter.of(
            Catalog.of(lens.linter().catalog().syntaxRules()),
            SchemaProblems.none(),
            FailureLog.rethrow());
  }
}
