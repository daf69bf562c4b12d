package dev.taskdef.rules.catalog.image;

import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Arn;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.Regions;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Where images come from, and with which credentials. */
final class Registries {
  private static final Pattern LIKE_ECR = Pattern.compile(".*\\.dkr[.-]ecr[.-].*");
  private static final Pattern ECR_ALONE =
      Pattern.compile("\\d{12}\\.dkr[.-]ecr(-fips)?\\.[a-z0-9-]+\\.[a-z0-9.-]+(:[\\w.-]+)?");
  private static final Pattern ECR =
      Pattern.compile("(\\d+)\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.([a-z0-9.-]+)");
  private static final String PRIVATE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html";
  private static final String HOSTS =
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html";
  private static final String ROLE =
      "\"family\": \"web\",\n  \"executionRoleArn\": \"ecsTaskExecutionRole\"";
  private static final String IMAGE = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/web:1.4";

  private Registries() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(host(), repository(), needless(), credentials());
  }

  private static ContainerCheck host() {
    Supplier<Regions> regions = Tables.bundled()::regions;
    return new ContainerCheck(
        ImageRules.page("image-ecr-uri")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A registry is named almost as those of Amazon ECR are")
            .why(
                "The host of a private registry reads account.dkr.ecr.region.amazonaws.com, with twelve digits for the account, and ends as"
                    + " the hosts of its partition do. Any other host does not exist.")
            .seeAlso(HOSTS)
            .bad(ImageTexts.image("<|\"2109876.dkr.ecr.eu-west-1.amazonaws.com/web:1.4\"|>"))
            .bad(ImageTexts.image("<|\"210987654321.dkr.ecr.eu-west.amazonaws.com/web:1.4\"|>"))
            .good(ImageTexts.image("\"" + IMAGE + "\""))
            .good(ImageTexts.image("\"210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn/web:1.4\""))
            .build(),
        (container, facts, report) ->
            reference(container)
                .flatMap(ImageReference::host)
                .filter(h -> LIKE_ECR.matcher(h).matches())
                .flatMap(h -> complaint(h, regions.get()))
                .ifPresent(why -> report.at(text(container).orElseThrow().node(), why)));
  }

  private static Optional<String> complaint(String host, Regions regions) {
    var parts = ECR.matcher(host);
    if (!parts.matches()) {
      return Optional.of(
          "\""
              + host
              + "\" is no registry of Amazon ECR: those are named account.dkr.ecr.region.amazonaws.com.");
    }
    if (parts.group(1).length() != 12) {
      return Optional.of(
          "\""
              + parts.group(1)
              + "\" is no account: the host of a registry of Amazon ECR begins with twelve digits.");
    }
    if (regions.partitionOf(parts.group(2)).isEmpty()) {
      return Optional.of(
          "\""
              + parts.group(2)
              + "\" is no Region that we know of, so this registry may not exist.");
    }
    return regions.registrySuffixes().contains(parts.group(3))
        ? Optional.empty()
        : Optional.of("No host of Amazon ECR ends in \"" + parts.group(3) + "\".");
  }

  private static ContainerCheck repository() {
    return new ContainerCheck(
        ImageRules.page("image-ecr-repo-missing")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A registry of Amazon ECR is named, but no repository in it")
            .why("Behind the host of the registry comes a slash and the name of the repository.")
            .seeAlso(HOSTS)
            .bad(ImageTexts.image("<|\"210987654321.dkr.ecr.eu-west-1.amazonaws.com:1.4\"|>"))
            .good(ImageTexts.image("\"" + IMAGE + "\""))
            .build(),
        (container, facts, report) ->
            text(container)
                .filter(t -> ECR_ALONE.matcher(t.value()).matches())
                .ifPresent(
                    t ->
                        report.at(
                            t.node(),
                            "The name of the repository is missing behind the registry's host.")));
  }

  private static ContainerCheck needless() {
    return new ContainerCheck(
        ImageRules.page("image-ecr-with-credentials")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("Credentials are given for an image of Amazon ECR")
            .why(
                "ECS logs in to Amazon ECR with the execution role. `repositoryCredentials` is for registries outside of AWS, and user name"
                    + " and password do not work with ECR for longer than twelve hours.")
            .seeAlso(PRIVATE)
            .bad(
                credentials(IMAGE, "<|\"repositoryCredentials\"|>", "registry"),
                Examples.task(ROLE, "").replace("nginx:1.27", IMAGE))
            .good(credentials("registry.example.com/web:1.4", "\"repositoryCredentials\"", "reg"))
            .build(),
        (container, facts, report) -> {
          boolean ecr = reference(container).flatMap(ImageReference::ecr).isPresent();
          container
              .block()
              .member("repositoryCredentials")
              .filter(m -> ecr && container.block().has("repositoryCredentials"))
              .ifPresent(
                  m ->
                      report
                          .at(
                              m.key(),
                              "ECS logs in to Amazon ECR with the execution role; \"repositoryCredentials\" is for other registries.")
                          .suggested(
                              "Remove \"repositoryCredentials\"", () -> JsonEdits.removeMember(m)));
        });
  }

  private static ContainerCheck credentials() {
    return new ContainerCheck(
        ImageRules.page("image-credentials-arn")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("The credentials of a registry do not come from a secret of Secrets Manager")
            .why(
                "`credentialsParameter` names a secret of Secrets Manager with the keys username and password, by its ARN or, in the same"
                    + " Region, by its name. A JSON key cannot be chosen.")
            .seeAlso(PRIVATE)
            .bad(
                credentials(
                    "registry.example.com/web:1.4",
                    "\"repositoryCredentials\"",
                    "arn:aws:ssm:eu-west-1:210987654321:parameter/registry",
                    true))
            .good(
                credentials(
                    "registry.example.com/web:1.4",
                    "\"repositoryCredentials\"",
                    "arn:aws:secretsmanager:eu-west-1:210987654321:secret:registry-AbC123"))
            .build(),
        Registries::source);
  }

  private static void source(Container container, TaskFacts facts, Report report) {
    Optional<Text> value =
        container
            .block()
            .block("repositoryCredentials")
            .flatMap(c -> c.text("credentialsParameter"));
    Optional<Arn> arn = value.flatMap(v -> Arn.parse(v.value()));
    boolean secret =
        arn.filter(
                a ->
                    a.service().equals("secretsmanager")
                        && a.resourceType().equals("secret")
                        && a.resourceName().indexOf(':') < 0)
            .isPresent();
    if (arn.isPresent() && !secret) {
      report.at(
          value.orElseThrow().node(),
          "Give the ARN or the name of a secret of Secrets Manager, without a JSON key.");
    }
  }

  private static Optional<Text> text(Container container) {
    return container.block().text("image");
  }

  private static Optional<ImageReference> reference(Container container) {
    return text(container).flatMap(t -> ImageReference.parse(t.value()));
  }

  private static String credentials(String image, String key, String parameter) {
    return credentials(image, key, parameter, false);
  }

  private static String credentials(String image, String key, String parameter, boolean marked) {
    String value = marked ? "<|\"" + parameter + "\"|>" : "\"" + parameter + "\"";
    return Examples.task(ROLE, key + ": { \"credentialsParameter\": " + value + " }")
        .replace("nginx:1.27", image);
  }
}
