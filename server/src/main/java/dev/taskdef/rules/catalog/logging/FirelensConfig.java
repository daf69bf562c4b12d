package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Arn;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Nearest;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.schema.LogDrivers;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a log router. */
final class FirelensConfig {
  private static final ImmutableSet<String> BOOLEANS =
      ImmutableSet.of(
          "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");
  private static final ImmutableSet<String> OURS =
      ImmutableSet.of("/fluent-bit/etc/fluent-bit.conf", "/fluentd/etc/fluent.conf");
  private static final Pattern S3_URL = Pattern.compile("s3://([^/]+)/(.+)");
  private static final String TYPE = "config-file-type";
  private static final String VALUE = "config-file-value";

  private FirelensConfig() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.<ContainerCheck>builder()
        .addAll(file())
        .addAll(s3())
        .addAll(more())
        .build();
  }

  private static ImmutableList<ContainerCheck> file() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("firelens-config-pair", Severity.ERROR, Basis.AGENT)
                .summary(
                    "The log router's configuration file has a place, but no name, or none that works")
                .why(
                    "config-file-type says where a configuration of your own lies, `file` (in the image) or `s3`, and config-file-value names it. With"
                        + " another type, or without the name, the task does not start. A name without a type is passed over.")
                .bad(FirelensExamples.config("<|\"config-file-type\"|>: \"file\""))
                .bad(
                    FirelensExamples.config(
                        "\"config-file-type\": <|\"path\"|>, \"config-file-value\": \"/extra.conf\""))
                .bad(FirelensExamples.config("<|\"config-file-value\"|>: \"/extra.conf\""))
                .good(
                    FirelensExamples.config(
                        "\"config-file-type\": \"file\", \"config-file-value\": \"/extra.conf\""))
                .good(
                    FirelensExamples.config(
                        "\"config-file-type\": \"${TYPE}\", \"config-file-value\": \"/extra.conf\""))
                .build(),
            FirelensConfig::pair),
        new ContainerCheck(
            spec("firelens-config-file-path", Severity.WARNING, Basis.DOCUMENTED)
                .summary(
                    "The log router's configuration file is one that ECS writes itself, or has no full path")
                .why(
                    "config-file-value is an absolute path in the image. ECS writes its own configuration to `/fluent-bit/etc/fluent-bit.conf` and"
                        + " `/fluentd/etc/fluent.conf`, and includes yours from there.")
                .bad(
                    FirelensExamples.config(
                        "\"config-file-type\": \"file\", \"config-file-value\": <|\"/fluent-bit/etc/fluent-bit.conf\"|>"))
                .bad(
                    FirelensExamples.config(
                        "\"config-file-type\": \"file\", \"config-file-value\": <|\"extra.conf\"|>"))
                .good(
                    FirelensExamples.config(
                        "\"config-file-type\": \"file\", \"config-file-value\": \"/extra.conf\""))
                .build(),
            FirelensConfig::path));
  }

  private static ImmutableList<ContainerCheck> s3() {
    String object = "\"config-file-value\": \"arn:aws:s3:::example-bucket/extra.conf\"";
    String role = "\"executionRoleArn\": \"arn:aws:iam::123456789012:role/web-execution\"";
    String fargate =
        "\"networkMode\": \"awsvpc\",\n  \"requiresCompatibilities\": [\"FARGATE\"],\n  \"cpu\": \"256\",\n  \"memory\": \"1024\",\n  "
            + role;
    return ImmutableList.of(
        new ContainerCheck(
            spec("firelens-config-s3-fargate", Severity.ERROR, Basis.ISSUE)
                .summary("On Fargate the log router cannot read its configuration from S3")
                .why(
                    "On Fargate the configuration lies in the image of the router (`file`). The images of aws-for-fluent-bit whose tags begin with"
                        + " `init-` fetch files from S3 by themselves.")
                .serverMessage(
                    "Fargate launch type does not support FirelensConfiguration config file from 's3'")
                .bad(
                    FirelensExamples.config(fargate, "\"config-file-type\": <|\"s3\"|>, " + object))
                .good(FirelensExamples.config(role, "\"config-file-type\": \"s3\", " + object))
                .build(),
            FirelensConfig::s3OnFargate),
        new ContainerCheck(
            spec("firelens-config-s3-arn", Severity.ERROR, Basis.SERVER)
                .summary("The log router's configuration in S3 is not named by an ARN")
                .why(
                    "For a file in S3 config-file-value is the ARN of the object: `arn:aws:s3:::bucket/key`.")
                .serverMessage("Invalid arn syntax.")
                .bad(
                    FirelensExamples.config(
                        role,
                        "\"config-file-type\": \"s3\", \"config-file-value\": <|\"s3://example-bucket/extra.conf\"|>"),
                    FirelensExamples.config(role, "\"config-file-type\": \"s3\", " + object))
                .good(FirelensExamples.config(role, "\"config-file-type\": \"s3\", " + object))
                .good(
                    FirelensExamples.config(
                        role,
                        "\"config-file-type\": \"s3\", \"config-file-value\": \"arn:aws:s3:::${BUCKET}/extra.conf\""))
                .build(),
            FirelensConfig::s3Arn));
  }

  private static ImmutableList<ContainerCheck> more() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("firelens-metadata-value", Severity.WARNING, Basis.AGENT)
                .summary("`enable-ecs-log-metadata` is neither true nor false")
                .why(
                    "The agent reads the option as true or false and passes over anything else; then cluster and task are not added to the logs.")
                .bad(
                    FirelensExamples.config("\"enable-ecs-log-metadata\": <|\"yes\"|>"),
                    FirelensExamples.config("\"enable-ecs-log-metadata\": \"true\""))
                .good(FirelensExamples.config("\"enable-ecs-log-metadata\": \"false\""))
                .build(),
            FirelensConfig::metadata),
        new ContainerCheck(
            spec("firelens-option-unknown", Severity.WARNING, Basis.DOCUMENTED)
                .summary("A log router has no such option")
                .why(
                    "firelensConfiguration takes three options: enable-ecs-log-metadata, config-file-type and config-file-value. Where the logs go is"
                        + " said in the logConfiguration of the other containers.")
                .bad(
                    FirelensExamples.config("<|\"enable-ecs-log-metadat\"|>: \"true\""),
                    FirelensExamples.config("\"enable-ecs-log-metadata\": \"true\""))
                .good(FirelensExamples.config(""))
                .build(),
            FirelensConfig::unknown));
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(LOGGING).severity(severity).basis(basis).seeAlso(Firelens.PAGE);
  }

  private static Optional<Text> option(Container router, String name) {
    return Firelens.options(router).flatMap(o -> o.text(name)).filter(t -> !t.value().isEmpty());
  }

  private static boolean isFrom(Container router, String place) {
    return option(router, TYPE).filter(t -> t.value().equals(place)).isPresent();
  }

  private static boolean isNothing(Block options, String name) {
    return options.textFact(name).absent() || options.textFact(name).is("");
  }

  private static void pair(Container container, TaskFacts facts, Report report) {
    Optional<Block> options = Firelens.options(container);
    if (options.isEmpty()) {
      return;
    }
    Optional<Text> type = option(container, TYPE);
    Optional<Text> value = option(container, VALUE);
    if (type.isPresent()
        && !type.get().value().equals("file")
        && !type.get().value().equals("s3")) {
      // The schema knows the two types as well, but not what happens with a third.
      report.silenceInside(type.get().node().range());
      report.at(
          type.get().node(),
          "\""
              + type.get().value()
              + "\" is not possible for config-file-type: it is \"file\" or \"s3\".");
    } else if (type.isPresent() && isNothing(options.get(), VALUE)) {
      report.at(
          options.get().member(TYPE).orElseThrow().key(),
          "config-file-type needs config-file-value, which names the file.");
    } else if (value.isPresent() && isNothing(options.get(), TYPE)) {
      report
          .at(
              options.get().member(VALUE).orElseThrow().key(),
              "config-file-value is passed over without config-file-type.")
          .severity(Severity.WARNING);
    }
  }

  private static void path(Container container, TaskFacts facts, Report report) {
    option(container, VALUE)
        .filter(value -> isFrom(container, "file"))
        .filter(value -> !value.value().startsWith("/") || OURS.contains(value.value()))
        .ifPresent(
            value ->
                report.at(
                    value.node(),
                    value.value().startsWith("/")
                        ? "ECS writes its own configuration to this file; give yours another path."
                        : "config-file-value is not an absolute path in the image."));
  }

  private static void s3OnFargate(Container container, TaskFacts facts, Report report) {
    option(container, TYPE)
        .filter(type -> facts.onFargate() && type.value().equals("s3"))
        .ifPresent(
            type ->
                report.at(
                    type.node(),
                    "Fargate takes config-file-type \"file\" only; images of aws-for-fluent-bit with a tag init-… fetch files from S3 themselves."));
  }

  private static void s3Arn(Container container, TaskFacts facts, Report report) {
    option(container, VALUE)
        .filter(value -> isFrom(container, "s3") && !isObject(value.value()))
        .ifPresent(
            value -> {
              Finding finding =
                  report.at(
                      value.node(),
                      "\""
                          + value.value()
                          + "\" is not the ARN of an S3 object (arn:aws:s3:::bucket/key).");
              Matcher url = S3_URL.matcher(value.value());
              if (url.matches()) {
                String arn = "arn:aws:s3:::" + url.group(1) + "/" + url.group(2);
                finding.suggested(
                    "Change to \"" + arn + "\"",
                    () -> JsonEdits.replace(value.node(), JsonEdits.quoted(arn)));
              }
            });
  }

  private static boolean isObject(String value) {
    return Arn.parse(value)
        .filter(arn -> arn.service().equals("s3") && arn.resource().matches("[^/]+/.+"))
        .isPresent();
  }

  private static void metadata(Container container, TaskFacts facts, Report report) {
    Optional<Text> option = option(container, "enable-ecs-log-metadata");
    // The agent reads more spellings than the schema lists, and refuses none.
    option.ifPresent(value -> report.silenceInside(value.node().range()));
    option
        .filter(value -> !BOOLEANS.contains(value.value()))
        .ifPresent(
            value -> {
              String word =
                  value.value().toLowerCase(Locale.ROOT).matches("no|off|false|disabled")
                      ? "false"
                      : "true";
              report
                  .at(
                      value.node(),
                      "\""
                          + value.value()
                          + "\" is neither \"true\" nor \"false\" and is passed over.")
                  .suggested(
                      "Change to \"" + word + "\"",
                      () -> JsonEdits.replace(value.node(), JsonEdits.quoted(word)));
            });
  }

  private static void unknown(Container container, TaskFacts facts, Report report) {
    LogDrivers table = Tables.bundled().logDrivers();
    ImmutableList<String> names =
        table.routerOptions().stream()
            .map(LogOption::name)
            .collect(ImmutableList.toImmutableList());
    for (JsonMember member :
        Firelens.options(container).map(o -> o.node().members()).orElse(ImmutableList.of())) {
      // KeyName is of the skeleton that the AWS CLI writes.
      if (member.key().isExact()
          && !names.contains(member.name())
          && !member.name().equals("KeyName")) {
        Finding finding =
            report.at(
                member.key(),
                "A log router has no option \""
                    + member.name()
                    + "\"; it has "
                    + Nearest.list(names)
                    + ".");
        Nearest.to(member.name(), names)
            .filter(near -> member.object().member(near).isEmpty())
            .ifPresent(
                near ->
                    finding.suggested(
                        "Rename to \"" + near + "\"", () -> JsonEdits.renameKey(member, near)));
      }
    }
  }
}
