package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Which feature needs which permission on which role: the table iam-actions.json. Sources:
 * developer guide, pages task_execution_IAM_role and task-iam-roles, and those named at each
 * feature.
 */
public final class IamActions {
  private final Origin origin;
  private final ImmutableMap<String, Feature> features;
  private final ImmutableMap<Role, RoleDoc> roles;
  private final ImmutableList<ManagedPolicy> managedPolicies;

  /** Whose permissions are meant. */
  public enum Role {
    /** {@code executionRoleArn}: used by ECS before and around the container. */
    EXECUTION,
    /** {@code taskRoleArn}: used by the code in the containers. */
    TASK,
    /** Given with the service or the task run. */
    INFRASTRUCTURE,
    /** Whoever registers the task definition. */
    CALLER;

    static Role parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A role explained.
   *
   * @param path the member that names it, empty when it stands outside of a task definition
   * @param principal the service that must be trusted, empty for the caller
   */
  public record RoleDoc(Role role, String path, String principal, String doc, String link) {}

  /**
   * Something that a task definition can ask for.
   *
   * @param path the member that asks for it, empty when it stands outside of a task definition
   * @param value the value or key that asks for it, empty when the member itself does
   * @param trigger when it is asked for, in a sentence
   */
  public record Feature(
      String id,
      String title,
      String path,
      String value,
      String trigger,
      String doc,
      String link,
      ImmutableList<Grant> grants) {}

  /**
   * Permissions that a feature needs.
   *
   * @param resource the resource, with names in braces for what the task definition or the account
   *     tells, such as {@code {region}}
   * @param when under which further condition, empty for always
   * @param condition the condition key that narrows it, empty when there is none
   * @param optional whether the feature also works without
   */
  public record Grant(
      Role role,
      ImmutableList<String> actions,
      String resource,
      String when,
      String condition,
      boolean optional,
      String note) {}

  /** A policy of AWS's own: what it has, and what people expect of it in vain. */
  public record ManagedPolicy(
      String name,
      String arn,
      Role role,
      ImmutableSet<String> actions,
      ImmutableSet<String> lacks,
      String doc,
      String link) {}

  private IamActions(Row table) {
    origin = Origin.of(table);
    features =
        table.rows("features", IamActions::feature).stream()
            .collect(ImmutableMap.toImmutableMap(Feature::id, each -> each));
    roles =
        table.rows("roles", IamActions::role).stream()
            .collect(ImmutableMap.toImmutableMap(RoleDoc::role, each -> each));
    managedPolicies = table.rows("managedPolicies", IamActions::managedPolicy);
  }

  static IamActions of(Row table) {
    return new IamActions(table);
  }

  public Origin origin() {
    return origin;
  }

  public ImmutableList<Feature> features() {
    return features.values().asList();
  }

  public Optional<Feature> feature(String id) {
    return Optional.ofNullable(features.get(id));
  }

  /** The features that the member at a path can ask for. */
  public ImmutableList<Feature> featuresAt(String path) {
    return features.values().stream()
        .filter(feature -> feature.path().equals(path))
        .collect(ImmutableList.toImmutableList());
  }

  public RoleDoc role(Role role) {
    return Optional.ofNullable(roles.get(role)).orElseThrow();
  }

  public ImmutableList<ManagedPolicy> managedPolicies() {
    return managedPolicies;
  }

  private static Feature feature(Row row) {
    return new Feature(
        row.text("id"),
        row.text("title"),
        row.text("path"),
        row.text("value"),
        row.text("trigger"),
        row.text("doc"),
        row.text("link"),
        row.rows("grants", IamActions::grant));
  }

  private static Grant grant(Row row) {
    return new Grant(
        Role.parse(row.text("role")),
        row.texts("actions"),
        row.text("resource"),
        row.text("when"),
        row.text("condition"),
        row.flag("optional"),
        row.text("note"));
  }

  private static RoleDoc role(Row row) {
    return new RoleDoc(
        Role.parse(row.text("name")),
        row.text("path"),
        row.text("principal"),
        row.text("doc"),
        row.text("link"));
  }

  private static ManagedPolicy managedPolicy(Row row) {
    return new ManagedPolicy(
        row.text("name"),
        row.text("arn"),
        Role.parse(row.text("role")),
        row.textSet("actions"),
        row.textSet("lacks"),
        row.text("doc"),
        row.text("link"));
  }
}
