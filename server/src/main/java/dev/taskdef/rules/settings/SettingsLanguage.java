package dev.taskdef.rules.settings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.LaunchType;
import dev.taskdef.rules.Severity;
import dev.taskdef.rules.settings.SettingType.Each;
import dev.taskdef.rules.settings.SettingType.Members;
import dev.taskdef.rules.settings.SettingType.PerRule;
import dev.taskdef.rules.settings.SettingType.RuleId;
import dev.taskdef.rules.settings.SettingType.Text;
import dev.taskdef.rules.settings.SettingType.Word;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonValue;
import dev.taskdef.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand in {@code .taskdef.json}, and under {@code taskdef} in an editor's settings. */
public final class SettingsLanguage {
  /** Switches a rule off, in place of a severity. */
  static final String OFF = "off";

  private static final Setting CONSUMER =
      new Setting(
          "consumer",
          words(Consumer.values(), Consumer::id, SettingsLanguage::doc),
          false,
          "Who reads the files on their way to ECS. What is wrong depends on it. Not set: `github-action` where a workflow of the"
              + " repository uses the deploy action, else `aws-cli`.",
          "\"${1:github-action}\"");

  private static final Setting LAUNCH_TYPE =
      new Setting(
          "assumedLaunchType",
          words(LaunchType.values(), LaunchType::name, SettingsLanguage::doc),
          false,
          "The launch type that stands in where a file has no `requiresCompatibilities`. Not set: only what holds for every launch"
              + " type is told of such files.",
          "\"${1:FARGATE}\"");

  private static final Setting RULES =
      new Setting(
          "rules",
          new PerRule(severities()),
          false,
          "How bad the findings of a rule are, by the rule's id; `off` switches a rule off.",
          "{ \"$1\": \"${2:off}\" }");

  private static final String SUPPRESSION =
      "{ \"rule\": \"$1\", \"container\": \"$2\", \"reason\": \"$3\" }";

  private static final Setting SUPPRESSIONS =
      new Setting(
          "suppressions",
          new Each(
              new Members(
                  ImmutableList.of(
                      new Setting(
                          "rule",
                          new RuleId(),
                          true,
                          "The rule whose findings are not to be told.",
                          "\"$1\""),
                      text(
                          "file",
                          "The files that it holds for: a path or pattern, as in `files` of an override. Not set: all files."),
                      text(
                          "container",
                          "The name of the container that the findings stand in. It stays right when containers change places."),
                      text("volume", "The name of the volume that the findings stand in."),
                      text(
                          "pointer",
                          "A JSON Pointer to the place; it holds for everything below as well. Counted from the container or volume"
                              + " where one is named, else from the file's root. An empty one means the whole."),
                      new Setting(
                          "reason",
                          new Text(),
                          true,
                          "Why the findings are right as they are, for the next reader.",
                          "\"$1\""))),
              SUPPRESSION),
          false,
          "Findings that somebody has looked at and that are not to be told again. Each names a rule, a place (`pointer`, `container`"
              + " or `volume`) and a reason. One that matches nothing any more is reported.",
          "[\n\t" + SUPPRESSION + "\n]");

  private static final ImmutableList<Setting> PART =
      ImmutableList.of(CONSUMER, LAUNCH_TYPE, RULES, SUPPRESSIONS);

  private static final String OVERRIDE =
      "{ \"files\": [\"${1:legacy/**}\"], \"rules\": { \"$2\": \"${3:off}\" } }";

  private static final Setting OVERRIDES =
      new Setting(
          "overrides",
          new Each(
              new Members(
                  ImmutableList.<Setting>builder()
                      .add(
                          new Setting(
                              "files",
                              new Each(new Text(), "\"$1\""),
                              true,
                              "Path patterns, counted from the folder of the settings: `*` within a name, `**` across folders, `?` for"
                                  + " one character. Without a slash a pattern holds for a name in any folder.",
                              "[\"$1\"]"))
                      .addAll(PART)
                      .build()),
              OVERRIDE),
          false,
          "Settings for some files; later overrides win over earlier ones.",
          "[\n\t" + OVERRIDE + "\n]");

