package dev.taskdef.rules.catalog.logging;

import static dev.taskdef.rules.Topic.LOGGING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Arn;
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
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.Regions;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of log groups, streams and Regions, and the two ways to tell where an event begins. */
final class AwslogsValues {
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._/#-]{1,512}");
  private static final Pattern ZONE = Pattern.compile("([a-z-]+-\\d)[a-z]");
  private static final Pattern DIRECTIVE = Pattern.compile("%[AaBbdfHIjLmMpSyYZz]");

  private AwslogsValues() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.<ContainerCheck>builder()
        .addAll(names())
        .addAll(places())
        .addAll(patterns())
        .build();
  }

  private static ImmutableList<ContainerCheck> names() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("awslogs-group-name", Severity.ERROR, Basis.DOCUMENTED)
                .summary("The name of the log group is not valid")
                .why(
                    "CloudWatch Logs names log groups with up to 512 letters, digits and `. _ / # -`; a group of another name cannot exist. The"
                        + " option takes the name of the group, not its ARN.")
                .covers("awslogs-group-is-arn")
                .bad(
                    example(
                        "<|\"arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web:*\"|>",
                        "\"eu-west-1\"",
                        ""),
                    example("\"/ecs/web\"", "\"eu-west-1\"", ""))
                .bad(example("<|\"/ecs/web logs\"|>", "\"eu-west-1\"", ""))
                .good(example("\"/ecs/web\"", "\"eu-west-1\"", ""))
                .good(example("\"/ecs/${STAGE}\"", "\"eu-west-1\"", ""))
                .build(),
            AwslogsValues::group),
        new ContainerCheck(
            spec("awslogs-group-aws-prefix", Severity.WARNING, Basis.DOCUMENTED)
                .summary("The log group that is to be made has a reserved name")
                .why(
                    "Names that begin with `aws/` are reserved for AWS; nobody else can make such a group.")
                .bad(
                    example(
                        "<|\"aws/ecs/web\"|>",
                        "\"eu-west-1\"",
                        ", \"awslogs-create-group\": \"true\""))
                .good(
                    example(
                        "\"/aws/ecs/web\"",
                        "\"eu-west-1\"",
                        ", \"awslogs-create-group\": \"true\""))
                .build(),
            AwslogsValues::awsPrefix));
  }

  private static ImmutableList<ContainerCheck> places() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("awslogs-region-value", Severity.WARNING, Basis.PRACTICE)
                .summary("The Region of the log group is not one that we know of")
                .why(
                    "The driver calls CloudWatch Logs in this Region; where there is none of that name the container does not start. A Region is"
                        + " `eu-west-1`; `eu-west-1a` is an Availability Zone in it.")
                .bad(
                    example("\"/ecs/web\"", "<|\"eu-west-1a\"|>", ""),
                    example("\"/ecs/web\"", "\"eu-west-1\"", ""))
                .bad(example("\"/ecs/web\"", "<|\"ireland\"|>", ""))
                .good(example("\"/ecs/web\"", "\"eusc-de-east-1\"", ""))
                .good(example("\"/ecs/web\"", "\"${AWS_REGION}\"", ""))
                .build(),
            AwslogsValues::region),
        new ContainerCheck(
            spec("awslogs-stream-prefix-value", Severity.ERROR, Basis.DOCUMENTED)
                .summary("The prefix of log streams holds a character that their names cannot have")
                .why(
                    "A log stream is called prefix/container/task, and its name can hold no `:` and no `*`.")
                .bad(
                    example(
                        "\"/ecs/web\"",
                        "\"eu-west-1\"",
                        ", \"awslogs-stream-prefix\": <|\"web:1\"|>"))
                .good(
                    example(
                        "\"/ecs/web\"", "\"eu-west-1\"", ", \"awslogs-stream-prefix\": \"web\""))
                .build(),
            AwslogsValues::prefix));
  }

  private static ImmutableList<ContainerCheck> patterns() {
    return ImmutableList.of(
        new ContainerCheck(
            spec("awslogs-datetime-format-value", Severity.WARNING, Basis.PRACTICE)
                .summary("The date format of awslogs holds no directive")
                .why(
                    "awslogs-datetime-format is written as for strftime, `%Y-%m-%d`; an event begins at each line that matches. Without a"
                        + " directive no line does but one that holds the text itself.")
                .bad(
                    example(
                        "\"/ecs/web\"",
                        "\"eu-west-1\"",
                        ", \"awslogs-datetime-format\": <|\"yyyy-MM-dd\"|>"))
                .good(
                    example(
                        "\"/ecs/web\"",
                        "\"eu-west-1\"",
                        ", \"awslogs-datetime-format\": \"%Y-%m-%d\""))
                .build(),
            AwslogsValues::datetime),
        new ContainerCheck(
            spec("awslogs-multiline-regex", Severity.WARNING, Basis.PRACTICE)
                .summary("The multi-line pattern of awslogs has a bracket without its partner")
                .why(
                    "awslogs-multiline-pattern is a regular expression; the container does not start with one that cannot be read.")
                .bad(
                    example(
                        "\"/ecs/web\"",
                        "\"eu-west-1\"",
                        ", \"awslogs-multiline-pattern\": <|\"^(INFO|ERROR\"|>"))
                .good(
                    example(
                        "\"/ecs/web\"",
                        "\"eu-west-1\"",
                        ", \"awslogs-multiline-pattern\": \"^\\\\[[(0-9]+\""))
                .build(),
            AwslogsValues::multiline));
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id)
        .topic(LOGGING)
        .severity(severity)
        .basis(basis)
        .seeAlso(
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html");
  }

  private static String example(String group, String region, String more) {
    return Examples.container(
        "\"logConfiguration\": { \"logDriver\": \"awslogs\", \"options\": { \"awslogs-group\": "
            + group
            + ", \"awslogs-region\": "
            + region
            + more
            + " } }");
  }

  private static Optional<Text> option(Container container, String name) {
    return LogConfig.of(container, "awslogs")
        .flatMap(log -> log.option(name))
        .filter(text -> !text.value().isEmpty());
  }

  private static void group(Container container, TaskFacts facts, Report report) {
    option(container, "awslogs-group")
        .filter(group -> !GROUP.matcher(group.value()).matches())
        .ifPresent(
            group -> {
              Optional<String> name =
                  Arn.parse(group.value())
                      .filter(arn -> arn.service().equals("logs"))
                      .map(arn -> arn.resourceName().replaceFirst(":.*$", ""))
                      .filter(n -> GROUP.matcher(n).matches());
              Finding finding =
                  report.at(
                      group.node(),
                      name.isPresent()
                          ? "awslogs-group takes the name of the log group, not its ARN."
                          : "\""
                              + group.value()
                              + "\" cannot name a log group: use up to 512 letters, digits and . _ / # -");
              name.ifPresent(
                  n ->
                      finding.suggested(
                          "Change to \"" + n + "\"",
                          () -> JsonEdits.replace(group.node(), JsonEdits.quoted(n))));
            });
  }

  private static void awsPrefix(Container container, TaskFacts facts, Report report) {
    if (option(container, "awslogs-create-group")
        .filter(t -> t.value().equals("true"))
        .isPresent()) {
      option(container, "awslogs-group")
          .filter(group -> group.value().startsWith("aws/"))
          .ifPresent(
              group ->
                  report.at(
                      group.node(),
                      "Names of log groups that begin with aws/ are reserved, so this one cannot be made."));
    }
  }

  private static void region(Container container, TaskFacts facts, Report report) {
    Regions regions = Tables.bundled().regions();
    option(container, "awslogs-region")
        .filter(region -> regions.partitionOf(region.value()).isEmpty())
        .ifPresent(
            region -> {
              var zone = ZONE.matcher(region.value());
              Optional<String> meant =
                  zone.matches() && regions.region(zone.group(1)).isPresent()
                      ? Optional.of(zone.group(1))
                      : Nearest.to(
                          region.value(),
                          regions.regions().stream().map(Regions.Region::code).toList());
              Finding finding =
                  report.at(
                      region.node(),
                      zone.matches() && meant.isPresent()
                          ? "\""
                              + region.value()
                              + "\" is an Availability Zone; the Region is \""
                              + meant.get()
                              + "\"."
                          : "\"" + region.value() + "\" is not a Region that we know of.");
              meant.ifPresent(
                  code ->
                      finding.suggested(
                          "Change to \"" + code + "\"",
                          () -> JsonEdits.replace(region.node(), JsonEdits.quoted(code))));
            });
  }

  private static void prefix(Container container, TaskFacts facts, Report report) {
    option(container, "awslogs-stream-prefix")
        .filter(prefix -> prefix.value().indexOf(':') >= 0 || prefix.value().indexOf('*') >= 0)
        .ifPresent(
            prefix -> {
              String mended = prefix.value().replaceAll("[:*]+", "-");
              report
                  .at(
                      prefix.node(),
                      "The name of a log stream can hold no \":\" and no \"*\", and begins with this prefix.")
                  .suggested(
                      "Change to \"" + mended + "\"",
                      () -> JsonEdits.replace(prefix.node(), JsonEdits.quoted(mended)));
            });
  }

  private static void datetime(Container container, TaskFacts facts, Report report) {
    option(container, "awslogs-datetime-format")
        .filter(format -> !DIRECTIVE.matcher(format.value()).find())
        .ifPresent(
            format ->
                report.at(
                    format.node(),
                    "This date format holds no directive; write it as for strftime, such as %Y-%m-%d."));
  }

  private static void multiline(Container container, TaskFacts facts, Report report) {
    option(container, "awslogs-multiline-pattern")
        .filter(pattern -> !isBalanced(pattern.value()))
        .ifPresent(
            pattern ->
                report.at(
                    pattern.node(),
                    "A bracket of this regular expression has no partner; the container would not start."));
  }

  private static boolean isBalanced(String regex) {
    int open = 0;
    boolean set = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (set) {
        set = c != ']';
      } else if (c == '[') {
        set = true;
        // A closing bracket that comes first is a member of the set.
        int first = i + (regex.startsWith("^", i + 1) ? 2 : 1);
        i = regex.startsWith("]", first) ? first : i;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open < 0) {
        return false;
      }
    }
    return open == 0 && !set;
  }
}
