package dev.taskdef.rules.catalog.roles;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.ROLES;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.DocumentKind;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.Location;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.Place;
import dev.taskdef.syntax.SyntaxNode;
import dev.taskdef.text.TextEdit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that ECS does with the execution role, and no such role: one idea over what needs it.
 *
 * @param spec the page
 * @param instanceRoleServes whether on EC2 the role of the instance can do it as well
 * @param need where in a container it is asked for, where it is
 * @param what what is done with the role, as the beginning of a sentence
 */
record ExecutionRoleMissing(
    RuleSpec spec,
    boolean instanceRoleServes,
    Function<Container, Optional<SyntaxNode>> need,
    String what)
    implements TaskRule {
  private static final String ROLE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html";
  private static final Pattern ECR_HOST =
      Pattern.compile(
          "[^/]*\\.dkr[.-]ecr(-fips)?\\.[^/]*(amazonaws|on\\.aws|sc2s|c2s|adc-e)[^/]*/.*");
  private static final String SECRETS = "[{ \"name\": \"TOKEN\", \"valueFrom\": \"/web/token\" }]";
  private static final String IMAGE = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/web:1.4";
  private static final String OPTIONS =
      "\"options\": { \"awslogs-group\": \"/ecs/web\", \"awslogs-region\": \"eu-west-1\", \"awslogs-stream-prefix\": \"web\" }";

  static ImmutableList<ExecutionRoleMissing> all() {
    return ImmutableList.<ExecutionRoleMissing>builder()
        .add(forSecrets(), forEcr(), forAwslogs())
        .addAll(documented())
        .build();
  }

  private static ExecutionRoleMissing forSecrets() {
    return new ExecutionRoleMissing(
        page("secrets", "The task has secrets, but no execution role to read them")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .why(
                "ECS reads the secrets before the container starts, with the permissions of the execution role. Without one the"
                    + " definition is refused. The role needs secretsmanager:GetSecretValue or ssm:GetParameters for what is read.")
            .serverMessage(
                "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.")
            .bad(container("<|\"secrets\"|>: " + SECRETS), mended("\"secrets\": " + SECRETS))
            .good(mended("\"secrets\": " + SECRETS))
            .build(),
        false,
        ExecutionRoleMissing::secrets,
        "ECS reads secrets");
  }

  private static ExecutionRoleMissing forEcr() {
    return new ExecutionRoleMissing(
        page("ecr", "An image lies in Amazon ECR, and no execution role can pull it")
            .severity(ERROR)
            .basis(Basis.ISSUE)
            .why(
                "On Fargate there is no instance whose role could pull the image, so ECS wants an execution role as soon as one image"
                    + " comes from a private repository of Amazon ECR. The managed policy AmazonECSTaskExecutionRolePolicy is enough. On"
                    + " EC2 the role of the instance serves.")
            .serverMessage(
                "Fargate requires task definition to have execution role ARN to support ECR images.")
            .bad(
                Examples.fargate("", "").replace("\"nginx:1.27\"", "<|\"" + IMAGE + "\"|>"),
                Examples.fargate("", "")
                    .replace("\"nginx:1.27\"", "\"" + IMAGE + "\"")
                    .replace(
                        "\"web\",\n  \"net", "\"web\",\n  " + role("210987654321") + "\n  \"net"))
            .good(Examples.container("").replace("\"nginx:1.27\"", "\"" + IMAGE + "\""))
            .good(Examples.fargate("", "").replace("nginx:1.27", "public.ecr.aws/nginx/nginx:1.27"))
            .build(),
        true,
        ExecutionRoleMissing::ecrImage,
        "Pulling from Amazon ECR is done");
  }

  private static ExecutionRoleMissing forAwslogs() {
    return new ExecutionRoleMissing(
        page("awslogs", "A container logs with awslogs, and no execution role can write")
            .severity(ERROR)
            .basis(Basis.SERVER)
            .why(
                "On Fargate there is no instance whose role could send the logs, so ECS wants an execution role as soon as one container"
                    + " logs to CloudWatch. The managed policy AmazonECSTaskExecutionRolePolicy is enough, unless the log group is to be"
                    + " created too. On EC2 the role of the instance serves.")
            .serverMessage(
                "Fargate requires task definition to have execution role ARN to support log driver awslogs.")
            .bad(
                Examples.fargate("", logs("<|\"awslogs\"|>")),
                Examples.fargate("", logs("\"awslogs\""))
                    .replace(
                        "\"web\",\n  \"net", "\"web\",\n  " + role("ACCOUNT_ID") + "\n  \"net"))
            .good(Examples.container(logs("\"awslogs\"")))
            .good(Examples.fargate("\"executionRoleArn\": \"${ROLE}\"", logs("\"awslogs\"")))
            .build(),
        true,
        c -> c.logDriver().filter(d -> d.value().equals("awslogs")).map(d -> d.node()),
        "Logging with awslogs is done");
  }

  private static ImmutableList<ExecutionRoleMissing> documented() {
    return ImmutableList.of(
        documented(
            "env-files",
            "The task has environment files, but no execution role to read them",
            "ECS fetches environment files from S3 before the container starts, with the execution role. It needs s3:GetObject for the"
                + " files and s3:GetBucketLocation for the bucket.",
            "\"environmentFiles\"",
            "[{ \"type\": \"s3\", \"value\": \"arn:aws:s3:::shop/web.env\" }]",
            c ->
                c.block().elements("environmentFiles").isEmpty()
                    ? Optional.empty()
                    : key(c.block(), "environmentFiles"),
            "ECS reads environment files"),
        documented(
            "registry",
            "An image needs credentials, and no execution role can read them",
            "ECS reads the user name and password of a private registry from Secrets Manager, with the execution role. It needs"
                + " secretsmanager:GetSecretValue.",
            "\"repositoryCredentials\"",
            "{ \"credentialsParameter\": \"registry\" }",
            c ->
                c.block()
                    .block("repositoryCredentials")
                    .filter(r -> r.text("credentialsParameter").isPresent())
                    .flatMap(r -> key(c.block(), "repositoryCredentials")),
            "ECS reads the credentials of a registry"),
        documented(
            "gmsa",
            "A container has a credential spec, and no execution role can read it",
            "ECS fetches a credential spec from S3 or Parameter Store before the container starts, with the execution role.",
            "\"credentialSpecs\"",
            "[\"credentialspec:arn:aws:s3:::shop/web.json\"]",
            c ->
                c.block().texts("credentialSpecs").stream()
                        .anyMatch(t -> t.value().contains(":arn:"))
                    ? key(c.block(), "credentialSpecs")
                    : Optional.empty(),
            "ECS reads credential specs"),
        documented(
            "firelens-s3",
            "A log router reads its configuration from S3, but there is no execution role",
            "The agent fetches the configuration of the log router from S3 before the containers start, with the execution role. It needs"
                + " s3:GetObject for the file and s3:GetBucketLocation for the bucket.",
            "\"firelensConfiguration\"",
            "{ \"type\": \"fluentbit\", \"options\": { \"config-file-type\": \"s3\", \"config-file-value\": \"arn:aws:s3:::shop/extra.conf\" } }",
            c ->
                c.block()
                    .block("firelensConfiguration")
                    .flatMap(f -> f.block("options"))
                    .flatMap(o -> o.text("config-file-type"))
                    .filter(t -> t.value().equals("s3"))
                    .flatMap(t -> key(c.block(), "firelensConfiguration")),
            "The configuration of the log router is read"));
  }

  private static ExecutionRoleMissing documented(
      String id,
      String summary,
      String why,
      String key,
      String value,
      Function<Container, Optional<SyntaxNode>> need,
      String what) {
    RuleSpec spec =
        page(id, summary)
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .why(why)
            .bad(container("<|" + key + "|>: " + value), mended(key + ": " + value))
            .good(mended(key + ": " + value))
            .build();
    return new ExecutionRoleMissing(spec, false, need, what);
  }

  private static RuleSpec.Builder page(String id, String summary) {
    return RuleSpec.named("execution-role-missing-" + id)
        .topic(ROLES)
        .summary(summary)
        .seeAlso(ROLE);
  }

  private static String logs(String driver) {
    return "\"logConfiguration\": { \"logDriver\": " + driver + ", " + OPTIONS + " }";
  }

  private static String container(String member) {
    return Examples.container(member);
  }

  private static String mended(String member) {
    return Examples.task(
        "\"family\": \"web\",\n  " + role("ACCOUNT_ID").replaceAll(",$", ""), member);
  }

  private static String role(String account) {
    return "\"executionRoleArn\": \"arn:aws:iam::" + account + ":role/ecsTaskExecutionRole\",";
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    TaskFacts facts = task.facts();
    boolean documentedOnly = instanceRoleServes && !facts.onFargate();
    if (!isMissing(task) || documentedOnly && !isWithoutInstanceRole(facts)) {
      return;
    }
    task.containers().stream()
        .flatMap(c -> need.apply(c).stream())
        .findFirst()
        .ifPresent(
            at -> {
              Finding finding = report(at, task, report);
              if (documentedOnly) {
                finding.severity(WARNING);
              }
            });
  }

  private Finding report(SyntaxNode at, TaskDefinition task, Report report) {
    return report
        .at(
            at,
            what + " with the execution role, and this task names none: add \"executionRoleArn\".")
        .suggested(
            "Add \"executionRoleArn\"",
            () ->
                task.root().filter(r -> r.member("executionRoleArn").isEmpty()).stream()
                    .flatMap(r -> inserted(r, task).stream())
                    .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<TextEdit> inserted(Block root, TaskDefinition task) {
    Location location = Location.of(task.facts(), task.containers());
    String arn =
        "arn:"
            + location.partition().orElse("aws")
            + ":iam::"
            + location.account().orElse("ACCOUNT_ID")
            + ":role/ecsTaskExecutionRole";
    return JsonEdits.insertMember(
        root.node(), "executionRoleArn", JsonEdits.quoted(arn), Place.after("family"));
  }

  private static boolean isMissing(TaskDefinition task) {
    return (task.lacks("executionRoleArn") || isDropped(task)) && !isElsewhere(task);
  }

  // What the deploy action leaves out, or what goes from a description, is missing then.
  private static boolean isDropped(TaskDefinition task) {
    boolean cleaned =
        task.facts().consumer().stripsEmpty() || task.kind() == DocumentKind.DESCRIBE_OUTPUT;
    return cleaned
        && task.kind().isWhole()
        && (task.facts().executionRole().absent() || task.facts().executionRole().is(""));
  }

  // Another rule says that it has another name, or belongs to another level.
  private static boolean isElsewhere(TaskDefinition task) {
    boolean inTask =
        task.root()
            .filter(r -> r.mentions("executionRoleArn") && r.member("executionRoleArn").isEmpty())
            .isPresent();
    return inTask
        || task.containers().stream().anyMatch(c -> c.block().mentions("executionRoleArn"));
  }

  private static boolean isWithoutInstanceRole(TaskFacts facts) {
    return facts.launchTypes().includes(LaunchType.MANAGED_INSTANCES)
        || facts.launchTypes().includes(LaunchType.EXTERNAL);
  }

  private static Optional<SyntaxNode> secrets(Container container) {
    Block block = container.block();
    if (!block.elements("secrets").isEmpty()) {
      return key(block, "secrets");
    }
    return block
        .block("logConfiguration")
        .filter(l -> !l.elements("secretOptions").isEmpty())
        .flatMap(l -> key(l, "secretOptions"));
  }

  // Account and Region may be left to placeholders: the host is one of ECR's all the same.
  private static Optional<SyntaxNode> ecrImage(Container container) {
    return container
        .block()
        .value("image")
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .filter(image -> ECR_HOST.matcher(image.value()).matches())
        .map(SyntaxNode.class::cast);
  }

  private static Optional<SyntaxNode> key(Block block, String name) {
    return block.member(name).map(m -> m.key());
  }
}
