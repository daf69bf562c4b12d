package dev.taskdef.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which partition, Region and account a task runs, as far as its definition tells: the account
 * of its roles, the Region of its logs, images and secrets. What the definition does not tell is
 * empty.
 */
public record Location(
    Optional<String> partition, Optional<String> region, Optional<String> account) {

  /** Reads the roles of the task and what these containers of it name. */
  public static Location of(TaskFacts facts, ImmutableList<Container> containers) {
    ImmutableList<Arn> roles =
        arns(Stream.of(facts.executionRole(), facts.taskRole()).flatMap(r -> r.value().stream()));
    ImmutableList<Arn> secrets =
        arns(
            containers.stream()
                .flatMap(c -> c.block().blocks("secrets").stream())
                .flatMap(secret -> secret.text("valueFrom").stream())
                .map(Text::value));
    ImmutableList<ImageReference.Ecr> images =
        containers.stream()
            .flatMap(c -> c.block().text("image").stream())
            .flatMap(image -> ImageReference.parse(image.value()).stream())
            .flatMap(image -> image.ecr().stream())
            .collect(ImmutableList.toImmutableList());
    return new Location(
        first(
            Stream.concat(
                roles.stream().map(Arn::partition), secrets.stream().map(Arn::partition))),
        first(
            Stream.of(
                    containers.stream().flatMap(c -> logRegion(c).stream()),
                    images.stream().map(ImageReference.Ecr::region),
                    secrets.stream().map(Arn::region))
                .flatMap(each -> each)),
        first(
            Stream.of(
                    roles.stream().map(Arn::account),
                    secrets.stream().map(Arn::account),
                    images.stream().map(ImageReference.Ecr::account))
                .flatMap(each -> each)));
  }

  private static Optional<String> logRegion(Container container) {
    return container
        .block()
        .block("logConfiguration")
        .flatMap(log -> log.block("options"))
        .flatMap(options -> options.text("awslogs-region"))
        .map(Text::value);
  }

  private static ImmutableList<Arn> arns(Stream<String> texts) {
    return texts.flatMap(text -> Arn.parse(text).stream()).collect(ImmutableList.toImmutableList());
  }

  private static Optional<String> first(Stream<String> candidates) {
    return candidates.filter(each -> !each.isEmpty()).findFirst();
  }
}
