package dev.taskdef.rules.catalog.placement;

import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Severity.INFORMATION;
import static dev.taskdef.rules.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Finding;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.catalog.ContainerCheck;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.syntax.JsonEdits;
import java.util.regex.Pattern;

/** What is wrong with credential specs for Active Directory. */
final class CredentialSpecs {
  private static final String ARN =
      "(arn:[^:]+:s3:::[^/]+/.+|arn:[^:]+:ssm:[^:]+:\\d{12}:parameter/.+)";
  private static final Pattern BARE = Pattern.compile(ARN);
  private static final Pattern SPEC =
      Pattern.compile("(credentialspec|credentialspecdomainless):" + ARN);
  private static final Pattern FILE = Pattern.compile("credentialspec:file://.+");
  private static final String WITH_DOMAIN = "credentialspec:";
  private static final String DOMAINLESS = "credentialspecdomainless:";
  private static final String LINUX =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/linux-gmsa.html";
  private static final String FARGATE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-linux-gmsa.html";

  private CredentialSpecs() {}

  static ImmutableList<ContainerCheck> all() {
    return ImmutableList.of(prefix(), onFargate(), count());
  }

  private static ContainerCheck prefix() {
    return new ContainerCheck(
        PlacementRules.page("credential-specs-prefix")
            .severity(ERROR)
            .basis(Basis.AGENT)
            .summary("A credential spec is not named in the form that the agent reads")
            .why(
                "A credential spec is written credentialspec:ARN for hosts that are joined to the domain, or credentialspecdomainless:ARN for"
                    + " others; the ARN is that of an object in S3 or of a parameter of Systems Manager. The task does not start with anything"
                    + " else.")
            .serverMessage("unsupported credentialspec ARN, only s3/ssm ARNs are valid")
            .seeAlso(LINUX)
            .bad(
                specs("<|\"arn:aws:s3:::shop/web.json\"|>"),
                specs("\"credentialspecdomainless:arn:aws:s3:::shop/web.json\""))
            .bad(specs("<|\"credentialspec:s3://shop/web.json\"|>"))
            .good(specs("\"credentialspecdomainless:arn:aws:s3:::shop/web.json\""))
            .good(specs("\"credentialspec:arn:aws:ssm:eu-west-1:210987654321:parameter/web-spec\""))
            .good(specs("\"credentialspec:${SPEC}\""))
            .build(),
        (container, facts, report) ->
            container.block().texts("credentialSpecs").stream()
                .filter(spec -> !SPEC.matcher(spec.value()).matches())
                .forEach(spec -> prefix(spec, facts, report)));
  }

  private static void prefix(Text spec, TaskFacts facts, Report report) {
    if (FILE.matcher(spec.value()).matches() && !facts.onFargate()) {
      report
          .at(
              spec.node(),
              "A credential spec from a file must lie on every instance; one in S3 or Systems Manager need not.")
          .severity(INFORMATION);
      return;
    }
    Finding finding =
        report.at(
            spec.node(),
            "Write credentialspec: or credentialspecdomainless: and the ARN of an object in S3 or of a parameter of Systems Manager.");
    if (BARE.matcher(spec.value()).matches()) {
      add(DOMAINLESS, spec, finding);
      if (!facts.onFargate()) {
        add(WITH_DOMAIN, spec, finding);
      }
    }
  }

  private static void add(String prefix, Text spec, Finding finding) {
    finding.suggested(
        "Put " + prefix + " before it",
        () -> JsonEdits.replace(spec.node(), JsonEdits.quoted(prefix + spec.value())));
  }

  private static ContainerCheck onFargate() {
    return new ContainerCheck(
        PlacementRules.page("credential-specs-fargate")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("A Fargate task has a credential spec for a host that is joined to a domain")
            .why(
                "Fargate does not join its machines to a domain, so a container there gets its credentials with credentialspecdomainless"
                    + " only.")
            .seeAlso(FARGATE)
            .bad(
                fargate("<|\"credentialspec:arn:aws:s3:::shop/web.json\"|>"),
                fargate("\"credentialspecdomainless:arn:aws:s3:::shop/web.json\""))
            .good(fargate("\"credentialspecdomainless:arn:aws:s3:::shop/web.json\""))
            .build(),
        (container, facts, report) -> {
          if (!facts.onFargate()) {
            return;
          }
          for (Text spec : container.block().texts("credentialSpecs")) {
            if (SPEC.matcher(spec.value()).matches() && spec.value().startsWith(WITH_DOMAIN)) {
              String mended = DOMAINLESS + spec.value().substring(WITH_DOMAIN.length());
              report
                  .at(
                      spec.node(),
                      "On Fargate a credential spec begins with credentialspecdomainless:.")
                  .suggested(
                      "Change to credentialspecdomainless",
                      () -> JsonEdits.replace(spec.node(), JsonEdits.quoted(mended)));
            }
          }
        });
  }

  private static ContainerCheck count() {
    return new ContainerCheck(
        PlacementRules.page("credential-specs-count")
            .severity(WARNING)
            .basis(Basis.DOCUMENTED)
            .summary("A container has more than one credential spec")
            .why(
                "A container works under one account of the domain, so it has one credential spec.")
            .seeAlso(LINUX)
            .bad(
                Examples.task(
                    ROOT,
                    "\"credentialSpecs\": <|[\"credentialspec:arn:aws:s3:::shop/a.json\", \"credentialspec:arn:aws:s3:::shop/b.json\"]|>"))
            .good(specs("\"credentialspec:arn:aws:s3:::shop/a.json\""))
            .build(),
        CredentialSpecs::count);
  }

  private static final String ROOT =
      "\"family\": \"web\",\n  \"executionRoleArn\": \"ecsTaskExecutionRole\"";

  private static void count(Container container, TaskFacts facts, Report report) {
    container
        .block()
        .array("credentialSpecs")
        .filter(list -> list.elements().size() > 1)
        .ifPresent(
            list ->
                report.at(
                    list, list.elements().size() + " credential specs; a container may have one."));
  }

  private static String specs(String spec) {
    return Examples.task(ROOT, "\"credentialSpecs\": [" + spec + "]");
  }

  private static String fargate(String spec) {
    return Examples.fargate(
        "\"executionRoleArn\": \"ecsTaskExecutionRole\"", "\"credentialSpecs\": [" + spec + "]");
  }
}
