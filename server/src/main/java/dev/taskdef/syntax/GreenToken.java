package dev.taskdef.syntax;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A green node that is a stretch of text. */
final class GreenToken extends GreenNode {
  static final GreenToken COMMA = new GreenToken(SyntaxKind.COMMA, ",", List.of());
  static final GreenToken COLON = new GreenToken(SyntaxKind.COLON, ":", List.of());
  static final GreenToken LEFT_BRACE = new GreenToken(SyntaxKind.LEFT_BRACE, "{", List.of());
  static final GreenToken RIGHT_BRACE = new GreenToken(SyntaxKind.RIGHT_BRACE, "}", List.of());
  static final GreenToken LEFT_BRACKET = new GreenToken(SyntaxKind.LEFT_BRACKET, "[", List.of());
  static final GreenToken RIGHT_BRACKET = new GreenToken(SyntaxKind.RIGHT_BRACKET, "]", List.of());
  static final GreenToken SPACE = new GreenToken(SyntaxKind.WHITESPACE, " ", List.of());
  static final GreenToken TRUE = new GreenToken(SyntaxKind.TRUE, "true", List.of());
  static final GreenToken FALSE = new GreenToken(SyntaxKind.FALSE, "false", List.of());
  static final GreenToken NULL = new GreenToken(SyntaxKind.NULL, "null", List.of());

  private final String content;
  private @Nullable String value;
  private @Nullable ImmutableList<Placeholder> placeholders;

  GreenToken(SyntaxKind kind, String content, List<GreenError> errors) {
    super(kind, content.length(), errors, 0);
    this.content = content;
  }

  /** A token that would be {@code meant}, were it written right. */
  GreenToken(SyntaxKind kind, String content, String meant, List<GreenError> errors) {
    this(kind, content, errors);
    this.value = valueOf(kind, meant);
  }

  String content() {
    return content;
  }

  /**
   * For a string, what it means: without quotes, escapes decoded. For all else, the text itself.
   */
  String value() {
    String known = value;
    if (known == null) {
      known = valueOf(kind(), content);
      value = known;
    }
    return known;
  }

  /** Whether another token of the same kind says the same and means the same. */
  boolean isLike(GreenToken other) {
    boolean unread = value == null && other.value == null;
    return content.equals(other.content) && (unread || value().equals(other.value()));
  }

  private static String valueOf(SyntaxKind kind, String written) {
    return kind == SyntaxKind.STRING ? StringLiteral.valueOf(written) : written;
  }

  /**
   * The placeholders and fill-in words in a string, with ranges counted from the token; for a bare
   * placeholder, itself.
   */
  ImmutableList<Placeholder> placeholders() {
    ImmutableList<Placeholder> known = placeholders;
    if (known == null) {
      known = Placeholder.allIn(content);
      placeholders = known;
    }
    return known;
  }
}
