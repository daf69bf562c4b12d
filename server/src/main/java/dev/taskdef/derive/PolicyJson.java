package dev.taskdef.derive;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes policies in the JSON that IAM takes. */
final class PolicyJson {
  private static final String VERSION = "2012-10-17";

  private PolicyJson() {}

  static String permissions(ImmutableList<PolicyStatement> statements) {
    return document(json -> statements.forEach(statement -> permission(json, statement)));
  }

  static String trust(String service) {
    return document(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("Effect", "Allow");
          json.writeObjectPropertyStart("Principal");
          json.writeStringProperty("Service", service);
          json.writeEndObject();
          json.writeStringProperty("Action", "sts:AssumeRole");
          json.writeEndObject();
        });
  }

  private static String document(Consumer<JsonGenerator> statements) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      json.writeStartObject();
      json.writeStringProperty("Version", VERSION);
      json.writeArrayPropertyStart("Statement");
      statements.accept(json);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void permission(JsonGenerator json, PolicyStatement statement) {
    json.writeStartObject();
    json.writeStringProperty("Sid", statement.sid());
    json.writeStringProperty("Effect", "Allow");
    oneOrMore(json, "Action", statement.actions());
    oneOrMore(json, "Resource", statement.resources());
    if (!statement.conditions().isEmpty()) {
      conditions(json, statement.conditions());
    }
    json.writeEndObject();
  }

  private static void conditions(JsonGenerator json, ImmutableMap<String, String> conditions) {
    json.writeObjectPropertyStart("Condition");
    conditions.forEach(
        (key, value) -> {
          json.writeObjectPropertyStart(value.indexOf('*') < 0 ? "StringEquals" : "StringLike");
          json.writeStringProperty(key, value);
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private static void oneOrMore(
      JsonGenerator json, String name, ImmutableCollection<String> values) {
    if (values.size() == 1) {
      json.writeStringProperty(name, Iterables.getOnlyElement(values));
      return;
    }
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Two blanks a level, one element a line. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }
  }
}
