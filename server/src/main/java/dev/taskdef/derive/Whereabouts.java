package dev.taskdef.derive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.Arn;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.schema.Regions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which partition, Region and account the task will run, as far as the file tells: the account
 * of its roles, the Region of its logs, images and secrets. {@code *} stands for what it does not
 * tell.
 */
final class Whereabouts {
  static final String UNKNOWN = "*";

  private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Regions regions;
  private final ImmutableMap<String, String> known;

  private Whereabouts(Regions regions, ImmutableMap<String, String> known) {
    this.regions = regions;
    this.known = known;
  }

  static Whereabouts of(TaskDefinition task, Regions regions) {
    ImmutableList<Arn> roles = arns(Stream.of("executionRoleArn", "taskRoleArn").map(task::text));
    ImmutableList<Arn> secrets =
        arns(
            task.containers().stream()
                .flatMap(c -> c.block().blocks("secrets").stream())
                .map(secret -> secret.text("valueFrom")));
    ImmutableList<ImageReference.Ecr> images =
        task.containers().stream()
            .flatMap(c -> c.block().text("image").stream())
            .flatMap(image -> ImageReference.parse(image.value()).stream())
            .flatMap(image -> image.ecr().stream())
            .collect(ImmutableList.toImmutableList());
    String region =
        first(
            Stream.of(
                task.containers().stream().flatMap(c -> logRegion(c).stream()),
                images.stream().map(ImageReference.Ecr::region),
                secrets.stream().map(Arn::region)));
    String account =
        first(
            Stream.of(
                roles.stream().map(Arn::account),
                secrets.stream().map(Arn::account),
                images.stream().map(ImageReference.Ecr::account)));
    String partition =
        first(
            Stream.of(
                roles.stream().map(Arn::partition),
                secrets.stream().map(Arn::partition),
                regions.partitionOf(region).map(Regions.Partition::name).stream(),
                Stream.of("aws")));
    return new Whereabouts(
        regions, ImmutableMap.of("partition", partition, "region", region, "account", account));
  }

  /** The names for ARNs in another Region. */
  ImmutableMap<String, String> in(String region) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.put("region", region);
    regions.partitionOf(region).ifPresent(p -> names.put("partition", p.name()));
    return names.buildOrThrow();
  }

  /** Fills the names in braces, first from {@code names} and then from what the file tells. */
  String fill(String template, ImmutableMap<String, String> names) {
    Matcher blank = BLANK.matcher(template);
    return blank.replaceAll(
        found ->
            Matcher.quoteReplacement(
                Optional.ofNullable(names.get(found.group(1)))
                    .or(() -> Optional.ofNullable(known.get(found.group(1))))
                    .orElse(UNKNOWN)));
  }

  private static Optional<String> logRegion(Container container) {
    return container
        .block()
        .block("logConfiguration")
        .flatMap(log -> log.block("options"))
        .flatMap(options -> options.text("awslogs-region"))
        .map(Text::value);
  }

  private static ImmutableList<Arn> arns(Stream<Optional<Text>> texts) {
    return texts
        .flatMap(Optional::stream)
        .flatMap(text -> Arn.parse(text.value()).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static String first(Stream<Stream<String>> candidates) {
    return candidates
        .flatMap(each -> each)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(UNKNOWN);
  }
}
