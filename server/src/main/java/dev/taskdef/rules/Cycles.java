package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Circles among things that point at each other by name. Without recursion: a circle of a thousand
 * is a circle.
 */
public final class Cycles {
  private Cycles() {}

  /**
   * The circles that a walk in order of the names meets, each from the name where it was entered;
   * one for each way back.
   */
  public static <E> ImmutableList<ImmutableSet<String>> of(
      ImmutableListMultimap<String, E> edges, Function<E, String> target) {
    List<ImmutableSet<String>> circles = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String start : edges.keySet()) {
      if (!done.contains(start)) {
        walk(start, edges, target, done, circles);
      }
    }
    return ImmutableList.copyOf(circles);
  }

  private static <E> void walk(
      String start,
      ImmutableListMultimap<String, E> edges,
      Function<E, String> target,
      Set<String> done,
      List<ImmutableSet<String>> circles) {
    Deque<Iterator<E>> open = new ArrayDeque<>();
    List<String> path = new ArrayList<>();
    Map<String, Integer> onPath = new HashMap<>();
    enter(start, edges, open, path, onPath);
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        String left = path.remove(path.size() - 1);
        onPath.remove(left);
        done.add(left);
        continue;
      }
      String next = target.apply(open.peek().next());
      Integer at = onPath.get(next);
      if (at != null) {
        circles.add(ImmutableSet.copyOf(path.subList(at, path.size())));
      } else if (!done.contains(next) && edges.containsKey(next)) {
        enter(next, edges, open, path, onPath);
      }
    }
  }

  private static <E> void enter(
      String name,
      ImmutableListMultimap<String, E> edges,
      Deque<Iterator<E>> open,
      List<String> path,
      Map<String, Integer> onPath) {
    onPath.put(name, path.size());
    path.add(name);
    open.push(edges.get(name).iterator());
  }

  /** A circle set out with arrows, back to where it began; the middle left out where it is long. */
  public static String show(ImmutableSet<String> circle) {
    ImmutableList<String> names = circle.asList();
    String shown = names.stream().limit(6).collect(Collectors.joining(" → "));
    return shown + (names.size() > 6 ? " → …" : "") + " → " + names.get(0);
  }
}
