package dev.taskdef.rules.catalog.environment;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Location;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong with files of environment variables in Amazon S3. */
final class EnvironmentFiles {
  private static final int MOST = 10;
  private static final Pattern OBJECT = Pattern.compile("arn:[^:]+:s3:::[^/]+/.+");
  private static final Pattern ADDRESS = Pattern.compile("s3://|https?://");
  private static final Pattern S3 = Pattern.compile("s3://([^/]+/.+)");
  private static final Pattern HOST_OF_BUCKET =
      Pattern.compile("https?://([a-z0-9.-]+)\\.s3[a-z0-9.-]*\\.amazonaws\\.com[a-z.]*/(.+)");
  private static final Pattern HOST_OF_S3 =
      Pattern.compile("https?://s3[a-z0-9.-]*\\.amazonaws\\.com[a-z.]*/([^/]+/.+)");
  private static final String GOOD = "arn:aws:s3:::shop/web.env";

  private EnvironmentFiles() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(arn(), extension(), tooMany(), duplicate(), windows());
  }

  private static ContainerCheck arn() {
    return new ContainerCheck(
        EnvironmentRules.page("env-file-arn")
            .severity(ERROR)
            .basis(Basis.SERVER)
            .summary("An environment file is not named by the ARN of an object in S3")
            .why(
                "ECS takes environment files from Amazon S3 and wants the object's ARN, not its address.")
            .serverMessage("Invalid arn syntax.")
            .seeAlso(EnvironmentRules.FILES)
            .bad(file("<|\"s3://shop/web.env\"|>"), file("\"" + GOOD + "\""))
            .bad(
                file("<|\"https://shop.s3.eu-west-1.amazonaws.com/web.env\"|>"),
                file("\"" + GOOD + "\""))
            .bad(file("<|\"arn:aws:s3:::shop\"|>"))
            .bad(file("<|\"s3://${BUCKET}/web.env\"|>"), file("\"arn:aws:s3:::${BUCKET}/web.env\""))
            .good(file("\"" + GOOD + "\""))
            .good(file("\"${ENV_FILE}\""))
            .build(),
        (container, facts, report) -> {
          for (Block file : container.block().blocks("environmentFiles")) {
            file.value("value")
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .filter(EnvironmentFiles::isWrong)
                .ifPresent(value -> arn(value, container, facts, report));
          }
        });
  }

  // What a placeholder stands for is not known, but no value of it makes an ARN of an address.
  private static boolean isWrong(JsonString value) {
    return value.isExact()
        ? !OBJECT.matcher(value.value()).matches()
        : ADDRESS.matcher(value.knownBeginning()).lookingAt();
  }

  private static void arn(JsonString value, Container container, TaskFacts facts, Report report) {
    String shown = value.value();
    Finding finding =
        report.at(
            value,
            shown.isEmpty()
                ? "Name the environment file by the ARN of its object: arn:aws:s3:::bucket/path/file.env."
                : "\""
                    + shown
                    + "\" is not the ARN of an object in S3; write arn:aws:s3:::bucket/path/file.env.");
    String partition = Location.of(facts, ImmutableList.of(container)).partition().orElse("aws");
    String prefix = "arn:" + partition + ":s3:::";
    Matcher s3 = S3.matcher(shown);
    if (s3.matches()) {
      finding.safe(
          "Write the ARN", () -> JsonEdits.replace(value, JsonEdits.quoted(prefix + s3.group(1))));
      return;
    }
    object(shown)
        .ifPresent(
            object ->
                finding.suggested(
                    "Write the ARN",
                    () -> JsonEdits.replace(value, JsonEdits.quoted(prefix + object))));
  }

  private static Optional<String> object(String address) {
    Matcher bucket = HOST_OF_BUCKET.matcher(address);
    if (bucket.matches()) {
      return Optional.of(bucket.group(1) + "/" + bucket.group(2));
    }
    Matcher path = HOST_OF_S3.matcher(address);
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  private static ContainerCheck extension() {
    return new ContainerCheck(
        EnvironmentRules.page("env-file-extension")
            .severity(ERROR)
            .basis(Basis.DOCUMENTED)
            .summary("The name of an environment file does not end in .env")
            .why(
                "The documentation of environment files allows names with the extension .env only.")
            .seeAlso(EnvironmentRules.FILES)
            .bad(file("<|\"arn:aws:s3:::shop/web.txt\"|>"))
            .good(file("\"" + GOOD + "\""))
            .build(),
        (container, facts, report) ->
            values(container).stream()
                .filter(v -> OBJECT.matcher(v.value()).matches() && !v.value().endsWith(".env"))
                .forEach(
                    v ->
                        report.at(
                            v.node(), "The name of an environment file must end in \".env\".")));
  }

  private static ContainerCheck tooMany() {
    String eleven =
        IntStream.rangeClosed(1, MOST + 1)
            .mapToObj(i -> entry("\"arn:aws:s3:::shop/" + i + ".env\""))
            .collect(Collectors.joining(", "));
    return new ContainerCheck(
        EnvironmentRules.page("env-file-too-many")
            .severity(ERROR)
            .basis(Basis.SERVER)
            .summary("A container has more than ten environment files")
            .why("A container may have ten environment files. Join some of them.")
            .serverMessage(
                "The maximum number of environment files was exceeded. Specify ten or less and try again.")
            .seeAlso(EnvironmentRules.FILES)
            .bad(files("<|[" + eleven + "]|>"))
            .good(file("\"" + GOOD + "\""))
            .build(),
        (container, facts, report) ->
            container
                .block()
                .array("environmentFiles")
                .filter(list -> list.elements().size() > MOST)
                .ifPresent(
                    list ->
                        report.at(
                            list,
                            list.elements().size()
                                + " environment files; a container may have ten.")));
  }

  private static ContainerCheck duplicate() {
    return new ContainerCheck(
        EnvironmentRules.page("env-file-duplicate")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("An environment file is listed twice")
            .why("The second reading of a file changes nothing; another file was probably meant.")
            .seeAlso(EnvironmentRules.FILES)
            .bad(
                files("[" + entry("\"" + GOOD + "\"") + ", " + entry("<|\"" + GOOD + "\"|>") + "]"),
                files("[" + entry("\"" + GOOD + "\"") + "]"))
            .good(file("\"" + GOOD + "\""))
            .build(),
        (container, facts, report) -> {
          Map<String, Text> seen = new HashMap<>();
          for (Block file : container.block().blocks("environmentFiles")) {
            file.text("value")
                .ifPresent(
                    value -> {
                      Text first = seen.putIfAbsent(value.value(), value);
                      if (first != null) {
                        report
                            .at(value.node(), "This environment file is listed already.")
                            .related(first.node(), "The same file.")
                            .suggested(
                                "Remove this entry", () -> JsonEdits.removeElement(file.node()));
                      }
                    });
          }
        });
  }

  private static ContainerCheck windows() {
    return new ContainerCheck(
        EnvironmentRules.page("env-file-windows-fargate")
            .severity(WARNING)
            .basis(Basis.ISSUE)
            .summary("Environment files for a Windows container on Fargate")
            .why(
                "Reports say that such tasks do not start; AWS's own pages disagree whether they should. Put the variables into"
                    + " `environment`, or try it before you rely on it.")
            .seeAlso(EnvironmentRules.FILES)
            .bad(onFargate("WINDOWS_SERVER_2022_CORE", "<|\"environmentFiles\"|>"))
            .good(onFargate("LINUX", "\"environmentFiles\""))
            .build(),
        (container, facts, report) -> {
          if (facts.onFargate()
              && facts.onWindows()
              && !container.block().elements("environmentFiles").isEmpty()) {
            container
                .block()
                .member("environmentFiles")
                .ifPresent(
                    m ->
                        report
                            .at(
                                m.key(),
                                "Environment files are reported not to work for Windows containers on Fargate.")
                            .suggested(
                                "Remove \"environmentFiles\"", () -> JsonEdits.removeMember(m)));
          }
        });
  }

  private static ImmutableList<Text> values(Container container) {
    return container.block().blocks("environmentFiles").stream()
        .flatMap(file -> file.text("value").stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static String entry(String value) {
    return "{ \"value\": " + value + ", \"type\": \"s3\" }";
  }

  private static String file(String value) {
    return files("[" + entry(value) + "]");
  }

  private static String files(String list) {
    return Examples.task(
        "\"family\": \"web\",\n  \"executionRoleArn\": \"ecsTaskExecutionRole\"",
        "\"environmentFiles\": " + list);
  }

  private static String onFargate(String system, String key) {
    return Examples.task(
        """
        "family": "web",
          "executionRoleArn": "ecsTaskExecutionRole",
          "networkMode": "awsvpc",
          "requiresCompatibilities": ["FARGATE"],
          "runtimePlatform": { "operatingSystemFamily": "%s" },
          "cpu": "1024",
          "memory": "2048\""""
            .formatted(system),
        key + ": [" + entry("\"" + GOOD + "\"") + "]");
  }
}
