package dev.taskdef.rules.catalog.shape;

import static dev.taskdef.rules.Basis.CLIENT;
import static dev.taskdef.rules.Severity.ERROR;
import static dev.taskdef.rules.Topic.SHAPE;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.ServerAnswer;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.Parameters;
import java.util.function.Supplier;

/** The rules on keys that are not known where they stand. */
final class KeyRules {
  private static final String REQUEST =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html";

  private KeyRules() {}

  static ImmutableList<Rule> all(Supplier<KnownKeys> keys, Supplier<Parameters> language) {
    return ImmutableList.of(
        new KeyCloudformationStyle(language),
        new KeyTerraformStyle(keys, language),
        new DocResponseMetadata(keys),
        SecretValueInPlace.rule(keys),
        KeyWrongCase.rule(keys),
        KeyComposeStyle.rule(keys),
        new KeyServiceLevel(keys),
        KeyWrongLevel.rule(keys),
        KeyUnknown.rule(keys));
  }

  /** Begins the page of a rule about keys. */
  static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id)
        .topic(SHAPE)
        .severity(ERROR)
        .basis(CLIENT)
        .serverMessage(ServerAnswer.unknownKey())
        .seeAlso(REQUEST);
  }
}
