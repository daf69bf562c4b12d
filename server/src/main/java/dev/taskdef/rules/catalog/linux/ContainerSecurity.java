package dev.taskdef.rules.catalog.linux;

import static dev.taskdef.rules.Topic.LINUX;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import java.util.regex.Pattern;

/** Users, privileges and options of containers. */
final class ContainerSecurity {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html";
  private static final Pattern USER = Pattern.compile("[^:\\s]+(?::[^:\\s]+)?");
  private static final Pattern OPTION =
      Pattern.compile(
          "no-new-privileges(?:[:=].*)?|(?:apparmor|label|seccomp|credentialspec)[:=].*");

  private ContainerSecurity() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(privileged(), user(), option(), credentials(), labels());
  }

  private static ContainerCheck privileged() {
    return new ContainerCheck(
        spec("privileged", Severity.WARNING, Basis.PRACTICE)
            .summary("A container is privileged")
            .why(
                "A privileged container can do all that root can do on the container instance, and reach every other task there. Most programs need"
                    + " a single capability or device instead.")
            .bad(Examples.container("<|\"privileged\"|>: true"), Examples.container(""))
            .good(Examples.container("\"privileged\": false"))
            .build(),
        ContainerSecurity::privileged);
  }

  private static ContainerCheck user() {
    return new ContainerCheck(
        spec("user-format", Severity.WARNING, Basis.DOCUMENTED)
            .summary("The user of a container is written in a form that Docker does not read")
            .why(
                "A user is a name or a number, with a group behind a colon if need be: `node`, `1000`, `1000:1000`.")
            .bad(Examples.container("\"user\": <|\"1000:1000:1000\"|>"))
            .good(Examples.container("\"user\": \"1000:1000\""))
            .good(Examples.container("\"user\": \"${USER}\""))
            .build(),
        (container, facts, report) ->
            container
                .block()
                .text("user")
                .filter(user -> !user.value().isEmpty() && !USER.matcher(user.value()).matches())
                .ifPresent(
                    user ->
                        report.at(
                            user.node(),
                            "\""
                                + user.value()
                                + "\" is no user; write user, user:group, uid or uid:gid.")));
  }

  private static ContainerCheck option() {
    return new ContainerCheck(
        spec("security-option-value", Severity.WARNING, Basis.DOCUMENTED)
            .summary("A Docker security option is not one of those that ECS names")
            .why(
                "ECS names no-new-privileges, apparmor:PROFILE, label:VALUE and credentialspec:FILE.")
            .bad(Examples.container("\"dockerSecurityOptions\": [<|\"no-privileges\"|>]"))
            .good(Examples.container("\"dockerSecurityOptions\": [\"no-new-privileges\"]"))
            .build(),
        (container, facts, report) ->
            container.block().texts("dockerSecurityOptions").stream()
                .filter(o -> !o.value().isEmpty() && !OPTION.matcher(o.value()).matches())
                .forEach(
                    o ->
                        report.at(
                            o.node(),
                            "\"" + o.value() + "\" is not a security option that ECS names.")));
  }

  private static ContainerCheck credentials() {
    return new ContainerCheck(
        spec("security-option-credspec", Severity.INFORMATION, Basis.DOCUMENTED)
            .summary("A credential spec stands among the Docker security options")
            .why(
                "credentialSpecs is the newer place for it, which also takes objects of S3 and parameters.")
            .bad(
                Examples.container(
                    "\"dockerSecurityOptions\": [<|\"credentialspec:file://gmsa.json\"|>]"))
            .good(Examples.container("\"credentialSpecs\": [\"credentialspec:file://gmsa.json\"]"))
            .build(),
        (container, facts, report) ->
            container.block().texts("dockerSecurityOptions").stream()
                .filter(o -> o.value().startsWith("credentialspec:"))
                .forEach(
                    o -> report.at(o.node(), "A credential spec belongs into credentialSpecs.")));
  }

  private static ContainerCheck labels() {
    return new ContainerCheck(
        spec("docker-labels-reserved", Severity.WARNING, Basis.PRACTICE)
            .summary("A Docker label has a name that the agent sets itself")
            .why(
                "The agent labels each container with names that begin with `com.amazonaws.ecs`, and finds it again by them.")
            .bad(
                Examples.container(
                    "\"dockerLabels\": { <|\"com.amazonaws.ecs.cluster\"|>: \"main\" }"),
                Examples.container("\"dockerLabels\": {}"))
            .good(Examples.container("\"dockerLabels\": { \"com.example.team\": \"web\" }"))
            .build(),
        ContainerSecurity::labels);
  }

  private static RuleSpec.Builder spec(String id, Severity severity, Basis basis) {
    return RuleSpec.named(id).topic(LINUX).severity(severity).basis(basis).seeAlso(PAGE);
  }

  private static void privileged(Container container, TaskFacts facts, Report report) {
    // On Fargate it is refused, which says more.
    if (!facts.onFargate() && container.block().flagFact("privileged").is(true)) {
      JsonMember member = container.block().member("privileged").orElseThrow();
      report
          .at(member.key(), "A privileged container has full control of the instance it runs on.")
          .suggested("Remove \"privileged\"", () -> JsonEdits.removeMember(member));
    }
  }

  private static void labels(Container container, TaskFacts facts, Report report) {
    container.block().block("dockerLabels").stream()
        .flatMap(labels -> labels.node().members().stream())
        .filter(m -> m.key().isExact() && m.name().startsWith("com.amazonaws.ecs"))
        .forEach(
            m ->
                report
                    .at(m.key(), "Labels that begin with com.amazonaws.ecs are set by the agent.")
                    .suggested("Remove \"" + m.name() + "\"", () -> JsonEdits.removeMember(m)));
  }
}
