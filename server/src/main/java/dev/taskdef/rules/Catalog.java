package dev.taskdef.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;

/** The rules, sorted by what they look at. */
public final class Catalog {
  private final ImmutableMap<String, Rule> byId;
  private final ImmutableList<ContainerRule> containerRules;
  private final ImmutableList<TaskRule> taskRules;
  private final ImmutableList<NodeRule> nodeRules;
  private final ImmutableList<SchemaRule> schemaRules;
  private final ImmutableList<SyntaxRule> syntaxRules;
  private final ImmutableList<EncodingRule> encodingRules;
  private final ImmutableList<SettingsRule> settingsRules;

  private Catalog(ImmutableList<Rule> rules) {
    this.byId = Maps.uniqueIndex(rules, r -> r.spec().id());
    this.containerRules = select(rules, ContainerRule.class);
    this.taskRules = select(rules, TaskRule.class);
    this.nodeRules = select(rules, NodeRule.class);
    this.schemaRules = select(rules, SchemaRule.class);
    this.syntaxRules = select(rules, SyntaxRule.class);
    this.encodingRules = select(rules, EncodingRule.class);
    this.settingsRules = select(rules, SettingsRule.class);
  }

  /** A catalog of these rules; ids must differ. Earlier schema rules are asked first. */
  public static Catalog of(Iterable<? extends Rule> rules) {
    return new Catalog(ImmutableList.copyOf(rules));
  }

  private static <R extends Rule> ImmutableList<R> select(
      ImmutableList<Rule> rules, Class<R> kind) {
    return rules.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(ImmutableList.toImmutableList());
  }

  /** All rules by id, in catalog order. */
  public ImmutableMap<String, Rule> rules() {
    return byId;
  }

  /** The rule of this id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The rules over one container. */
  public ImmutableList<ContainerRule> containerRules() {
    return containerRules;
  }

  /** The rules over the whole task. */
  public ImmutableList<TaskRule> taskRules() {
    return taskRules;
  }

  /** The rules over single values and keys. */
  public ImmutableList<NodeRule> nodeRules() {
    return nodeRules;
  }

  /** The rules that put schema problems into words, in the order in which they are asked. */
  public ImmutableList<SchemaRule> schemaRules() {
    return schemaRules;
  }

  /** The pages of the parser's errors. */
  public ImmutableList<SyntaxRule> syntaxRules() {
    return syntaxRules;
  }

  /** The rules on the settings of a project. */
  public ImmutableList<SettingsRule> settingsRules() {
    return settingsRules;
  }

  /** The rules on a file's bytes. */
  public ImmutableList<EncodingRule> encodingRules() {
    return encodingRules;
  }
}
