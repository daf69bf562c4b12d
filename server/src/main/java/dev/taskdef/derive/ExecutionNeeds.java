package dev.taskdef.derive;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.model.Arn;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Text;
import dev.taskdef.syntax.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What ECS itself does for a task: pulling, logging, reading secrets and files. */
final class ExecutionNeeds {
  /** The six characters that Secrets Manager adds to the name of every secret. */
  private static final Pattern SUFFIXED = Pattern.compile(".*-[A-Za-z0-9]{6}");

  private static final String ANY_SUFFIX = "-??????";

  private final PolicyDraft draft;

  ExecutionNeeds(PolicyDraft draft) {
    this.draft = draft;
  }

  void of(TaskDefinition task) {
    for (Container container : task.containers()) {
      Block block = container.block();
      known(block, "image", this::image);
      block
          .block("repositoryCredentials")
          .ifPresent(
              credentials -> known(credentials, "credentialsParameter", t -> secretByName(t)));
      block.blocks("secrets").forEach(secret -> known(secret, "valueFrom", this::secret));
      block.block("logConfiguration").ifPresent(this::logs);
      block
          .blocks("environmentFiles")
          .forEach(file -> known(file, "value", t -> object("environment-files", t, t.value())));
      block.block("firelensConfiguration").ifPresent(this::router);
      block.texts("credentialSpecs").forEach(this::credentialSpec);
    }
    task.volumes().forEach(volume -> fsx(volume.block()));
  }

  private void image(Text text) {
    ImageReference.parse(text.value())
        .ifPresent(image -> image.ecr().ifPresent(registry -> pull(text, image, registry)));
  }

  private void pull(Text text, ImageReference image, ImageReference.Ecr registry) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.putAll(draft.where().in(registry.region()));
    names.put("account", registry.account());
    names.put("repository", image.path());
    draft.ask("ecr-pull", names.buildOrThrow(), text.node());
  }

  private void logs(Block log) {
    log.blocks("secretOptions").forEach(secret -> known(secret, "valueFrom", this::secret));
    boolean awslogs = log.text("logDriver").filter(d -> d.value().equals("awslogs")).isPresent();
    if (awslogs) {
      log.block("options")
          .ifPresent(options -> known(options, "awslogs-group", group -> stream(options, group)));
    }
  }

  private void stream(Block options, Text group) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.put("group", group.value());
    options.text("awslogs-region").ifPresent(r -> names.putAll(draft.where().in(r.value())));
    draft.ask("awslogs", names.buildOrThrow(), group.node());
    options
        .text("awslogs-create-group")
        .filter(create -> create.value().equals("true"))
        .ifPresent(c -> draft.ask("awslogs-create-group", names.buildOrThrow(), c.node()));
  }

  /** A secret of Secrets Manager, or a parameter of Parameter Store by ARN or by name. */
  private void secret(Text value) {
    Optional<Arn> arn = Arn.parse(value.value());
    if (arn.isEmpty()) {
      parameter("secret-parameter-store", value, ImmutableMap.of(), value.value());
    } else if (arn.get().service().equals("secretsmanager")) {
      draft.ask(
          "secret-secrets-manager",
          ImmutableMap.of("secretArn", secretArn(arn.get())),
          value.node());
    } else if (arn.get().service().equals("ssm")) {
      parameter("secret-parameter-store", value, place(arn.get()), arn.get().resourceName());
    }
  }

  private void secretByName(Text value) {
    String resource =
        Arn.parse(value.value())
            .map(ExecutionNeeds::secretArn)
            .orElseGet(
                () ->
                    draft
                        .where()
                        .fill(
                            "arn:{partition}:secretsmanager:{region}:{account}:secret:{name}",
                            ImmutableMap.of("name", value.value() + ANY_SUFFIX)));
    draft.ask("registry-credentials", ImmutableMap.of("secretArn", resource), value.node());
  }

  private void router(Block firelens) {
    Optional<Block> options = firelens.block("options");
    boolean fromS3 =
        options
            .flatMap(o -> o.text("config-file-type"))
            .filter(t -> t.value().equals("s3"))
            .isPresent();
    if (fromS3) {
      known(
          options.get(),
          "config-file-value",
          value -> object("firelens-config-s3", value, value.value()));
    }
  }

  private void credentialSpec(Text value) {
    List<String> parts = Splitter.on(':').limit(2).splitToList(value.value());
    Optional<Arn> arn = parts.size() == 2 ? Arn.parse(parts.get(1)) : Optional.empty();
    arn.filter(a -> a.service().equals("s3"))
        .ifPresent(a -> object("gmsa-s3", value, a.toString()));
    arn.filter(a -> a.service().equals("ssm"))
        .ifPresent(a -> parameter("gmsa-parameter-store", value, place(a), a.resourceName()));
  }

  private void fsx(Block volume) {
    volume
        .block("fsxWindowsFileServerVolumeConfiguration")
        .flatMap(fsx -> fsx.block("authorizationConfig"))
        .ifPresent(config -> known(config, "credentialsParameter", this::fsxCredentials));
  }

  private void fsxCredentials(Text value) {
    Optional<Arn> arn = Arn.parse(value.value());
    if (arn.filter(a -> a.service().equals("secretsmanager")).isPresent()) {
      draft.ask(
          "fsx-windows",
          ImmutableMap.of("secretArn", secretArn(arn.get())),
          value.node(),
          ImmutableSet.of("secretsmanager:GetSecretValue"));
    } else if (arn.filter(a -> a.service().equals("ssm")).isPresent()) {
      ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
      names.putAll(place(arn.get())).put("parameter", arn.get().resourceName());
      draft.ask(
          "fsx-windows", names.buildOrThrow(), value.node(), ImmutableSet.of("ssm:GetParameters"));
    }
  }

  private void object(String feature, Text value, String objectArn) {
    Arn.parse(objectArn)
        .filter(arn -> arn.service().equals("s3"))
        .map(arn -> ImmutableMap.of("objectArn", arn.toString(), "bucketArn", bucketArn(arn)))
        .ifPresent(names -> draft.ask(feature, names, value.node()));
  }

  private void parameter(
      String feature, Text value, ImmutableMap<String, String> place, String name) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.putAll(place);
    names.put("parameter", name.startsWith("/") ? name.substring(1) : name);
    draft.ask(feature, names.buildOrThrow(), value.node());
  }

  /** Hands on a string that is known, and notes one that is filled in later. */
  private void known(Block block, String name, Consumer<Text> use) {
    Optional<Text> text = block.text(name);
    Optional<JsonValue> hidden = block.value(name).filter(Block::isUnknown);
    text.ifPresentOrElse(use, () -> hidden.ifPresent(draft::unknown));
  }

  private static ImmutableMap<String, String> place(Arn arn) {
    return ImmutableMap.of(
        "partition", arn.partition(), "region", arn.region(), "account", arn.account());
  }

  /** The secret alone: without JSON key, stage and version, and with its suffix. */
  private static String secretArn(Arn arn) {
    List<String> parts = Splitter.on(':').splitToList(arn.resource());
    String name = parts.size() < 2 ? arn.resource() : parts.get(0) + ":" + parts.get(1);
    return arn.of(SUFFIXED.matcher(name).matches() ? name : name + ANY_SUFFIX).toString();
  }

  static String bucketArn(Arn objectArn) {
    return objectArn.of(Splitter.on('/').split(objectArn.resource()).iterator().next()).toString();
  }
}
