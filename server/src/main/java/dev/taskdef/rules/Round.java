package dev.taskdef.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Container;
import dev.taskdef.model.Reads;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.Volume;
import dev.taskdef.syntax.GreenNode;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import dev.taskdef.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One run of all rules over one task definition. What an earlier run found is taken over, check by
 * check, where nothing has changed that the check looked at.
 */
final class Round {
  private static final Found NOTHING = new Found(Outcome.empty(), 0, 0);

  /** By bit: what is found inside members that are not there. */
  private static final Found[] WITHOUT = new Found[Reads.NAMES];

  static {
    for (int i = 0; i < WITHOUT.length; i++) {
      WITHOUT[i] = new Found(Outcome.empty(), 0, 1L << i);
    }
  }

  private final Catalog catalog;
  private final SchemaProblems schema;
  private final FailureLog failures;
  private final TaskDefinition task;
  private final Depth depth;
  private final Optional<Memory.Parts> before;
  private final Drift drift;
  private final Reads reads = new Reads();
  private final Absences absences = new Absences();
  private final Supplier<TaskDefinition> noted;
  private final IdentityHashMap<GreenNode, Part> byGreen = new IdentityHashMap<>();

  Round(
      Catalog catalog,
      SchemaProblems schema,
      FailureLog failures,
      TaskDefinition task,
      Depth depth,
      Memory memory) {
    this.catalog = catalog;
    this.schema = schema;
    this.failures = failures;
    this.task = task;
    this.depth = depth;
    this.before = memory.about(schema, task.facts());
    this.drift = memory.drift();
    this.noted = Suppliers.memoize(() -> task.notedIn(reads));
  }

  /** Runs what has to be run, adds what all checks say, and answers what is to be remembered. */
  Memory run(List<Outcome> outcomes) {
    Members list = Members.of(task.listed());
    boolean listed = before.filter(b -> b.list().isLike(list)).isPresent();
    long changed = listed ? 0 : Reads.ALL;
    ImmutableList.Builder<Part> containers = ImmutableList.builder();
    for (int i = 0; i < task.containers().size(); i++) {
      int index = i;
      Optional<Part> was = before.filter(b -> listed).map(b -> b.containers().get(index));
      Part now = container(index, was);
      containers.add(now);
      outcomes.add(now.said());
      changed |=
          was.map(part -> part.green() == now.green() ? 0 : part.members().changedTo(now.members()))
              .orElse(Reads.ALL);
    }
    for (Volume volume : task.volumes()) {
      outcomes.add(volume(volume).said());
    }
    Part rest = rest(changed, listed);
    outcomes.add(rest.said());
    return depth == Depth.QUICK
        ? Memory.of(schema, task.facts(), new Memory.Parts(rest, list, containers.build(), byGreen))
        : Memory.empty();
  }

  private Optional<Part> known(GreenNode green) {
    return before.map(b -> b.byGreen().get(green));
  }

  private Part remember(Part part) {
    byGreen.put(part.green(), part);
    return part;
  }

  // ---- containers ----

  private Part container(int index, Optional<Part> was) {
    JsonObject node = task.containers().get(index).node();
    Optional<Part> same = known(node.green());
    return remember(same.isPresent() ? same.get().at(node.start()) : container(index, node, was));
  }

  private Part container(int index, JsonObject node, Optional<Part> was) {
    Container container = task.containers().get(index);
    Members members = Members.of(node);
    long changed = was.map(part -> part.members().changedTo(members)).orElse(Reads.ALL);
    long present = members.bits();
    Recall recall = new Recall(was, 0, changed, drift, node.start());
    if (!recall.keeps()) {
      recall.add(byItself(container));
    }
    for (int i = 0; i < Reads.NAMES; i++) {
      if (!recall.keeps()) {
        recall.add((present & 1L << i) == 0 ? WITHOUT[i] : inside(container, 1L << i));
      }
    }
    Container heard = noted.get().containers().get(index);
    long asked = Absences.present(members);
    for (ContainerRule rule : catalog.containerRules()) {
      if (!recall.keeps()) {
        recall.add(absences.of(rule, asked).orElseGet(() -> look(rule, heard, asked)));
      }
    }
    return Part.of(node.green(), node.start(), members, recall.found());
  }

