package dev.taskdef.syntax;

import dev.taskdef.testing.SharedFiles;
import dev.taskdef.text.DecodedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Slips of the kind that fingers make: one of the marks <code>, : " { } [ ]</code> of a valid file
 * is dropped, doubled, or given up for another of them. The mark's kind is drawn first, so that the
 * rare ones count as much as the quotes.
 */
final class RepairExam {
  static final String MARKS = ",:\"{}[]";

  /** One broken text. */
  record Slip(String kind, String file, String original, int at, String broken) {}

  /** How the tree took one slip. */
  record Result(
      Slip slip, boolean one, boolean valid, boolean original, JsonTree tree, String mended) {}

  /** Shares in percent. */
  record Marks(int count, double one, double valid, double original) {}

  private final List<Result> results = new ArrayList<>();

  /** Holds the exam over the valid files of the corpus. */
  static RepairExam held(long seed, int count, Consumer<Result> watcher) {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Path file : SharedFiles.corpus()) {
      String text = DecodedFile.of(SharedFiles.bytes(file)).text();
      if (Oracle.accepts(text)) {
        names.add(file.getFileName().toString());
        texts.add(text);
      }
    }
    RepairExam exam = new RepairExam();
    Random random = new Random(seed);
    while (exam.results.size() < count) {
      int file = random.nextInt(texts.size());
      slip(names.get(file), texts.get(file), random)
          .map(RepairExam::judge)
          .ifPresent(
              result -> {
                exam.results.add(result);
                watcher.accept(result);
              });
    }
    return exam;
  }

  /** The figures of all slips. */
  Marks all() {
    return marks(results);
  }

  /** The figures by kind of slip. */
  Map<String, Marks> byKind() {
    Map<String, List<Result>> groups = new TreeMap<>();
    for (Result result : results) {
      groups.computeIfAbsent(result.slip.kind, kind -> new ArrayList<>()).add(result);
    }
    Map<String, Marks> marks = new TreeMap<>();
    groups.forEach((kind, group) -> marks.put(kind, marks(group)));
    return marks;
  }

  private static Marks marks(List<Result> results) {
    double hundred = 100.0 / Math.max(1, results.size());
    return new Marks(
        results.size(),
        hundred * results.stream().filter(Result::one).count(),
        hundred * results.stream().filter(Result::valid).count(),
        hundred * results.stream().filter(Result::original).count());
  }

  private static Optional<Slip> slip(String file, String text, Random random) {
    char mark = MARKS.charAt(random.nextInt(MARKS.length()));
    List<Integer> places = places(text, mark);
    int way = random.nextInt(3);
    char other =
        MARKS.charAt(
            (MARKS.indexOf(mark) + 1 + random.nextInt(MARKS.length() - 1)) % MARKS.length());
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int at = places.get(random.nextInt(places.size()));
    String middle = way == 0 ? "" : way == 1 ? "" + mark + mark : "" + other;
    String broken = text.substring(0, at) + middle + text.substring(at + 1);
    String kind = way == 0 ? "drop " + mark : way == 1 ? "double " + mark : "swap " + mark;
    return Oracle.accepts(broken)
        ? Optional.empty()
        : Optional.of(new Slip(kind, file, text, at, broken));
  }

  /** Where a mark stands as a mark and not inside a string. */
  private static List<Integer> places(String text, char mark) {
    List<Integer> places = new ArrayList<>();
    boolean string = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (string && c == '\\') {
        i++;
      } else if (c == '"') {
        string = !string;
        if (mark == '"') {
          places.add(i);
        }
      } else if (!string && c == mark) {
        places.add(i);
      }
    }
    return places;
  }

  private static Result judge(Slip slip) {
    JsonTree tree = JsonTree.parse(slip.broken);
    String mended =
        tree.errors().stream()
            .filter(SyntaxError::isRepairable)
            .findFirst()
            .map(error -> tree.text().with(error.repair()).toString())
            .orElse(slip.broken);
    boolean valid = Oracle.accepts(mended);
    boolean original = valid && Oracle.value(mended).equals(Oracle.value(slip.original));
    return new Result(slip, tree.errors().size() == 1, valid, original, tree, mended);
  }
}
