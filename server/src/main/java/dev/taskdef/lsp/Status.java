package dev.taskdef.lsp;

import com.google.common.collect.ImmutableList;
import dev.taskdef.derive.RegistrableSize;
import dev.taskdef.ide.Release;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.Reading;
import dev.taskdef.model.TaskDefinition;
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
    String version) {

  /**
   * Who reads a file.
   *
   * @param name the consumer's id
   * @param why why this one is assumed
   */
  record Consumer(String name, String why) {}

  /** Before anything was said of a document. */
  static Status unsaid(String uri) {
    return new Status(uri, "", false, null, ImmutableList.of(), null, 0, "", "");
  }

  static Status of(Snapshot snapshot, Release release) {
    TaskDefinition task = snapshot.task();
    Reading reading = snapshot.lens().reading();
    return new Status(
        snapshot.uri(),
        task.kind().id(),
        task.kind() != DocumentKind.UNRECOGNIZED,
        new Consumer(reading.consumer().id(), reading.consumerWhy()),
        task.facts().launchTypes().declared().stream()
            .map(Enum::name)
            .collect(ImmutableList.toImmutableList()),
        RegistrableSize.of(task).map(RegistrableSize::bytes).orElse(null),
        RegistrableSize.LIMIT,
        release.modelDate(),
        release.version());
  }
}
