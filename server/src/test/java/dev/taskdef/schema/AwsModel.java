package dev.taskdef.schema;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** What the AWS SDK knows of RegisterTaskDefinition: its members by path, read by reflection. */
final class AwsModel {
  /**
   * One member: kind of value, and the values of its enum (empty: no enum). The SDK does not tell
   * which members are required.
   */
  record Member(Parameter.Kind kind, ImmutableSortedSet<String> values) {}

  private final Map<String, Member> members = new TreeMap<>();

  private AwsModel() {}

  static ImmutableSortedMap<String, Member> ofTheSdk() {
    AwsModel model = new AwsModel();
    model.walk("", RegisterTaskDefinitionRequest.builder().build());
    return ImmutableSortedMap.copyOf(model.members);
  }

  private void walk(String path, SdkPojo structure) {
    for (SdkField<?> field : structure.sdkFields()) {
      String here = path.isEmpty() ? field.locationName() : path + '.' + field.locationName();
      members.put(here, new Member(kind(field), values(structure, field)));
      if (field.marshallingType() == MarshallingType.SDK_POJO) {
        walk(here, built(field));
      } else if (field.marshallingType() == MarshallingType.LIST) {
        SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
        if (element.marshallingType() == MarshallingType.SDK_POJO) {
          walk(here + "[]", built(element));
        }
      }
    }
  }

  private static SdkPojo built(SdkField<?> field) {
    return (SdkPojo) ((SdkBuilder<?, ?>) field.constructor().get()).build();
  }

  private static Parameter.Kind kind(SdkField<?> field) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return Parameter.Kind.OBJECT;
    } else if (type == MarshallingType.LIST) {
      return Parameter.Kind.ARRAY;
    } else if (type == MarshallingType.MAP) {
      return Parameter.Kind.MAP;
    } else if (type == MarshallingType.STRING) {
      return Parameter.Kind.STRING;
    } else if (type == MarshallingType.INTEGER || type == MarshallingType.LONG) {
      return Parameter.Kind.INTEGER;
    } else if (type == MarshallingType.BOOLEAN) {
      return Parameter.Kind.BOOLEAN;
    }
    throw new AssertionError("A type that task definitions did not have so far: " + type);
  }

  /** The SDK has for each enum a getter that returns it, beside the one that returns the string. */
  private static ImmutableSortedSet<String> values(SdkPojo structure, SdkField<?> field) {
    return Stream.of(structure.getClass().getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getName().equalsIgnoreCase(field.memberName()))
        .map(AwsModel::enumOf)
        .flatMap(Optional::stream)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(Object::toString)
        .filter(value -> !value.equals("null"))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static Optional<Class<?>> enumOf(Method method) {
    Type type = method.getGenericReturnType();
    if (type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1) {
      type = list.getActualTypeArguments()[0];
    }
    return type instanceof Class<?> found && found.isEnum() ? Optional.of(found) : Optional.empty();
  }
}
