package dev.taskdef.rules.catalog.image;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.Safety;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonString;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cannot be the reference of an image. */
final class ImageTexts {
  private static final int LONGEST = 255;
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

  /** A word such as TBD in the image's place, which a later step may replace. */
  private static final Pattern STAND_IN = Pattern.compile("[^a-z0-9/]+");

  private static final Pattern WORD = Pattern.compile("[^\\s/:.@]+");

  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern EMPTY_TAG = Pattern.compile("[^:@]+(:|@|:@.*|::.*|:[^:/@]+@)");
  private static final Pattern DIGEST = Pattern.compile("[^@]+@(?!sha256:[0-9a-f]{64}$).*");

  private ImageTexts() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(syntax(), emptyTag(), length());
  }

  private static ContainerCheck syntax() {
    return new ContainerCheck(
        ImageRules.page("image-syntax")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .covers("image-digest-format")
            .summary("The image is not the reference of an image")
            .why(
                """
                A reference is written registry/repository:tag or registry/repository@sha256:digest, without a scheme and without blanks, and
                repositories are lower-case. Some of what does not follow this is refused at registration, the rest when the image is to be
                pulled.""")
            .serverMessage("Container.image contains invalid characters.")
            .seeAlso(ImageRules.CONTAINER)
            .bad(
                image("<|\"https://210987654321.dkr.ecr.eu-west-1.amazonaws.com/web:1\"|>"),
                image("\"210987654321.dkr.ecr.eu-west-1.amazonaws.com/web:1\""))
            .bad(image("<|\"nginx:1.27 \"|>"), image("\"nginx:1.27\""))
            .bad(image("<|\"example/Web:V1\"|>"), image("\"example/web:V1\""))
            .bad(image("<|\"nginx@sha256:4f2\"|>"))
            .good(image("\"registry.example.com:5000/shop/web:V1.4_rc-2\""))
            .good(image("\"${REGISTRY}/Web:1\""))
            .build(),
        ImageTexts::syntax);
  }

  private static void syntax(Container container, TaskFacts facts, Report report) {
    Optional<JsonString> image = image(container);
    if (image.isEmpty()) {
      return;
    }
    String text = image.get().value();
    if (!image.get().isExact()) {
      if (SCHEME.matcher(image.get().knownBeginning()).lookingAt()) {
        scheme(image.get(), report);
      }
      return;
    }
    if (text.isEmpty()
        || name(text).length() > LONGEST
        || EMPTY_TAG.matcher(text).matches()
        || ImageReference.parse(text).isPresent() && !DIGEST.matcher(text).matches()) {
      return;
    }
    Finding finding = tell(image.get(), report);
    if (STAND_IN.matcher(text).matches()
        || facts.consumer() == Consumer.GITHUB_ACTION && WORD.matcher(text).matches()) {
      finding.severity(WARNING);
    }
  }

  private static Finding tell(JsonString image, Report report) {
    String text = image.value();
    if (SCHEME.matcher(text).lookingAt()) {
      return scheme(image, report);
    }
    if (BLANK.matcher(text).find()) {
      String bare = BLANK.matcher(text).replaceAll("");
      Finding finding = report.at(image, "The reference of an image holds no blanks.");
      return ImageReference.parse(bare).isPresent()
          ? finding.fix(
              "Remove the blanks",
              bare.equals(text.strip()) ? Safety.SAFE : Safety.SUGGESTED,
              () -> JsonEdits.replace(image, JsonEdits.quoted(bare)))
          : finding;
    }
    if (DIGEST.matcher(text).matches()) {
      return report.at(
          image,
          "What stands behind the \"@\" is no digest: that is sha256: and 64 hexadecimal digits in lower case.");
    }
    String lower = lowered(text);
    if (!lower.equals(text) && ImageReference.parse(lower).isPresent()) {
      return report
          .at(image, "Repositories of images are lower-case; \"" + text + "\" cannot be pulled.")
          .suggested(
              "Change to \"" + lower + "\"",
              () -> JsonEdits.replace(image, JsonEdits.quoted(lower)));
    }
    return report.at(
        image, "\"" + text + "\" is not the reference of an image: write registry/repository:tag.");
  }

  private static Finding scheme(JsonString image, Report report) {
    Matcher scheme = SCHEME.matcher(image.value());
    String bare = scheme.lookingAt() ? image.value().substring(scheme.end()) : image.value();
    Finding finding =
        report.at(
            image, "The reference of an image has no scheme; it begins with the registry's host.");
    return ImageReference.parse(bare).isPresent() || !image.isExact()
        ? finding.safe("Remove the scheme", () -> JsonEdits.replace(image, JsonEdits.quoted(bare)))
        : finding;
  }

  /** The reference with its repository in lower case; host, tag and digest stay. */
  private static String lowered(String text) {
    String name = name(text);
    int slash = name.indexOf('/');
    boolean hosted =
        slash > 0 && (name.lastIndexOf('.', slash) >= 0 || name.lastIndexOf(':', slash) >= 0);
    int from = hosted ? slash : 0;
    int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    int to = colon < 0 ? name.length() : colon;
    return text.substring(0, from)
        + text.substring(from, to).toLowerCase(Locale.ROOT)
        + text.substring(to);
  }

  private static ContainerCheck emptyTag() {
    return new ContainerCheck(
        ImageRules.page("image-empty-tag")
            .severity(ERROR)
            .basis(Basis.AGENT)
            .summary("The tag or digest of an image is empty")
            .why(
                "A colon promises a tag, an \"@\" a digest. Nothing behind it usually means that a variable was empty when the file was"
                    + " written; the image cannot be pulled.")
            .seeAlso(ImageRules.CONTAINER)
            .bad(image("<|\"example/web:\"|>"))
            .bad(image("<|\"example/web::1.4\"|>"))
            .good(image("\"example/web:1.4\""))
            .good(image("\"example/web:${TAG}\""))
            .build(),
        (container, facts, report) ->
            image(container)
                .filter(i -> i.isExact() && EMPTY_TAG.matcher(i.value()).matches())
                .filter(i -> ImageReference.parse(i.value()).isEmpty())
                .ifPresent(
                    i ->
                        report.at(
                            i,
                            "The tag of \""
                                + i.value()
                                + "\" is empty; perhaps a variable was not set when the file was written.")));
  }

  private static ContainerCheck length() {
    return new ContainerCheck(
        ImageRules.page("image-length")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .summary("The reference of an image is longer than 255 characters")
            .why(
                "ECS takes references of up to 255 characters, a digest not counted. Shorten the names of the repository or the tag.")
            .serverMessage("Container.image should be 255 characters or less")
            .seeAlso(ImageRules.CONTAINER)
            .bad(image("<|\"registry.example.com/" + "shop/".repeat(48) + "web:1.4\"|>"))
            .good(image("\"registry.example.com/shop/web:1.4\""))
            .build(),
        (container, facts, report) ->
            image(container)
                .filter(i -> i.isExact() && name(i.value()).length() > LONGEST)
                .ifPresent(
                    i ->
                        report.at(
                            i,
                            "This reference has "
                                + name(i.value()).length()
                                + " characters; "
                                + LONGEST
                                + " are allowed.")));
  }

  private static String name(String text) {
    int at = text.indexOf('@');
    return at < 0 ? text : text.substring(0, at);
  }

  private static Optional<JsonString> image(Container container) {
    return container
        .block()
        .value("image")
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast);
  }

  static String image(String json) {
    return Examples.container("").replace("\"nginx:1.27\"", json);
  }
}
