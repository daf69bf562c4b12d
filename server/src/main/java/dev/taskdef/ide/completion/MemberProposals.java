package dev.taskdef.ide.completion;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.taskdef.ide.LogOptionSet;
import dev.taskdef.ide.Places;
import dev.taskdef.ide.Snapshot;
import dev.taskdef.model.Block;
import dev.taskdef.model.ImageReference;
import dev.taskdef.model.LaunchType;
import dev.taskdef.schema.LogDriver;
import dev.taskdef.schema.LogOption;
import dev.taskdef.schema.LogOptionDocs;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.ParameterDocs;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.text.TextRange;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Proposes members that an object may have and does not have yet: required ones first, then those
 * that people write most; what other launch types have, and whole blocks, after them.
 */
final class MemberProposals {
  private static final int OPTIONAL = 100;
  private static final int BLOCKS = 500;
  private static final int LESS_LIKELY = 1000;

  /** Members of which one shuts the others out. */
  private static final ImmutableSetMultimap<String, String> RIVALS =
      ImmutableSetMultimap.<String, String>builder()
          .putAll("containerPort", "containerPortRange")
          .putAll("hostPort", "containerPortRange")
          .putAll("containerPortRange", "containerPort", "hostPort")
          .putAll("disableNetworking", "portMappings")
          .putAll("portMappings", "disableNetworking")
          .build();

  /** Of these a volume has one at most. */
  private static final ImmutableSet<String> VOLUME_KINDS =
      ImmutableSet.of(
          "host",
          "dockerVolumeConfiguration",
          "efsVolumeConfiguration",
          "fsxWindowsFileServerVolumeConfiguration",
          "s3filesVolumeConfiguration",
          "configuredAtLaunch");

  private static final ImmutableSet<String> NOT_WITH_AWSVPC =
      Stream.of(
              "links",
              "dnsServers",
              "dnsSearchDomains",
              "extraHosts",
              "hostname",
              "disableNetworking")
          .map("containerDefinitions[]."::concat)
          .collect(ImmutableSet.toImmutableSet());

  private final Snapshot snapshot;
  private final JsonObject object;
  private final Optional<JsonMember> renamed;
  private final boolean keyOnly;
  private final ImmutableSet<String> present;
  private final Proposals proposals;

  private MemberProposals(Slot slot, JsonObject object, Optional<JsonMember> renamed) {
    this.snapshot = slot.snapshot();
    this.object = object;
    this.renamed = renamed;
    this.keyOnly = renamed.isPresent();
    this.present = slot.namesIn(object);
    this.proposals = new Proposals(slot);
  }

  /** The members for a slot between those that an object has. */
  static ImmutableList<Completion> of(Slot slot, JsonObject object) {
    MemberProposals members = new MemberProposals(slot, object, Optional.empty());
    members.collect();
    return members.proposals.all();
  }

  /** Other names for a member whose value stays: those that its value fits. */
  static ImmutableList<Completion> renaming(Slot slot, JsonMember member) {
    MemberProposals members = new MemberProposals(slot, member.object(), Optional.of(member));
    members.collect();
    return members.proposals.all();
  }

  private void collect() {
    LogOptionSet.of(snapshot, object).ifPresent(this::options);
    Optional<Parameter> place = Places.parameterOf(snapshot, object);
    place.ifPresent(
        p ->
            p.properties().stream()
                .filter(m -> !present.contains(m.name()))
                .filter(m -> canBeRenamedTo(p, m) && !isShutOut(m))
                .forEach(this::member));
  }

  /** A name that is right already can only be written on. */
  private boolean canBeRenamedTo(Parameter around, Parameter parameter) {
    if (renamed.isEmpty()) {
      return true;
    }
    JsonMember member = renamed.get();
    boolean known = around.property(member.name()).isPresent();
    return (!known || parameter.name().startsWith(member.name()))
        && member.value().filter(v -> !Fits.value(v, parameter)).isEmpty();
  }

  private boolean isShutOut(Parameter parameter) {
    boolean kind =
        VOLUME_KINDS.contains(parameter.name()) && parameter.path().startsWith("volumes");
    boolean overUdp =
        parameter.name().equals("appProtocol") && Block.of(object).textFact("protocol").is("udp");
    boolean onEcr =
        parameter.name().equals("repositoryCredentials")
            && Block.of(object)
                .text("image")
                .flatMap(image -> ImageReference.parse(image.value()))
                .flatMap(ImageReference::ecr)
                .isPresent();
    return overUdp
        || onEcr
        || parameter.name().equals("firelensConfiguration") && cannotBeRouter()
        || RIVALS.get(parameter.name()).stream().anyMatch(present::contains)
        || kind && VOLUME_KINDS.stream().anyMatch(present::contains);
  }

