package dev.taskdef.lsp;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.taskdef.ide.navigation.HintKind;
import dev.taskdef.model.Consumer;
import dev.taskdef.model.LaunchType;
import dev.taskdef.model.Reading;
import dev.taskdef.rules.Settings;
import dev.taskdef.rules.Severity;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The editor's settings under {@code taskdef}. What is absent or makes no sense counts as not set.
 *
 * @param consumer {@code taskdef.consumer}: who reads the file on its way to ECS
 * @param launchType {@code taskdef.launchType}: stands in where a file names none
 * @param rules {@code taskdef.rules}: severity by rule id, or {@code off}
 * @param staysJson {@code taskdef.languageMode} is {@code json}: the editor's own JSON support
 *     looks at task definitions too
 * @param hints {@code taskdef.inlayHints}: the kinds that are shown
 */
record ClientSettings(
    Optional<Consumer> consumer,
    Optional<LaunchType> launchType,
    Settings rules,
    boolean staysJson,
    ImmutableSet<HintKind> hints) {

  /** Nothing set. */
  static ClientSettings none() {
    return new ClientSettings(
        Optional.empty(), Optional.empty(), Settings.standard(), false, HintKind.USUAL);
  }

  /** Reads the section {@code taskdef}. */
  static ClientSettings of(Params section) {
    return new ClientSettings(
        section.text("consumer").flatMap(Consumer::of),
        section.text("launchType").flatMap(ClientSettings::launchTypeOf),
        new Settings(section.at("rules").map(ClientSettings::severities).orElse(ImmutableMap.of())),
        section.text("languageMode").filter("json"::equals).isPresent(),
        hints(section.part("inlayHints")));
  }

  /** The rules whose findings the editor tells itself in a document of this language. */
  ImmutableSet<String> toldByEditor(String languageId) {
    return staysJson ? JsonSupport.tells(languageId) : ImmutableSet.of();
  }

  /** How a document is read for which nothing else is set. */
  Reading applyTo(Reading reading) {
    Reading read = consumer.map(c -> reading.readBy(c, "setting taskdef.consumer")).orElse(reading);
    return launchType.map(read::assuming).orElse(read);
  }

  private static ImmutableSet<HintKind> hints(Params section) {
    ImmutableSet.Builder<HintKind> shown = ImmutableSet.builder();
    for (HintKind kind : HintKind.values()) {
      boolean said = section.at(kind.id()).filter(v -> v.toString().equals("false")).isPresent();
      if (section.flag(kind.id()) || HintKind.USUAL.contains(kind) && !said) {
        shown.add(kind);
      }
    }
    return shown.build();
  }

  private static Optional<LaunchType> launchTypeOf(String name) {
    return Arrays.stream(LaunchType.values())
        .filter(t -> t.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static ImmutableMap<String, Optional<Severity>> severities(JsonElement rules) {
    ImmutableMap.Builder<String, Optional<Severity>> severities = ImmutableMap.builder();
    if (rules instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> rule : object.entrySet()) {
        String word = rule.getValue().isJsonPrimitive() ? rule.getValue().getAsString() : "";
        Optional<Severity> severity = Severity.of(word);
        if (severity.isPresent() || word.equals("off")) {
          severities.put(rule.getKey(), severity);
        }
      }
    }
    return severities.buildOrThrow();
  }
}
