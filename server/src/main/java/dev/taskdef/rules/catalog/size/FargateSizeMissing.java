package dev.taskdef.rules.catalog.size;

import static dev.taskdef.rules.Basis.SERVER;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SIZE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.TaskDefinition;
import dev.taskdef.model.TaskSize;
import dev.taskdef.rules.Report;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.TaskRule;
import dev.taskdef.schema.FargateSizes;
import dev.taskdef.schema.Tables;
import dev.taskdef.syntax.JsonEdits;
import dev.taskdef.syntax.Place;
import dev.taskdef.syntax.SyntaxNode;
import java.util.OptionalLong;

/**
 * A Fargate task without one of its two sizes.
 *
 * @param spec the page of this size
 * @param member {@code cpu} or {@code memory}
 */
record FargateSizeMissing(RuleSpec spec, String member) implements TaskRule {

  static ImmutableList<FargateSizeMissing> all() {
    return ImmutableList.of(
        of("fargate-cpu-missing", "cpu", "\"memory\": \"512\""),
        of("fargate-memory-missing", "memory", "\"cpu\": \"256\""));
  }

  private static FargateSizeMissing of(String id, String member, String there) {
    String both = "\"cpu\": \"256\",\n  \"memory\": \"512\"";
    RuleSpec spec =
        RuleSpec.named(id)
            .topic(SIZE)
            .severity(ERROR)
            .basis(SERVER)
            .summary("A Fargate task has no task-level `" + member + "`")
            .why(
                "On Fargate you choose (and pay for) a size for the task as a whole: cpu and memory at the top of the definition, as strings,"
                    + " one of the pairs that Fargate offers. Sizes of containers do not replace it.")
            .serverMessage("Fargate requires that '" + member + "' be defined at the task level.")
            .seeAlso(
                "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
            .bad(
                SizeExamples.fargate(there)
                    .replace("\"requiresCompatibilities\"", "<|\"requiresCompatibilities\"|>"))
            .good(SizeExamples.fargate(both))
            .build();
    return new FargateSizeMissing(spec, member);
  }

  @Override
  public void check(TaskDefinition task, Report report) {
    if (task.facts().onFargate() && task.lacks(member)) {
      Block root = task.root().orElseThrow();
      task.placeOfLaunchType().ifPresent(place -> tell(root, place, value(task), report));
    }
  }

  private void tell(Block root, SyntaxNode place, String value, Report report) {
    report
        .at(
            place,
            "A Fargate task needs \""
                + member
                + "\" at task level, as a string: "
                + (member.equals("cpu") ? "CPU units (256 is 0.25 vCPU)." : "MiB."))
        .suggested(
            "Add \"" + member + "\": \"" + value + "\"",
            () ->
                JsonEdits.insertMember(
                    root.node(),
                    member,
                    JsonEdits.quoted(value),
                    member.equals("cpu") ? Place.before("memory") : Place.after("cpu")));
  }

  // The smallest that goes with the other size, where that is known.
  private String value(TaskDefinition task) {
    FargateSizes sizes = Tables.bundled().fargateSizes();
    String system = Sizes.system(task.facts());
    OptionalLong other =
        member.equals("cpu") ? TaskSize.memoryMib(task.facts()) : TaskSize.cpuUnits(task.facts());
    ImmutableList<Integer> fitting =
        other.isEmpty() || other.getAsLong() > Integer.MAX_VALUE
            ? ImmutableList.of()
            : member.equals("cpu")
                ? sizes.cpusFor((int) other.getAsLong(), system)
                : sizes.memories((int) other.getAsLong(), system);
    ImmutableList<Integer> any = member.equals("cpu") ? sizes.cpus(system) : sizes.memories(system);
    return Integer.toString(fitting.isEmpty() ? any.get(0) : fitting.get(0));
  }
}
