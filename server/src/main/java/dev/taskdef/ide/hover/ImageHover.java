package dev.taskdef.ide.hover;

import dev.taskdef.model.ImageReference;
import dev.taskdef.schema.SidecarImages.Sidecar;
import dev.taskdef.schema.Tables;
import java.util.Optional;

/** The anatomy of an image reference, and what a well-known image is. */
final class ImageHover implements HoverSource {
  @Override
  public Optional<String> at(HoverPlace place) {
    if (!place.path().equals("containerDefinitions[].image") || place.valueOf().isEmpty()) {
      return Optional.empty();
    }
    return place
        .text()
        .flatMap(text -> ImageReference.parse(text).map(image -> anatomy(image) + known(text)));
  }

  private static String anatomy(ImageReference image) {
    return "Image"
        + Regional.line("registry", registry(image))
        + Regional.line(
            "account", Regional.code(image.ecr().map(ImageReference.Ecr::account).orElse("")))
        + Regional.line("Region", image.ecr().map(ecr -> Regional.region(ecr.region())).orElse(""))
        + Regional.line("repository", Regional.code(image.path()))
        + Regional.line("tag", tag(image))
        + Regional.line("digest", image.digest().map(ImageHover::digest).orElse(""));
  }

  private static String registry(ImageReference image) {
    if (image.ecr().isPresent()) {
      return "private, Amazon ECR";
    }
    return image
        .host()
        .map(host -> host.equals("public.ecr.aws") ? "Amazon ECR Public" : Regional.code(host))
        .orElse("Docker Hub, which no host stands for");
  }

  private static String tag(ImageReference image) {
    if (image.tag().isEmpty()) {
      return image.digest().isPresent() ? "" : "none, which means `latest`: " + moving();
    }
    String tag = image.tag().get();
    String code = Regional.code(tag);
    if (image.digest().isPresent()) {
      return code + ", for people only: the digest decides";
    }
    return tag.equals("latest") ? code + ": " + moving() : code + ", as the registry has it then";
  }

  private static String moving() {
    return "what was pushed last when the task starts, so two tasks may run different code";
  }

  private static String digest(String digest) {
    return Regional.code(digest) + ": exactly this image, whatever its tags say";
  }

  private static String known(String image) {
    Optional<Sidecar> sidecar = Tables.bundled().sidecarImages().of(image);
    return sidecar
        .map(s -> "\n\n**" + s.title() + ".** " + s.doc() + ended(s) + link(s))
        .orElse("");
  }

  private static String ended(Sidecar sidecar) {
    return sidecar.ended().isEmpty() ? "" : " Its service ended on " + sidecar.ended() + ".";
  }

  private static String link(Sidecar sidecar) {
    return sidecar.link().isEmpty() ? "" : "\n\n[Documentation](" + sidecar.link() + ")";
  }
}
