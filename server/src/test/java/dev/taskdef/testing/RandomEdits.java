package dev.taskdef.testing;

import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Laws under random edits. A run prints its seed; what breaks a law is saved below {@code
 * target/failures} and tried again before anything else on the next run.
 */
public final class RandomEdits {
  private final Random random;
  private final RandomJson json;

  public RandomEdits(Random random) {
    this.random = random;
    this.json = new RandomJson(random);
  }

  /** A small edit such as typing makes, or pasting, or deleting. */
  public TextEdit edit(CharSequence text) {
    int start = random.nextInt(text.length() + 1);
    int length =
        random.nextInt(3) > 0
            ? 0
            : random.nextInt(1 + Math.min(random.nextInt(4) == 0 ? 40 : 3, text.length() - start));
    String with =
        switch (random.nextInt(8)) {
          case 0, 1 -> String.valueOf("abc123\"\"{}[],,:: \n".charAt(random.nextInt(17)));
          case 2 -> json.odd();
          case 3 -> json.json();
          case 4 -> "x";
          default -> "";
        };
    return TextEdit.replace(TextRange.of(start, start + length), with);
  }

  /** A law about a text and an edit to it; broken by throwing. */
  public interface Law {
    void check(String text, TextEdit edit);
  }

  /**
   * Checks a law, first on what broke it before, then on {@code count} random edits to random
   * texts.
   */
  public static void hold(String name, int count, Law law) {
    replay(name, law);
    // A build must give the same answer twice; a soak looks where nobody looked before.
    long seed =
        Long.getLong("seed", Long.getLong("soak") == null ? 20_261_123L : System.nanoTime());
    System.out.println(name + ": -Dseed=" + seed);
    Random random = new Random(seed);
    RandomEdits edits = new RandomEdits(random);
    RandomJson texts = new RandomJson(random);
    for (int done = 0; done < count; ) {
      String text = texts.text();
      for (int i = 0; i < 20 && done < count; i++, done++) {
        TextEdit edit = edits.edit(text);
        try {
          law.check(text, edit);
        } catch (RuntimeException | Error broken) {
          save(name, seed, text, edit);
          throw broken;
        }
        text =
            text.substring(0, edit.range().start())
                + edit.newText()
                + text.substring(edit.range().end());
      }
    }
  }

  /** 200,000 without more said; what -Dsoak=N says otherwise. */
  public static int count(int usual) {
    return Integer.getInteger("soak", usual);
  }

  private static Path folder(String name) {
    return Path.of("target", "failures", name);
  }

  private static void save(String name, long seed, String text, TextEdit edit) {
    try {
      Path folder = Files.createDirectories(folder(name));
      String content =
          edit.range().start()
              + " "
              + edit.range().end()
              + " "
              + edit.newText().length()
              + "\n"
              + edit.newText()
              + text;
      Files.write(
          folder.resolve(seed + "-" + System.nanoTime() + ".txt"),
          content.getBytes(StandardCharsets.UTF_16BE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replay(String name, Law law) {
    if (!Files.isDirectory(folder(name))) {
      return;
    }
    try (Stream<Path> saved = Files.list(folder(name))) {
      for (Path file : saved.sorted().toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_16BE);
        int head = content.indexOf('\n');
        String[] numbers = content.substring(0, head).split(" ", -1);
        int inserted = head + 1 + Integer.parseInt(numbers[2]);
        TextRange range = TextRange.of(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        law.check(
            content.substring(inserted),
            TextEdit.replace(range, content.substring(head + 1, inserted)));
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
