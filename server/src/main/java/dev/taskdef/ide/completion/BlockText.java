package dev.taskdef.ide.completion;

import dev.taskdef.derive.Whereabouts;
import dev.taskdef.model.Text;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.Platforms.Platform;
import dev.taskdef.schema.Snippet;
import dev.taskdef.syntax.JsonArray;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.JsonString;
import dev.taskdef.syntax.JsonTree;
import dev.taskdef.syntax.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A block made to fit the file: its Region, account, family and names in the place of the
 * examples'.
 */
final class BlockText {
  private static final String MEMORY = ",\"memory\":\"^${9:512}\"";
  private static final Pattern SUGGESTION = Pattern.compile("(\\^?\\$\\{\\d+:)([^}]*)\\}");

  /** The blocks of the schema, each read once: a list of members asks for all of them. */
  private static final ConcurrentMap<String, Optional<JsonValue>> READ = new ConcurrentHashMap<>();

  private final ValuePlace place;
  private final List<Platform> platforms;
  private final FreeNames free;
  private boolean fits = true;

  private BlockText(ValuePlace place) {
    this.place = place;
    this.platforms = place.platforms();
    this.free = new FreeNames(place);
  }

  /** The block as a snippet; empty where it cannot work in this file. */
  static Optional<String> of(ValuePlace place, Snippet snippet) {
    BlockText text = new BlockText(place);
    return READ.computeIfAbsent(snippet.json(), json -> JsonTree.parse(snippet.compact()).root())
        .map(value -> text.value(value, place.parameter(), place.key()))
        .filter(json -> text.fits)
        .map(json -> Snippet.bare(JsonEdits.snippet(place.snapshot().tree(), json)));
  }

  private String value(JsonValue value, Parameter parameter, String key) {
    if (value instanceof JsonObject object) {
      return object.members().stream()
          .map(member -> member(member, object, parameter))
          .collect(
              Collectors.joining(",", "{", needsMemory(object, parameter) ? MEMORY + "}" : "}"));
    }
    if (value instanceof JsonArray array) {
      Parameter element = parameter.element().orElse(parameter);
      return array.elements().stream()
          .map(e -> value(e, element, ""))
          .collect(Collectors.joining(",", "[", "]"));
    }
    fits &= !OnPlatforms.refuse(platforms, parameter.path(), plain(value));
    fits &= !key.equals("logDriver") || LogValues.hasDriver(platforms, plain(value));
    return value instanceof JsonString
        ? '"' + string(value.text(), parameter, key) + '"'
        : value.text();
  }

  /** Outside Fargate a container says itself how much memory it gets, unless the task does. */
  private boolean needsMemory(JsonObject block, Parameter parameter) {
    return parameter.path().equals("containerDefinitions[]")
        && !place.path().isEmpty()
        && !place.task().facts().onFargate()
        && !place.task().has("memory")
        && block.member("memory").isEmpty()
        && block.member("memoryReservation").isEmpty();
  }

  private String member(JsonMember member, JsonObject object, Parameter around) {
    Parameter parameter = around.property(member.name()).or(around::element).orElse(around);
    fits &= !OnPlatforms.refuse(platforms, parameter.path());
    fits &= !isForOtherNetwork(parameter.path());
    JsonValue value = member.value().orElse(object);
    fits &=
        !parameter.path().equals("containerDefinitions[].essential")
            || value.text().equals("true")
            || place.hasOtherEssential();
    String written =
        NameValues.isReference(parameter.path())
            ? reference(value, object, parameter)
            : value(value, parameter, member.name());
    return '"' + member.name() + "\":" + written;
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString string
        ? SnippetText.filled(Snippet.bare(string.text())).replace("\"", "")
        : value.text();
  }

  private boolean isForOtherNetwork(String path) {
    return path.endsWith("portMappings[].hostPort")
        && (place.task().facts().onFargate()
            || place
                .task()
                .facts()
                .networkMode()
                .value()
                .filter(m -> !m.equals("bridge"))
                .isPresent());
  }

  private String string(String quoted, Parameter parameter, String key) {
    Whereabouts where = place.snapshot().whereabouts();
    String text =
        quoted
            .substring(1, quoted.length() - 1)
            .replace("us-east-1", where.region().orElse("us-east-1"))
            .replace("111122223333", where.account().orElse("111122223333"))
            .replace("arn:aws:", "arn:" + where.partition() + ":");
    Optional<String> family = place.task().text("family").map(Text::value);
    if (family.isPresent()) {
      text = text.replace("my-app", SnippetText.escaped(family.get()));
    }
    if (key.equals("awslogs-stream-prefix") && place.containerName().isPresent()) {
      text = suggesting(text, place.containerName().get());
    }
    return unused(text, parameter);
  }

  private String unused(String text, Parameter parameter) {
    Matcher suggestion = SUGGESTION.matcher(text);
    if (suggestion.matches()) {
      return suggestion.group(1) + free.instead(parameter.path(), suggestion.group(2)) + "}";
    }
    fits &= free.instead(parameter.path(), text).equals(text);
    return text;
  }

  /** The name of something that is there: the first that can be meant. */
  private String reference(JsonValue value, JsonObject block, Parameter parameter) {
    ValuePlace inside =
        new ValuePlace(place.snapshot(), place.around(), parameter.name(), parameter, place.own());
    Optional<String> condition = block.get("condition").map(c -> c.text().replace("\"", ""));
    Optional<String> name =
        Values.at(inside).stream()
            .map(Value::label)
            .filter(
                n ->
                    condition.isEmpty()
                        || ConditionValues.canCome(place.task(), n, condition.get()))
            .findFirst();
    fits &= name.isPresent();
    String text = value.text();
    return '"' + suggesting(text.substring(1, text.length() - 1), name.orElse("")) + '"';
  }

  private static String suggesting(String text, String suggestion) {
    return SUGGESTION
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(m.group(1) + SnippetText.escaped(suggestion) + "}"));
  }
}
