package dev.taskdef.rules.catalog.roles;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.ROLES;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.Arn;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.rules.catalog.TaskCheck;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may not stand for a role. */
final class RoleArns {
  private static final ImmutableList<String> MEMBERS =
      ImmutableList.of("executionRoleArn", "taskRoleArn");
  private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,64}");
  private static final Pattern NAME_WITH_PATH = Pattern.compile("/?[\\w+=,.@/-]+");
  private static final Pattern ROLE =
      Pattern.compile("arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/[\\w+=,.@/-]+");

  /** A word in capitals, which somebody or something replaces. */
  private static final Pattern STAND_IN = Pattern.compile("[A-Z][A-Z_-]*");

  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /** Resources of IAM and STS that are taken for roles, as people call them. */
  private static final ImmutableMap<String, String> OTHERS =
      ImmutableMap.of(
          "user", "a user",
          "group", "a group",
          "policy", "a policy",
          "instance-profile", "an instance profile",
          "assumed-role", "a session of an assumed role");

  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html";
  private static final String GOOD = "arn:aws:iam::210987654321:role/web";

  private RoleArns() {}

  static ImmutableList<TaskCheck> all() {
    return ImmutableList.of(format(), kind(), linked(), accounts());
  }

  private static TaskCheck format() {
    return new TaskCheck(
        page("role-arn-format")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .summary("A role is named neither by an ARN of a role nor by a name")
            .why(
                "A role is given by its ARN, arn:aws:iam::account:role/name with the account as twelve digits, or by its name alone if it is"
                    + " one of the same account.")
            .serverMessage("Role is not valid")
            .bad(role("<|\"arn:aws:iam::2109876:role/web\"|>"))
            .bad(
                role("<|\"arn:aws:iam:eu-west-1:210987654321:role/web\"|>"),
                role("\"" + GOOD + "\""))
            .bad(role("<|\"arn:aws:iam::210987654321:web\"|>"), role("\"" + GOOD + "\""))
            .good(role("\"" + GOOD + "\""))
            .good(role("\"ecsTaskExecutionRole\""))
            .good(role("\"arn:aws:iam::ACCOUNT_ID:role/web\""))
            .build(),
        (task, report) -> each(task).forEach(role -> format(role, report)));
  }

  private static void format(Text role, Report report) {
    String value = role.value();
    if (NAME.matcher(value).matches() || ROLE.matcher(value).matches() || isOther(value)) {
      return;
    }
    Finding finding =
        report.at(
            role.node(),
            complaint(value)
                + " Write arn:aws:iam::account:role/name, or the name of a role of the same account.");
    if (NAME_WITH_PATH.matcher(value).matches() && value.length() <= 64) {
      finding.severity(WARNING);
    }
    if (account(value).filter(a -> STAND_IN.matcher(a).matches()).isPresent()) {
      finding.severity(INFORMATION);
    }
    mended(value)
        .filter(m -> ROLE.matcher(m).matches() || NAME.matcher(m).matches())
        .ifPresent(
            m ->
                finding.suggested(
                    "Change to \"" + m + "\"",
                    () -> JsonEdits.replace(role.node(), JsonEdits.quoted(m))));
  }

  private static Optional<String> account(String value) {
    return Arn.parse(value).filter(a -> a.service().equals("iam")).map(Arn::account);
  }

  private static String complaint(String value) {
    Optional<Arn> arn = Arn.parse(value);
    if (arn.isPresent() && arn.get().service().equals("iam")) {
      if (!arn.get().region().isEmpty()) {
        return "IAM has no Regions: two colons follow \"iam\".";
      }
      if (!ACCOUNT.matcher(arn.get().account()).matches()) {
        return "\"" + arn.get().account() + "\" is no account: that is twelve digits.";
      }
    }
    return "\"" + value + "\" is not the ARN of a role.";
  }

  private static Optional<String> mended(String value) {
    String bare = value.strip();
    Optional<Arn> arn = Arn.parse(bare).filter(a -> a.service().equals("iam"));
    if (arn.isEmpty()) {
      return Optional.of(bare);
    }
    String resource = arn.get().resource().replaceFirst("^role:", "role/");
    boolean typed = resource.startsWith("role/") || resource.contains("/");
    return Optional.of(
        new Arn(
                arn.get().partition(),
                "iam",
                "",
                arn.get().account(),
                typed ? resource : "role/" + resource)
            .toString());
  }

  private static TaskCheck kind() {
    return new TaskCheck(
        page("role-arn-kind")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .summary("The ARN of something else stands where a role belongs")
            .why(
                "A task takes on a role. Users, policies and instance profiles cannot be taken on, and the ARN of a session, as"
                    + " get-caller-identity shows it, ends with the session.")
            .serverMessage("Role is not valid")
            .bad(
                role("<|\"arn:aws:sts::210987654321:assumed-role/web/i-0a1b2c3d\"|>"),
                role("\"" + GOOD + "\""))
            .bad(role("<|\"arn:aws:iam::210987654321:policy/web\"|>"))
            .good(role("\"" + GOOD + "\""))
            .build(),
        (task, report) ->
            each(task).filter(role -> isOther(role.value())).forEach(role -> kind(role, report)));
  }

  private static boolean isOther(String value) {
    return Arn.parse(value)
        .filter(a -> a.service().equals("iam") || a.service().equals("sts"))
        .filter(a -> OTHERS.containsKey(a.resourceType()))
        .isPresent();
  }

  private static void kind(Text role, Report report) {
    Arn arn = Arn.parse(role.value()).orElseThrow();
    Finding finding =
        report.at(
            role.node(),
            "This is the ARN of "
                + OTHERS.getOrDefault(arn.resourceType(), "something else")
                + "; give that of a role, arn:aws:iam::account:role/name.");
    if (arn.resourceType().equals("assumed-role")
        || arn.resourceType().equals("instance-profile")) {
      String name = arn.resourceName().replaceFirst("/.*", "");
      String mended = new Arn(arn.partition(), "iam", "", arn.account(), "role/" + name).toString();
      if (ROLE.matcher(mended).matches()) {
        finding.suggested(
            "Change to the role \"" + name + "\"",
            () -> JsonEdits.replace(role.node(), JsonEdits.quoted(mended)));
      }
    }
  }

  private static TaskCheck linked() {
    return new TaskCheck(
        page("role-service-linked")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("A service-linked role stands where a role of the task belongs")
            .why(
                "AWSServiceRoleForECS is the role with which ECS manages network interfaces and load balancers. It trusts ECS alone, and"
                    + " tasks cannot take it on.")
            .bad(
                role(
                    "<|\"arn:aws:iam::210987654321:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS\"|>"))
            .good(role("\"" + GOOD + "\""))
            .build(),
        (task, report) ->
            each(task)
                .filter(
                    role ->
                        role.value().contains(":role/aws-service-role/")
                            || role.value().equals("AWSServiceRoleForECS"))
                .forEach(
                    role ->
                        report.at(
                            role.node(),
                            "Tasks cannot take on a service-linked role; give one that trusts ecs-tasks.amazonaws.com.")));
  }

  private static TaskCheck accounts() {
    return new TaskCheck(
        page("role-account-mismatch")
            .severity(WARNING)
            .basis(Basis.PRACTICE)
            .summary("The roles of the task belong to two accounts")
            .why(
                "Both roles must belong to the account in which the task runs. To work in another account, the program takes on a role there"
                    + " by itself.")
            .bad(
                role(
                    "<|\"arn:aws:iam::012345678901:role/web\"|>,\n  \"taskRoleArn\": \""
                        + GOOD
                        + "\""))
            .good(role("\"" + GOOD + "-execution\",\n  \"taskRoleArn\": \"" + GOOD + "\""))
            .build(),
        RoleArns::accounts);
  }

  private static void accounts(TaskDefinition task, Report report) {
    Optional<Text> execution = task.text("executionRoleArn");
    Optional<Text> application = task.text("taskRoleArn");
    Optional<String> one = execution.flatMap(RoleArns::account);
    Optional<String> other = application.flatMap(RoleArns::account);
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      report
          .at(
              execution.orElseThrow().node(),
              "The execution role belongs to account "
                  + one.get()
                  + ", the task role to "
                  + other.get()
                  + "; both must be of the account that runs the task.")
          .related(application.orElseThrow().node(), "The task role.");
    }
  }

  private static Optional<String> account(Text role) {
    return ROLE.matcher(role.value()).matches()
        ? Arn.parse(role.value()).map(Arn::account)
        : Optional.empty();
  }

  private static Stream<Text> each(TaskDefinition task) {
    return MEMBERS.stream()
        .flatMap(name -> task.text(name).stream())
        .filter(role -> !role.value().isEmpty());
  }

  private static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(ROLES).seeAlso(PAGE);
  }

  private static String role(String executionRole) {
    return Examples.filled(
        """
        {
          "family": "web",
          "executionRoleArn": %s,
          "containerDefinitions": [{ "name": "web", "image": "nginx:1.27", "memory": 512 }]
        }
        """,
        executionRole);
  }
}
