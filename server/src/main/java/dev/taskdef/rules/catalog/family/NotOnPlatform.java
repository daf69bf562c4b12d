package dev.taskdef.rules.catalog.family;

import static dev.taskdef.rules.Severity.WARNING;
import static dev.taskdef.rules.Topic.FAMILY;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Volume;
import dev.taskdef.rules.Basis;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.rules.catalog.Examples;
import dev.taskdef.schema.Platforms;
import dev.taskdef.schema.Platforms.Platform;
import dev.taskdef.schema.Platforms.Reason;
import dev.taskdef.schema.Platforms.Restriction;
import dev.taskdef.schema.Platforms.Support;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonBoolean;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Members that a launch type or operating system does not have: one idea over the table of
 * platforms.
 *
 * @param spec the page; its id is that of the reasons in the table
 * @param table the platforms
 * @param on which of a task's platforms the rule speaks of
 */
record NotOnPlatform(RuleSpec spec, Supplier<Platforms> table, Set<Platform> on)
    implements TaskRule {
  private static final String CONTAINER = "containerDefinitions[].";
  private static final String VOLUME = "volumes[].";
  private static final Set<Platform> WINDOWS =
      EnumSet.of(Platform.FARGATE_WINDOWS, Platform.EC2_WINDOWS);
  private static final String ON_WINDOWS =
      "\"family\": \"web\",\n  \"requiresCompatibilities\": [\"EC2\"],\n  \"runtimePlatform\": { \"operatingSystemFamily\": \"WINDOWS_SERVER_2022_CORE\" }";
  private static final String MANAGED =
      "\"family\": \"web\",\n  \"requiresCompatibilities\": [\"MANAGED_INSTANCES\"],\n  \"networkMode\": \"awsvpc\"";
  private static final String WINDOWS_PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows-considerations.html";

  static ImmutableList<NotOnPlatform> all() {
    Supplier<Platforms> table = Tables.bundled()::platforms;
    String limits =
        "\"ulimits\": [{ \"name\": \"nofile\", \"softLimit\": 1024, \"hardLimit\": 1024 }]";
    return ImmutableList.of(
        of(
            page("windows-unsupported-container", WINDOWS_PAGE)
                .summary("A member of a container does not work for Windows containers")
                .why(
                    "Much of what a container definition says is about Linux: limits, capabilities, users, links and resolvers. For Windows"
                        + " containers it is refused or has no effect.")
                .bad(
                    Examples.task(
                        ON_WINDOWS, limits.replaceFirst("\"ulimits\"", "<|\"ulimits\"|>")),
                    Examples.task(ON_WINDOWS, ""))
                .good(Examples.container(limits))
                .build(),
            table,
            WINDOWS),
        of(
            page("windows-unsupported-task", WINDOWS_PAGE)
                .summary("A member of the task does not work for Windows tasks")
                .why(
                    "Process and memory namespaces, proxies and EFS volumes are for Linux tasks. For Windows tasks they are refused or have no"
                        + " effect.")
                .bad(
                    Examples.task(ON_WINDOWS + ",\n  <|\"pidMode\"|>: \"task\"", ""),
                    Examples.task(ON_WINDOWS, ""))
                .good(Examples.task(ON_WINDOWS, ""))
                .build(),
            table,
            WINDOWS),
        of(
            page("windows-memory-reservation", WINDOWS_PAGE)
                .summary("`memoryReservation` is set for a Windows container")
                .why("Windows containers have a hard limit, `memory`, and no reservation.")
                .bad(
                    Examples.task(ON_WINDOWS, "<|\"memoryReservation\"|>: 256"),
                    Examples.task(ON_WINDOWS, ""))
                .good(Examples.container("\"memoryReservation\": 256"))
                .build(),
            table,
            WINDOWS),
        managedInstances(table));
  }

  private static NotOnPlatform managedInstances(Supplier<Platforms> table) {
    String page =
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters-managed-instances.html";
    return of(
        page("mi-unsupported", page)
            .summary("A member is not available on Managed Instances")
            .why(
                "On Managed Instances AWS manages the machines, and some of what a definition for EC2 may say is not offered there.")
            .bad(
                Examples.task(MANAGED, "<|\"hostname\"|>: \"web-1\"").replace("awsvpc", "host"),
                Examples.task(MANAGED, "").replace("awsvpc", "host"))
            .good(Examples.task(MANAGED, ""))
            .build(),
        table,
        EnumSet.of(Platform.MANAGED_INSTANCES));
  }

  private static NotOnPlatform of(RuleSpec spec, Supplier<Platforms> table, Set<Platform> on) {
    return new NotOnPlatform(spec, table, on);
  }

  private static RuleSpec.Builder page(String id, String url) {
    return RuleSpec.named(id).topic(FAMILY).severity(WARNING).basis(Basis.DOCUMENTED).seeAlso(url);
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    Set<Platform> platforms = platforms(task);
    platforms.retainAll(on);
    if (platforms.isEmpty()) {
      return;
    }
    for (Restriction restriction : table.get().restrictions()) {
      for (Platform platform : platforms) {
        if (restriction.on(platform) == Support.NO
            && restriction.reason(platform).filter(this::isOurs).isPresent()) {
          Reason reason = restriction.reason(platform).orElseThrow();
          members(task, restriction).forEach(m -> report(m, platform, reason, report));
          break;
        }
      }
    }
  }

  private boolean isOurs(Reason reason) {
    return reason.id().equals(spec.id()) && reason.basis().equals("documented");
  }

  private static Set<Platform> platforms(TaskDefinition task) {
    Set<Platform> platforms = EnumSet.noneOf(Platform.class);
    String system = task.facts().onWindows() ? "WINDOWS" : "LINUX";
    if (task.facts().onWindows() || task.facts().onLinux()) {
      for (LaunchType type : task.facts().launchTypes().declared()) {
        Platform.of(type.name(), system).ifPresent(platforms::add);
      }
    }
    return platforms;
  }

  private static Stream<JsonMember> members(TaskDefinition task, Restriction restriction) {
    String path = restriction.path();
    Stream<Block> holders =
        path.startsWith(CONTAINER)
            ? task.containers().stream().map(Container::block)
            : path.startsWith(VOLUME)
                ? task.volumes().stream().map(Volume::block)
                : task.root().stream();
    List<String> names =
        Splitter.on('.').splitToList(path.replace(CONTAINER, "").replace(VOLUME, ""));
    for (String name : names.subList(0, names.size() - 1)) {
      holders = holders.flatMap(block -> block.block(name).stream());
    }
    return holders
        .flatMap(block -> block.member(names.get(names.size() - 1)).stream())
        .filter(m -> m.value().filter(NotOnPlatform::says).isPresent());
  }

  // An empty list, an empty text, null and false ask for nothing.
  private static boolean says(JsonValue value) {
    return !Block.isUnknown(value)
        && !value.text().equals("null")
        && !value.text().equals("\"\"")
        && !(value instanceof JsonArray array && array.elements().isEmpty())
        && !(value instanceof JsonBoolean flag && !flag.value());
  }

  private static void report(JsonMember member, Platform platform, Reason reason, Report report) {
    report
        .at(member.key(), "\"" + member.name() + "\" on " + platform.title() + ": " + reason.doc())
        .suggested("Remove \"" + member.name() + "\"", () -> JsonEdits.removeMember(member));
  }
}
