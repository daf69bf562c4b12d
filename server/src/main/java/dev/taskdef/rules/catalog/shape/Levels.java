package dev.taskdef.rules.catalog.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import java.util.Comparator;
import java.util.Optional;

/** Where else a key is known. */
final class Levels {
  /** So many objects have these that their place says nothing. */
  private static final ImmutableSet<String> EVERYWHERE =
      ImmutableSet.of("name", "value", "type", "key", "options", "containerName", "memory", "cpu");

  private static final String CONTAINER = "containerDefinitions[]";

  private Levels() {}

  /** The path of the member of this name that is nearest to the place, if any is near enough. */
  static Optional<String> of(SchemaProblem problem, String key) {
    String here = problem.place().path();
    ImmutableList<String> paths =
        problem.language().members().stream()
            .filter(p -> p.name().equals(key))
            .map(Parameter::path)
            .collect(ImmutableList.toImmutableList());
    boolean unique = paths.size() == 1;
    return paths.stream()
        .filter(path -> distance(here, Words.parent(path)) <= (unique ? 4 : 2))
        .filter(path -> !EVERYWHERE.contains(key) || distance(here, Words.parent(path)) == 1)
        .min(Comparator.comparingInt(path -> distance(here, Words.parent(path))));
  }

  /** How far two objects are apart: 1 for an object and one directly inside it. */
  static int distance(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    String inner = a.length() > b.length() ? a : b;
    String outer = a.length() > b.length() ? b : a;
    if (inner.equals(CONTAINER) && outer.isEmpty()) {
      return 1;
    }
    if (inner.startsWith(outer.isEmpty() ? "" : outer + ".")) {
      return (int) inner.substring(outer.length()).chars().filter(c -> c == '.').count()
          + (outer.isEmpty() ? 1 : 0);
    }
    return 3 + Math.abs(depth(a) - depth(b));
  }

  private static int depth(String path) {
    return path.isEmpty() ? 0 : (int) path.chars().filter(c -> c == '.').count() + 1;
  }
}
