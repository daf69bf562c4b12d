package dev.taskdef.rules.catalog.image;

import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;
import dev.taskdef.rules.RuleSpec;
import dev.taskdef.rules.Topic;

/** The rules on images and on what is run of them. */
public final class ImageRules {
  static final String CONTAINER =
      "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html";

  private ImageRules() {}

  /** In the order of their pages. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(ImageTexts.all())
        .addAll(Registries.all())
        .addAll(CommandLists.all())
        .addAll(BuiltFor.all())
        .build();
  }

  static RuleSpec.Builder page(String id) {
    return RuleSpec.named(id).topic(Topic.IMAGE);
  }
}
