package dev.taskdef.text;

/**
 * How long a document may be for what an editor is told of it, in UTF-16 code units. ECS takes
 * 65,536 bytes, so all of this is generous.
 *
 * @param full up to this length a document gets every check
 * @param syntax up to this length it is read at all, for its syntax
 */
public record SizeLimits(int full, int syntax) {
  private static final int KIBI = 1 << 10;
  private static final int MEBI = 1 << 20;

  /** What the heap of a server holds: reading takes up to 25 bytes for each code unit. */
  public static SizeLimits standard() {
    return new SizeLimits(4 * MEBI, 20 * MEBI);
  }

  /** For a server whose predecessor died: a long document may have been the reason. */
  public static SizeLimits cautious() {
    return new SizeLimits(256 * KIBI, 4 * MEBI);
  }
}
