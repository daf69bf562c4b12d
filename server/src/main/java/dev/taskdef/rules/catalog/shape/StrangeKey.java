package dev.taskdef.rules.catalog.shape;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import dev.taskdef.model.Keys;
import dev.taskdef.rules.Nearest;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.KnownKeys.Conversion;
import dev.taskdef.schema.Parameter;
import dev.taskdef.schema.SchemaProblem;
import dev.taskdef.syntax.JsonMember;
import dev.taskdef.syntax.JsonObject;
import java.util.Optional;

/**
 * A key that is not known at its place, with the one cause that explains it best.
 *
 * @param member the member
 * @param problem what the schema said of its object
 * @param cause why it is there, probably
 * @param target path of the member that was meant; empty where there is none
 * @param conversion what it takes to turn it into that
 * @param note a sentence about it; empty where there is nothing to add
 */
record StrangeKey(
    JsonMember member,
    SchemaProblem problem,
    Cause cause,
    String target,
    Conversion conversion,
    String note) {

  /** Causes, the surest first. */
  enum Cause {
    /** ECS itself sets it; it comes from a description. */
    DESCRIBED,
    /** Part of an answer of ECS or of an SDK. */
    RESPONSE,
    /** {@code value} among secrets, {@code valueFrom} among variables. */
    SECRET_IN_PLACE,
    /** A member of this object but for upper and lower case. */
    OTHER_CASE,
    /** A word of Compose, Kubernetes, the CDK, or a common mistake. */
    OTHER_TOOL,
    /** A word of Terraform. */
    TERRAFORM,
    /** A property of CloudFormation that differs by more than its first letter. */
    CLOUDFORMATION,
    /** Given when a task is run or a service is made. */
    SERVICE,
    /** A member, but of another object. */
    OTHER_LEVEL,
    /** One or two letters away from a member of this object. */
    NEAR,
    /** No idea; perhaps newer than our model. */
    NONE
  }

  /** Reads a problem of the keyword {@code additionalProperties}; empty for others. */
  static Optional<StrangeKey> of(SchemaProblem problem, KnownKeys keys) {
    if (!problem.is("additionalProperties") || !(problem.value() instanceof JsonObject object)) {
      return Optional.empty();
    }
    return object.member(problem.property()).map(member -> explain(member, problem, keys));
  }

  private static StrangeKey explain(JsonMember member, SchemaProblem problem, KnownKeys keys) {
    String key = member.name();
    Parameter place = problem.place();
    boolean root = place.path().isEmpty();
    if (root && Keys.DESCRIBE_ONLY.contains(key)) {
      return because(member, problem, Cause.DESCRIBED, "", Conversion.NONE, "");
    }
    if (root && keys.response(key).isPresent()) {
      return because(
          member, problem, Cause.RESPONSE, "", Conversion.NONE, keys.response(key).get());
    }
    Optional<String> otherCase =
        place.propertyNames().stream().filter(n -> Ascii.equalsIgnoreCase(n, key)).findFirst();
    if (otherCase.isPresent()) {
      String target = below(place, otherCase.get());
      return because(member, problem, Cause.OTHER_CASE, target, Conversion.RENAME, "");
    }
    return keys.foreign(place.path(), key)
        .map(foreign -> foreign(member, problem, foreign))
        .or(() -> snake(member, problem))
        .or(() -> elsewhere(member, problem, keys))
        .or(() -> otherLevel(member, problem))
        .or(() -> near(member, problem))
        .orElseGet(() -> because(member, problem, Cause.NONE, "", Conversion.NONE, ""));
  }

  private static StrangeKey because(
      JsonMember member,
      SchemaProblem problem,
      Cause cause,
      String target,
      Conversion conversion,
      String note) {
    return new StrangeKey(member, problem, cause, target, conversion, note);
  }

  private static StrangeKey foreign(
      JsonMember member, SchemaProblem problem, KnownKeys.Foreign foreign) {
    return because(
        member, problem, cause(foreign), foreign.ours(), foreign.conversion(), foreign.doc());
  }

  private static Cause cause(KnownKeys.Foreign foreign) {
    boolean secret = foreign.at().endsWith("secrets[]") && foreign.key().equals("value");
    boolean variable = foreign.at().endsWith("environment[]") && foreign.key().equals("valueFrom");
    if (secret || variable) {
      return Cause.SECRET_IN_PLACE;
    }
    return switch (foreign.from()) {
      case "terraform" -> Cause.TERRAFORM;
      case "cloudformation" -> Cause.CLOUDFORMATION;
      default -> Cause.OTHER_TOOL;
    };
  }

  private static Optional<StrangeKey> snake(JsonMember member, SchemaProblem problem) {
    if (member.name().indexOf('_') <= 0) {
      return Optional.empty();
    }
    String camel = CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, member.name());
    return problem.place().propertyNames().stream()
        .filter(name -> Ascii.equalsIgnoreCase(name, camel))
        .findFirst()
        .map(
            name ->
                because(
                    member,
                    problem,
                    Cause.TERRAFORM,
                    below(problem.place(), name),
                    Conversion.RENAME,
                    ""));
  }

  private static Optional<StrangeKey> elsewhere(
      JsonMember member, SchemaProblem problem, KnownKeys keys) {
    String path = problem.place().path();
    boolean outer = path.isEmpty() || path.equals("containerDefinitions[]");
    return keys.elsewhere(member.name())
        .filter(e -> outer)
        .map(e -> because(member, problem, Cause.SERVICE, e.ours(), Conversion.RESHAPE, e.doc()));
  }

  private static Optional<StrangeKey> otherLevel(JsonMember member, SchemaProblem problem) {
    return Levels.of(problem, member.name())
        .map(to -> because(member, problem, Cause.OTHER_LEVEL, to, Conversion.MOVE, ""));
  }

  private static Optional<StrangeKey> near(JsonMember member, SchemaProblem problem) {
    return Nearest.to(member.name(), problem.place().propertyNames())
        .map(
            name ->
                because(
                    member,
                    problem,
                    Cause.NEAR,
                    below(problem.place(), name),
                    Conversion.RENAME,
                    ""));
  }

  private static String below(Parameter place, String name) {
    return place.path().isEmpty() ? name : place.path() + "." + name;
  }

  /** The object that holds it. */
  JsonObject object() {
    return member.object();
  }

  /** The name of the member that was meant. */
  String rightName() {
    return Words.last(target);
  }

  /** Whether what was meant belongs to this very object. */
  boolean staysHere() {
    return !target.isEmpty() && Words.parent(target).equals(problem.place().path());
  }

  /** Whether the object has what was meant already, so that this one can only go. */
  boolean isDoubled() {
    return staysHere() && object().member(rightName()).isPresent();
  }
}
