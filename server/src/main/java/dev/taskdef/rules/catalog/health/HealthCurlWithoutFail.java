package dev.taskdef.rules.catalog.health;

import static dev.taskdef.rules.Basis.PRACTICE;
import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.HEALTH;

import dev.taskdef.model.Container;
import dev.taskdef.model.TaskFacts;
import dev.taskdef.model.Text;
import dev.taskdef.rules.ContainerRule;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.syntax.JsonEdits;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** curl without -f, which is content with an error page. */
public final class HealthCurlWithoutFail implements ContainerRule {
  private static final RuleSpec SPEC =
      RuleSpec.named("health-curl-without-fail")
          .topic(HEALTH)
          .severity(WARNING)
          .basis(PRACTICE)
          .summary("A health check with curl is content with an error page")
          .why(
              "curl ends with 0 as soon as it got an answer, be it a 500. With -f (--fail) an answer of 400 and above makes it end with 22, so"
                  + " the check fails when the application does.")
          .seeAlso("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html")
          .bad(
              HealthExamples.command("[\"CMD-SHELL\", <|\"curl http://localhost/ || exit 1\"|>]"),
              HealthExamples.command("[\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]"))
          .good(
              HealthExamples.command("[\"CMD-SHELL\", \"curl -fsS http://localhost/ || exit 1\"]"))
          .build();
  private static final Pattern CURL = Pattern.compile("(?:^|[\\s;&|(])curl(?=\\s)");
  private static final Pattern HEEDS_STATUS =
      Pattern.compile(
          "--fail|(?:^|\\s)-[A-Za-z]*f[A-Za-z]*\\b|http_code|response_code|grep|jq\\b|--connect-only|telnet://");

  @Override
  public RuleSpec spec() {
    return SPEC;
  }

  @Override
  public void check(Container container, TaskFacts facts, Report report) {
    Optional<HealthCommand> command = HealthCommand.of(container);
    if (command.filter(c -> c.is("CMD-SHELL") && c.words().size() == 2).isPresent()) {
      command.get().word(1).ifPresent(line -> check(line, report));
    }
  }

  private static void check(Text line, Report report) {
    Matcher curl = CURL.matcher(line.value());
    if (!curl.find() || HEEDS_STATUS.matcher(line.value()).find()) {
      return;
    }
    String mended =
        line.value().substring(0, curl.end()) + " -f" + line.value().substring(curl.end());
    report
        .at(
            line.node(),
            "curl ends with 0 even when the application answers with an error such as 500. Add -f.")
        .suggested(
            "Add -f to curl", () -> JsonEdits.replace(line.node(), JsonEdits.quoted(mended)));
  }
}
