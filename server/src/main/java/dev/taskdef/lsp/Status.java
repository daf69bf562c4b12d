package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import dev.taskdef.ide.Release;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Reading;
import dev.taskdef.model.RegistrableSize;
import dev.taskdef.model.TaskDefinition;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the editor shows of a document in its status bar: the parameters of {@code taskdef/status}.
 *
 * @param uri the document
 * @param kind what it is
 * @param recognised whether it is a task definition, or a part of one
 * @param consumer who reads it on its way to ECS
 * @param launchTypes where it may run, as far as it says
 * @param bytes how large the request is as ECS counts; absent where that cannot be said
 * @param limit how large it may be
 * @param modelDate the day up to which this program knows what ECS takes
 * @param version of this program
 * @param details the same as lines for people, ready to be shown
 */
record Status(
    String uri,
    String kind,
    boolean recognised,
    @Nullable Consumer consumer,
    ImmutableList<String> launchTypes,
    @Nullable Long bytes,
    int limit,
    String modelDate,
    String version,
    ImmutableList<String> details) {

  /**
   * Who reads a file.
   *
   * @param name the consumer's id
   * @param why why this one is assumed
   */
  record Consumer(String name, String why) {}

  /** Before anything was said of a document. */
  static Status unsaid(String uri) {
    return new Status(
        uri, "", false, null, ImmutableList.of(), null, 0, "", "", ImmutableList.of());
  }

  static Status of(Snapshot snapshot, Release release) {
    TaskDefinition task = snapshot.task();
    Reading reading = task.reading();
    Optional<Long> bytes = RegistrableSize.of(task).map(RegistrableSize::bytes);
    ImmutableList<String> launchTypes =
        task.facts().launchTypes().declared().stream()
            .map(Enum::name)
            .collect(ImmutableList.toImmutableList());
    return new Status(
        snapshot.uri(),
        task.kind().id(),
        task.kind() != DocumentKind.UNRECOGNIZED,
        new Consumer(reading.consumer().id(), reading.consumerWhy()),
        launchTypes,
        bytes.orElse(null),
        RegistrableSize.LIMIT,
        release.modelDate(),
        release.version(),
        details(task, reading, launchTypes, bytes, release));
  }

  private static ImmutableList<String> details(
      TaskDefinition task,
      Reading reading,
      ImmutableList<String> launchTypes,
      Optional<Long> bytes,
      Release release) {
    ImmutableList.Builder<String> details = ImmutableList.builder();
    details.add("Kind: " + task.kind().id().replace('-', ' '));
    if (!launchTypes.isEmpty()) {
      details.add("Launch types: " + String.join(", ", launchTypes));
    }
    details.add("Read by: " + reading.consumer().id() + " (" + reading.consumerWhy() + ")");
    bytes.map(Status::size).ifPresent(details::add);
    details.add("Model of the ECS API: " + release.modelDate());
    return details.add("Version: " + release.version()).build();
  }

  private static String size(long bytes) {
    return String.format(
        Locale.ROOT,
        "Size of the request: %.1f of %d KiB (%.0f %%)",
        bytes / 1024.0,
        RegistrableSize.LIMIT / 1024,
        100.0 * bytes / RegistrableSize.LIMIT);
  }
}