  private Found look(ContainerRule rule, Container container, long present) {
    Found found = noting(runner -> runner.container(rule, container, task.facts()));
    absences.learn(rule, present, found);
    return found;
  }

  /** The container without the values of its members. */
  private Found byItself(Container container) {
    RuleRunner runner = runner();
    runner.schema(catalog.schemaRules(), schema.ofContainer(container, task.facts()), task.facts());
    runner.nodes(catalog.nodeRules(), ImmutableList.of(container.node()));
    return new Found(runner.outcome(), 0, Reads.ALL);
  }

  /** The members of a container whose names have this bit. */
  private Found inside(Container container, long bit) {
    RuleRunner runner = runner();
    ImmutableList<JsonMember> members =
        container.node().members().stream()
            .filter(m -> Reads.bit(m.name()) == bit)
            .collect(ImmutableList.toImmutableList());
    for (JsonMember member : members) {
      runner.schema(catalog.schemaRules(), schema.ofMember(member, task.facts()), task.facts());
    }
    runner.nodes(catalog.nodeRules(), below(members, new IdentityHashMap<>()));
    return new Found(runner.outcome(), 0, bit);
  }

  // ---- volumes ----

  private Part volume(Volume volume) {
    JsonObject node = volume.block().node();
    Optional<Part> same = known(node.green());
    return remember(same.isPresent() ? same.get().at(node.start()) : volume(volume, node));
  }

  private Part volume(Volume volume, JsonObject node) {
    Recall recall = new Recall(Optional.empty(), 0, 0, drift, node.start());
    recall.add(noting(r -> r.schema(catalog.schemaRules(), schema.ofVolume(volume), task.facts())));
    return Part.of(node.green(), node.start(), Members.none(), recall.found());
  }

  // ---- the rest ----

  private Part rest(long changedOfContainers, boolean listed) {
    Members members = task.root().map(Block::node).map(Members::of).orElse(Members.none());
    boolean isWhole = task.root().filter(r -> r.node().parent().isEmpty()).isPresent();
    long changed =
        before
            .filter(b -> isWhole)
            .map(b -> b.task().members().changedTo(members))
            .orElse(Reads.ALL);
    long list = listed ? 0 : Reads.bit(Reads.CONTAINERS);
    Recall recall =
        new Recall(before.map(Memory.Parts::task), changed | list, changedOfContainers, drift, 0);
    if (!recall.keeps()) {
      recall.add(outside());
    }
    for (TaskRule rule : catalog.taskRules()) {
      if (!recall.keeps()) {
        recall.add(noting(runner -> runner.task(rule, noted.get())));
      }
    }
    return Part.of(task.tree().green(), 0, members, recall.found());
  }

  /** All that is no container. */
  private Found outside() {
    RuleRunner runner = runner();
    runner.schema(catalog.schemaRules(), schema.ofTask(task), task.facts());
    IdentityHashMap<GreenNode, Boolean> left = new IdentityHashMap<>();
    task.containers().forEach(c -> left.put(c.node().green(), true));
    runner.nodes(catalog.nodeRules(), below(task.tree().roots(), left));
    return new Found(runner.outcome(), ~Reads.WHOLE, 0);
  }

  /** These nodes and all below them, without those that are left out. */
  private static List<SyntaxNode> below(
      Iterable<? extends SyntaxNode> nodes, IdentityHashMap<GreenNode, Boolean> left) {
    List<SyntaxNode> all = new ArrayList<>();
    Deque<SyntaxNode> open = new ArrayDeque<>();
    nodes.forEach(open::add);
    while (!open.isEmpty()) {
      SyntaxNode node = open.pop();
      if (!left.containsKey(node.green())) {
        all.add(node);
        open.addAll(node.children());
      }
    }
    return all;
  }

  private Found noting(Consumer<RuleRunner> check) {
    RuleRunner runner = runner();
    reads.begin();
    check.accept(runner);
    Outcome outcome = runner.outcome();
    return outcome.isEmpty() && reads.ofTask() == 0 && reads.ofContainers() == 0
        ? NOTHING
        : new Found(outcome, reads.ofTask(), reads.ofContainers());
  }

  private RuleRunner runner() {
    return new RuleRunner(failures, depth);
  }
}
