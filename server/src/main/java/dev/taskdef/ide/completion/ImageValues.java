package dev.taskdef.ide.completion;

import dev.taskdef.model.Block;
import dev.taskdef.model.ImageReference;
import dev.taskdef.schema.SidecarImages.Sidecar;
import dev.taskdef.schema.Tables;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Images that the file and the workspace use, and well-known sidecars; for a name, the usual name
 * of the image's container; for environment entries, the variables that the image wants.
 */
final class ImageValues implements ValueSource {
  private static final int EMPTY = "\"\"".length();

  @Override
  public void propose(ValuePlace place, Consumer<Value> found) {
    switch (place.path()) {
      case "containerDefinitions[].image" -> images(place, found);
      case "containerDefinitions[].name" -> names(place, found);
      case "containerDefinitions[].environment[].name", "containerDefinitions[].secrets[].name" ->
          variables(place, found);
      default -> {}
    }
  }

  private static void images(ValuePlace place, Consumer<Value> found) {
    place.task().containers().stream()
        .filter(c -> !c.node().equals(place.around()))
        .flatMap(c -> c.block().text("image").stream())
        .forEach(image -> found.accept(used(image.value(), "used in this file")));
    place
        .snapshot()
        .lens()
        .reading()
        .surroundings()
        .images()
        .forEach(image -> found.accept(used(image, "used in the workspace")));
    Optional<Block> login =
        place.container().flatMap(c -> c.block().block("repositoryCredentials"));
    for (Sidecar sidecar : Tables.bundled().sidecarImages().sidecars()) {
      boolean alive = sidecar.ended().isEmpty() && !sidecar.injected();
      if (alive && (login.isEmpty() || !isOnEcr(sidecar.image()))) {
        found.accept(Value.string(sidecar.image(), sidecar.title()).explained(sidecar::doc));
      }
    }
  }

  private static Value used(String image, String where) {
    return Value.string(image, where).as(Completion.Kind.REFERENCE);
  }

  /** ECS logs in to private ECR by itself. */
  private static boolean isOnEcr(String image) {
    return ImageReference.parse(image).flatMap(ImageReference::ecr).isPresent();
  }

  private static void names(ValuePlace place, Consumer<Value> found) {
    // A name that is there may be referred to.
    if (place.own().length() > EMPTY) {
      return;
    }
    Optional<String> image = place.sibling("image");
    image
        .flatMap(i -> Tables.bundled().sidecarImages().of(i).map(Sidecar::containerName))
        .or(() -> image.flatMap(ImageReference::parse).map(ImageValues::lastStep))
        .filter(name -> !place.task().containerNames().contains(name))
        .ifPresent(name -> found.accept(Value.string(name, "after its image")));
  }

  private static String lastStep(ImageReference image) {
    return image.path().substring(image.path().lastIndexOf('/') + 1);
  }

  private static void variables(ValuePlace place, Consumer<Value> found) {
    place
        .container()
        .flatMap(c -> c.block().text("image"))
        .flatMap(image -> Tables.bundled().sidecarImages().of(image.value()))
        .ifPresent(
            sidecar ->
                sidecar.environment().stream()
                    .filter(name -> !isSet(place, name))
                    .forEach(name -> found.accept(Value.string(name, "for " + sidecar.title()))));
  }

  private static boolean isSet(ValuePlace place, String name) {
    return place.container().stream()
        .flatMap(
            c ->
                java.util.stream.Stream.concat(
                    c.block().blocks("environment").stream(), c.block().blocks("secrets").stream()))
        .flatMap(entry -> entry.text("name").stream())
        .anyMatch(entry -> entry.value().equals(name));
  }
}
