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

  /**
   * Reads the roles of the task and what these containers of it name; no more of them than it
   * takes.
   */
  public static Location of(TaskFacts facts, ImmutableList<Container> containers) {
    return new Location(
        first(
            Stream.concat(
                roles(facts).map(Arn::partition), secrets(containers).map(Arn::partition))),
        first(
            Stream.of(
                    containers.stream().flatMap(c -> logRegion(c).stream()),
                    images(containers).map(ImageReference.Ecr::region),
                    secrets(containers).map(Arn::region))
                .flatMap(each -> each)),
        first(
            Stream.of(
                    roles(facts).map(Arn::account),
                    secrets(containers).map(Arn::account),
                    images(containers).map(ImageReference.Ecr::account))
                .flatMap(each -> each)
                .filter(Location::isAccount)));
  }

  private static Stream<Arn> roles(TaskFacts facts) {
    return arns(
        Stream.of(facts.executionRole(), facts.taskRole()).flatMap(r -> r.value().stream()));
  }

  private static Stream<Arn> secrets(ImmutableList<Container> containers) {
    return arns(
        containers.stream()
            .flatMap(c -> c.block().blocks("secrets").stream())
            .flatMap(secret -> secret.text("valueFrom").stream())
            .map(Text::value));
  }

  private static Stream<ImageReference.Ecr> images(ImmutableList<Container> containers) {
    return containers.stream()
        .flatMap(c -> c.block().text("image").stream())
        .flatMap(image -> ImageReference.parse(image.value()).stream())
        .flatMap(image -> image.ecr().stream());
  }

  private static Optional<String> logRegion(Container container) {
    return container
        .block()
        .block("logConfiguration")
        .flatMap(log -> log.block("options"))
        .flatMap(options -> options.text("awslogs-region"))
        .map(Text::value);
  }

  private static Stream<Arn> arns(Stream<String> texts) {
    return texts.flatMap(text -> Arn.parse(text).stream());
  }

  /** An ARN may name an owner that is none, such as {@code aws} for policies of AWS. */
  private static boolean isAccount(String owner) {
    return owner.length() == 12 && owner.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<String> first(Stream<String> candidates) {
    return candidates.filter(each -> !each.isEmpty()).findFirst();
  }
}
