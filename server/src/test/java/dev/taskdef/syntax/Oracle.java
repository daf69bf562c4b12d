package dev.taskdef.syntax;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another, strict reader of JSON says about a text. */
final class Oracle {
  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();
  private static final JsonMapper MAPPER = new JsonMapper(STRICT);

  private Oracle() {}

  /** Whether the text is exactly one JSON value. */
  static boolean accepts(String text) {
    try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      int depth = 0;
      do {
        depth +=
            parser.currentToken().isStructStart()
                ? 1
                : parser.currentToken().isStructEnd() ? -1 : 0;
      } while (depth > 0 && parser.nextToken() != null);
      return depth == 0 && parser.nextToken() == null;
    } catch (JacksonException refused) {
      return false;
    }
  }

  /** The value of a text that is JSON. */
  static JsonNode value(String text) {
    return MAPPER.readTree(text);
  }
}
