package dev.taskdef.rules.catalog.shape;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.taskdef.rules.Rule;
import dev.taskdef.schema.KnownKeys;
import dev.taskdef.schema.Parameters;
import dev.taskdef.schema.Tables;
import java.util.function.Supplier;

/** The rules on the document's shape, its keys and types. */
public final class ShapeRules {
  private ShapeRules() {}

  /** In the order of their pages; what they need to know is read when it is first needed. */
  public static ImmutableList<Rule> all() {
    Supplier<KnownKeys> keys = Tables.bundled()::knownKeys;
    Supplier<Parameters> language = Suppliers.memoize(Parameters::load);
    return ImmutableList.<Rule>builder()
        .add(new KeyReadOnly(), new DescribeOutput())
        .addAll(KeyRules.all(keys, language))
        .addAll(TypeRules.all())
        .addAll(RequiredRules.all(keys))
        .add(new RequiredContainerName(), new RequiredContainerImage())
        .add(new ContainersEmpty(), new ContainersTooMany())
        .add(new DocDuplicateKey(), new DocWrappedDescribe())
        .add(new PlaceholderLeft(), new EmptyArrayNoise(), new EmptyStringMember())
        .add(new SkeletonLeftover(language), new SkeletonMapKey())
        .add(new DocRootNotObject(), new DocTooLarge(), new KeyNewerThanClient())
        .build();
  }
}
