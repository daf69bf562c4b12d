package dev.taskdef.ide.navigation;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.UrlEscapers;
import dev.taskdef.model.Arn;
import dev.taskdef.model.ImageReference;
import dev.taskdef.schema.Regions;
import dev.taskdef.schema.Tables;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages of the AWS console and of image registries that show what a task definition names.
 * Addresses are put together here; nothing is asked whether they exist. Partitions whose console is
 * not public have none.
 */
final class ConsolePage {
  // Partition name and the end of its console's host names.
  private static final ImmutableMap<String, String> HOSTS =
      ImmutableMap.of(
          "aws", "console.aws.amazon.com",
          "aws-cn", "console.amazonaws.cn",
          "aws-us-gov", "console.amazonaws-us-gov.com");
  private static final int SECRET_SUFFIX = 7;
  private static final Pattern PARAMETER = Pattern.compile("[\\w./-]{1,1011}");

  private ConsolePage() {}

  /** The page of a resource. */
  static Optional<String> of(Arn arn) {
    String name = arn.resourceName();
    return switch (arn.service() + ":" + arn.resourceType()) {
      case "iam:role" ->
          host(arn.partition())
              .map(
                  h ->
                      h
                          + "/iam/home#/roles/details/"
                          + escaped(name.substring(name.lastIndexOf('/') + 1)));
      case "secretsmanager:secret" -> ofSecret(arn, name);
      case "ssm:parameter" -> ofParameter(arn.region(), parameter(arn));
      case "logs:log-group" -> ofLogGroup(arn.region(), name.replaceAll(":\\*$", ""));
      default -> arn.service().equals("s3") ? ofObject(arn) : Optional.empty();
    };
  }

  /** The page of a parameter, which its name finds; empty for what cannot be a name. */
  static Optional<String> ofParameter(String region, String name) {
    return PARAMETER.matcher(name).matches()
        ? regional(
            region,
            "/systems-manager/parameters/?region="
                + region
                + "&tab=Table#list_parameter_filters=Name:Equals:"
                + escaped(name))
        : Optional.empty();
  }

  /** The page of an EFS file system; empty for what cannot be an id. */
  static Optional<String> ofFileSystem(String region, String id) {
    return id.matches("fs-[0-9a-f]{8,40}")
        ? regional(region, "/efs/home?region=" + region + "#/file-systems/" + id)
        : Optional.empty();
  }

  // A name with slashes begins with one, which the ARN holds once; a name without has none.
  private static String parameter(Arn arn) {
    String name = arn.resourceName();
    return name.indexOf('/') >= 0 ? "/" + name : name;
  }

  // The ARN may add a member, a stage and a version, and ends the name with six letters of its own.
  private static Optional<String> ofSecret(Arn arn, String rest) {
    String whole = rest.indexOf(':') < 0 ? rest : rest.substring(0, rest.indexOf(':'));
    boolean suffixed = whole.matches(".+-[A-Za-z0-9]{6}");
    String name = suffixed ? whole.substring(0, whole.length() - SECRET_SUFFIX) : whole;
    return regional(
        arn, "/secretsmanager/secret?name=" + escaped(name) + "&region=" + arn.region());
  }

  private static Optional<String> ofObject(Arn arn) {
    int slash = arn.resource().indexOf('/');
    return slash < 1
        ? Optional.empty()
        : host(arn.partition())
            .map(
                h ->
                    h
                        + "/s3/object/"
                        + escaped(arn.resource().substring(0, slash))
                        + "?prefix="
                        + escaped(arn.resource().substring(slash + 1)));
  }

  /** The page of a log group; its name is written into the address with an escape of its own. */
  static Optional<String> ofLogGroup(String region, String group) {
    return regional(
        region,
        "/cloudwatch/home?region="
            + region
            + "#logsV2:log-groups/log-group/"
            + escaped(escaped(group)).replace("%", "$"));
  }

  /** The page of an image's repository. */
  static Optional<String> ofImage(ImageReference image) {
    if (image.ecr().isPresent()) {
      ImageReference.Ecr ecr = image.ecr().get();
      return regional(
          ecr.region(),
          "/ecr/repositories/private/"
              + ecr.account()
              + "/"
              + image.path()
              + "?region="
              + ecr.region());
    }
    String host = image.host().orElse("docker.io");
    return switch (host) {
      case "public.ecr.aws" -> Optional.of("https://gallery.ecr.aws/" + image.path());
      case "quay.io" -> Optional.of("https://quay.io/repository/" + image.path());
      case "docker.io" -> Optional.of("https://hub.docker.com/" + hub(image.path()));
      default -> Optional.empty();
    };
  }

  private static String hub(String path) {
    String name = path.startsWith("library/") ? path.substring("library/".length()) : path;
    return (name.indexOf('/') < 0 ? "_/" : "r/") + name;
  }

  private static Optional<String> regional(Arn arn, String path) {
    return arn.region().isEmpty() ? Optional.empty() : regional(arn.region(), path);
  }

  private static Optional<String> regional(String region, String path) {
    return Tables.bundled()
        .regions()
        .partitionOf(region)
        .map(Regions.Partition::name)
        .map(HOSTS::get)
        .map(host -> "https://" + region + "." + host + path);
  }

  private static Optional<String> host(String partition) {
    return Optional.ofNullable(HOSTS.get(partition)).map(host -> "https://" + host);
  }

  private static String escaped(String text) {
    return UrlEscapers.urlFormParameterEscaper().escape(text).replace("+", "%20");
  }
}
