package dev.taskdef.lsp;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.taskdef.syntax.SyntaxErrorCode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the editor's own JSON support tells of a file too, where the user has task definitions stay
 * JSON files ({@code taskdef.languageMode} is {@code json}). It need not be told twice; the fixes
 * are offered all the same.
 */
final class JsonSupport {
  /** Slips of which JSON support does not tell what they are, or nothing at all. */
  private static final ImmutableSet<SyntaxErrorCode> OURS =
      Sets.immutableEnumSet(
          SyntaxErrorCode.EMPTY_DOCUMENT,
          SyntaxErrorCode.FRAGMENT,
          SyntaxErrorCode.SURROUNDING_TEXT,
          SyntaxErrorCode.NOT_JSON_HCL,
          SyntaxErrorCode.NOT_JSON_YAML,
          SyntaxErrorCode.NOT_JSON);

  private static final ImmutableSet<String> IN_JSON = slips(OURS);
  private static final ImmutableSet<String> IN_JSON_WITH_COMMENTS =
      slips(Sets.union(OURS, ImmutableSet.of(SyntaxErrorCode.COMMENT)));

  private JsonSupport() {}

  /** The ids of the rules whose findings are told by the support for a language. */
  static ImmutableSet<String> tells(String languageId) {
    return switch (languageId) {
      case "json" -> IN_JSON;
      case "jsonc" -> IN_JSON_WITH_COMMENTS;
      default -> ImmutableSet.of();
    };
  }

  private static ImmutableSet<String> slips(Set<SyntaxErrorCode> but) {
    return Stream.concat(
            Arrays.stream(SyntaxErrorCode.values())
                .filter(code -> !but.contains(code))
                .map(SyntaxErrorCode::id),
            Stream.of("doc-duplicate-key"))
        .collect(ImmutableSet.toImmutableSet());
  }
}
