package dev.taskdef.model;

import java.util.Optional;

/**
 * With which eyes a file is read: what settings and surroundings say, and the file itself cannot.
 *
 * @param consumer who reads the file on its way to ECS
 * @param consumerWhy why this consumer was assumed, as a short clause for people
 * @param assumedLaunchType stands in where {@code requiresCompatibilities} is absent
 * @param named whether a person called the file a task definition, so that less evidence is enough
 * @param surroundings what lies around the file
 */
public record Reading(
    Consumer consumer,
    String consumerWhy,
    Optional<LaunchType> assumedLaunchType,
    boolean named,
    Surroundings surroundings) {

  private static final String NOTHING_SAID = "default";

  /** The AWS CLI, no assumed launch type, recognition by content alone, nothing around. */
  public static Reading standard() {
    return new Reading(
        Consumer.AWS_CLI, NOTHING_SAID, Optional.empty(), false, Surroundings.none());
  }

  /** The same, for another consumer. */
  public Reading readBy(Consumer other, String why) {
    return new Reading(other, why, assumedLaunchType, named, surroundings);
  }

  /**
   * The same for a file of this kind: where nobody said who reads it, a bare list of containers is
   * read by Terraform, for no other reader takes one.
   */
  Reading of(DocumentKind kind) {
    return kind == DocumentKind.CONTAINER_ARRAY && consumerWhy.equals(NOTHING_SAID)
        ? readBy(Consumer.TERRAFORM, "a bare list of containers")
        : this;
  }

  /** The same, for a file that a person called a task definition. */
  public Reading asNamed() {
    return new Reading(consumer, consumerWhy, assumedLaunchType, true, surroundings);
  }

  /** The same, where a launch type stands in for an absent list. */
  public Reading assuming(LaunchType type) {
    return new Reading(consumer, consumerWhy, Optional.of(type), named, surroundings);
  }

  /** The same, for a file in these surroundings. */
  public Reading amid(Surroundings around) {
    return new Reading(consumer, consumerWhy, assumedLaunchType, named, around);
  }
}