  private static final Members ROOT =
      new Members(
          ImmutableList.<Setting>builder()
              .add(
                  text(
                      "$schema",
                      "The address of the schema of this file, for editors that do not know taskdef."))
              .addAll(PART)
              .add(OVERRIDES)
              .build());

  private SettingsLanguage() {}

  /** The whole file. */
  public static Members root() {
    return ROOT;
  }

  /** What may stand at the place of a value; empty where nothing of ours may. */
  public static Optional<SettingType> typeAt(JsonValue value) {
    Deque<SyntaxNode> outwards = new ArrayDeque<>();
    for (Optional<SyntaxNode> at = Optional.of(value); at.isPresent(); at = at.get().parent()) {
      outwards.push(at.get());
    }
    Optional<SettingType> type = Optional.of(ROOT);
    for (SyntaxNode node : outwards) {
      boolean element = node.parent().filter(JsonArray.class::isInstance).isPresent();
      if (node instanceof JsonMember member) {
        type = type.flatMap(t -> typeOf(member, t));
      } else if (element) {
        type = type.flatMap(t -> t instanceof Each e ? Optional.of(e.element()) : Optional.empty());
      }
    }
    return type;
  }

  /** What may stand as the value of a member, there or not; empty where nothing of ours may. */
  public static Optional<SettingType> typeOf(JsonMember member) {
    return typeAt(member.object()).flatMap(type -> typeOf(member, type));
  }

  /** The setting that a member is; empty where it is none. */
  public static Optional<Setting> settingOf(JsonMember member) {
    return typeAt(member.object())
        .flatMap(t -> t instanceof Members m ? m.setting(member.name()) : Optional.empty());
  }

  private static Optional<SettingType> typeOf(JsonMember member, SettingType of) {
    if (of instanceof Members members) {
      return members.setting(member.name()).map(Setting::type);
    }
    return of instanceof PerRule perRule ? Optional.of(perRule.value()) : Optional.empty();
  }

  private static Setting text(String name, String doc) {
    return new Setting(name, new Text(), false, doc, "\"$1\"");
  }

  private static Word severities() {
    ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
    Stream.of(Severity.values()).forEach(s -> words.put(s.id(), doc(s)));
    return new Word(words.put(OFF, "Says nothing.").buildOrThrow());
  }

  private static <T> Word words(
      T[] values,
      java.util.function.Function<T, String> name,
      java.util.function.Function<T, String> doc) {
    return new Word(Arrays.stream(values).collect(ImmutableMap.toImmutableMap(name, doc)));
  }

  private static String doc(Consumer consumer) {
    return switch (consumer) {
      case AWS_CLI -> "The AWS CLI, an SDK or the console: nulls and unknown members are refused.";
      case GITHUB_ACTION ->
          "The deploy action for GitHub workflows: it takes nulls, empty values and most members that ECS sets out of the file.";
      case TERRAFORM -> "Terraform: it drops members that it does not know without a word.";
      case ECSPRESSO -> "ecspresso: it reads templates and comments.";
    };
  }

  private static String doc(LaunchType type) {
    return switch (type) {
      case EC2 -> "Container instances of your own.";
      case FARGATE -> "Fargate: its sizes and restrictions hold.";
      case EXTERNAL -> "ECS Anywhere: machines outside AWS.";
      case MANAGED_INSTANCES -> "Instances that ECS manages for you.";
    };
  }

  private static String doc(Severity severity) {
    return switch (severity) {
      case ERROR -> "As if registration or launch surely failed; `taskdef check` ends with 1.";
      case WARNING -> "Very likely wrong or dangerous.";
      case INFORMATION -> "Worth knowing.";
      case HINT -> "A suggestion; `taskdef check` shows it with `--hints` only.";
    };
  }
}