  /** A task has one log router, and that does not send its own output to itself. */
  private boolean cannotBeRouter() {
    return snapshot.task().containers().stream()
        .anyMatch(
            c ->
                c.node().equals(object)
                    ? c.logDriver().filter(d -> d.value().equals("awsfirelens")).isPresent()
                    : c.block().has("firelensConfiguration"));
  }

  private void member(Parameter parameter) {
    ValuePlace place = at(parameter.name(), parameter);
    boolean elsewhere = OnPlatforms.refuse(place.platforms(), parameter.path());
    boolean otherNetwork =
        NOT_WITH_AWSVPC.contains(parameter.path())
            && snapshot.task().facts().networkMode().is("awsvpc");
    boolean unlikely = parameter.deprecated().isPresent() || elsewhere || otherNetwork;
    int order = (parameter.isRequired() ? 0 : OPTIONAL) + (unlikely ? LESS_LIKELY : 0);
    ParameterDocs docs = ParameterDocs.of(parameter);
    ImmutableList<Value> blocks = keyOnly ? ImmutableList.of() : Blocks.at(place);
    add(
        parameter.name(),
        Completion.Kind.MEMBER,
        docs.signature()
            + parameter.unit().map(u -> ", " + u).orElse("")
            + (elsewhere ? ", only on " + OnPlatforms.where(parameter.path()) : "")
            + (otherNetwork ? ", not with awsvpc" : ""),
        docs::hover,
        template(place, blocks),
        order);
    if (!keyOnly && !unlikely) {
      for (Value block : blocks) {
        add(
            parameter.name() + ": " + block.label(),
            Completion.Kind.BLOCK,
            block.detail(),
            block.documentation(),
            block.json(),
            BLOCKS);
      }
    }
  }

  // The members that its driver needs are required by no schema.
  private static String template(ValuePlace place, ImmutableList<Value> blocks) {
    boolean needsMore =
        place.key().equals("logConfiguration") || place.key().equals("proxyConfiguration");
    return needsMore && !blocks.isEmpty() ? blocks.get(0).json() : Templates.of(place);
  }

  private ValuePlace at(String key, Parameter parameter) {
    return new ValuePlace(snapshot, object, key, parameter, TextRange.at(object.end()));
  }

  private void options(LogOptionSet set) {
    Optional<Parameter> map = Places.parameterOf(snapshot, object).flatMap(Parameter::element);
    ImmutableSet<String> launchTypes =
        snapshot.task().facts().launchTypes().declared().stream()
            .map(LaunchType::name)
            .collect(ImmutableSet.toImmutableSet());
    for (LogOption option : set.options()) {
      if (map.isPresent() && !present.contains(option.name()) && isPossible(set, option)) {
        boolean required = option.isRequiredOn(launchTypes);
        Optional<LogDriver> driver = set.driver();
        add(
            option.name(),
            Completion.Kind.MEMBER,
            required ? "required" : option.secret() ? "better in secretOptions" : "",
            () -> driver.map(d -> LogOptionDocs.of(option, d).markdown()).orElse(option.doc()),
            Templates.of(at(option.name(), map.get())),
            (required ? 0 : OPTIONAL) + (option.deprecated().isEmpty() ? 0 : LESS_LIKELY));
      }
    }
  }

  /** Whether no option that is there forbids this one, and no value that is there. */
  private boolean isPossible(LogOptionSet set, LogOption option) {
    Optional<String> name = renamed.map(JsonMember::name);
    boolean writesOn =
        name.filter(n -> set.option(n).isPresent() && !option.name().startsWith(n)).isEmpty();
    Optional<String> value =
        renamed
            .flatMap(JsonMember::value)
            .filter(JsonString.class::isInstance)
            .map(v -> ((JsonString) v).value());
    return writesOn
        && option.excludes().stream().noneMatch(present::contains)
        && value.filter(v -> !option.values().isEmpty() && !option.values().contains(v)).isEmpty();
  }

  private void add(
      String label,
      Completion.Kind kind,
      String detail,
      Supplier<String> documentation,
      String value,
      int order) {
    int colon = kind == Completion.Kind.BLOCK ? label.indexOf(':') : -1;
    proposals.add(
        new Value(label, kind, detail, documentation, value, true)
            .under(colon < 0 ? label : label.substring(0, colon), keyOnly),
        order);
  }
}
