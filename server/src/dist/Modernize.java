import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rewrites class files so that the start-up cache can hold what they do.
 *
 * <ul>
 *   <li>Those older than Java 6 in the form of Java 17: the cache leaves such old classes out, because their
 *       form has no stack maps, and loading them one by one is what the cache is there to save.
 *   <li>Records compare and hash their components with plain instructions. The compiler has them spun at the
 *       first call, which the cache cannot hold: tens of milliseconds for the first record, 5 for each other.
 * </ul>
 *
 * <p>Usage: {@code java Modernize.java FOLDER}; needs JDK 25 for java.lang.classfile.
 */
final class Modernize {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  private static final int FLAGS = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL;
  private static final ClassDesc RECORD = ClassDesc.of("java.lang.Record");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc OBJECT_METHODS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final MethodTypeDesc EQUALS = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);
  private static final MethodTypeDesc OBJECTS_EQUALS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
  private static final MethodTypeDesc HASH_CODE = MethodTypeDesc.of(ConstantDescs.CD_int);
  private static final Map<ClassDesc, ClassDesc> BOXES =
      Map.of(
          ConstantDescs.CD_boolean, ConstantDescs.CD_Boolean,
          ConstantDescs.CD_byte, ConstantDescs.CD_Byte,
          ConstantDescs.CD_char, ConstantDescs.CD_Character,
          ConstantDescs.CD_short, ConstantDescs.CD_Short,
          ConstantDescs.CD_int, ConstantDescs.CD_Integer,
          ConstantDescs.CD_long, ConstantDescs.CD_Long,
          ConstantDescs.CD_float, ConstantDescs.CD_Float,
          ConstantDescs.CD_double, ConstantDescs.CD_Double);

  private Modernize() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ClassHierarchyResolver known =
        ClassHierarchyResolver.ofResourceParsing(type -> open(folder, type))
            .orElse(ClassHierarchyResolver.defaultResolver());
    ClassFile form =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(known));
    List<Path> classes;
    try (Stream<Path> files = Files.walk(folder)) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    int rewritten = 0;
    int records = 0;
    for (Path file : classes) {
      byte[] bytes = Files.readAllBytes(file);
      int major = (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
      if (major < FIRST_WITH_STACK_MAPS) {
        ClassModel old = form.parse(bytes);
        Files.write(
            file,
            form.transformClass(
                old,
                ClassTransform.dropping(element -> element instanceof ClassFileVersion)
                    .andThen(ClassTransform.transformingMethodBodies((code, element) -> code.with(element)))
                    .andThen(ClassTransform.endHandler(to -> to.withVersion(ClassFile.JAVA_17_VERSION, 0)))));
        rewritten++;
      } else if (form.parse(bytes).superclass().filter(s -> s.asSymbol().equals(RECORD)).isPresent()) {
        Files.write(file, plainRecord(form, form.parse(bytes)));
        records++;
      }
    }
    System.out.println("modernize: " + rewritten + " old classes, " + records + " records rewritten");
  }

  // ---- records ----

  private static byte[] plainRecord(ClassFile form, ClassModel record) {
    ClassDesc self = record.thisClass().asSymbol();
    List<RecordComponentInfo> components =
        record.findAttribute(Attributes.record()).map(RecordAttribute::components).orElse(List.of());
    return form.transformClass(
        record,
        (to, element) -> {
          if (element instanceof MethodModel method && isSpun(method, "equals")) {
            to.withMethodBody("equals", EQUALS, FLAGS, code -> writeEquals(code, self, components));
          } else if (element instanceof MethodModel method && isSpun(method, "hashCode")) {
            to.withMethodBody("hashCode", HASH_CODE, FLAGS, code -> writeHashCode(code, self, components));
          } else {
            to.with(element);
          }
        });
  }

  /** Whether the method is the one that the compiler adds to a record. */
  private static boolean isSpun(MethodModel method, String name) {
    return method.methodName().equalsString(name)
        && method.code().stream()
            .flatMap(CodeModel::elementStream)
            .anyMatch(e -> e instanceof InvokeDynamicInstruction i
                && i.bootstrapMethod().owner().equals(OBJECT_METHODS));
  }

  private static void writeEquals(CodeBuilder code, ClassDesc self, List<RecordComponentInfo> components) {
    Label different = code.newLabel();
    code.aload(1).instanceOf(self).ifeq(different);
    code.aload(1).checkcast(self).astore(2);
    for (RecordComponentInfo component : components) {
      String name = component.name().stringValue();
      ClassDesc type = component.descriptorSymbol();
      code.aload(0).getfield(self, name, type).aload(2).getfield(self, name, type);
      switch (TypeKind.from(type).asLoadable()) {
        case INT -> code.if_icmpne(different);
        case LONG -> code.lcmp().ifne(different);
        case FLOAT -> code.invokestatic(ConstantDescs.CD_Float, "compare", comparing(type)).ifne(different);
        case DOUBLE -> code.invokestatic(ConstantDescs.CD_Double, "compare", comparing(type)).ifne(different);
        default -> code.invokestatic(OBJECTS, "equals", OBJECTS_EQUALS).ifeq(different);
      }
    }
    code.iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private static MethodTypeDesc comparing(ClassDesc type) {
    return MethodTypeDesc.of(ConstantDescs.CD_int, type, type);
  }

  private static void writeHashCode(CodeBuilder code, ClassDesc self, List<RecordComponentInfo> components) {
    code.iconst_0();
    for (RecordComponentInfo component : components) {
      ClassDesc type = component.descriptorSymbol();
      code.bipush(31).imul().aload(0).getfield(self, component.name().stringValue(), type);
      if (type.isPrimitive()) {
        code.invokestatic(BOXES.get(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  // ---- classes that are not yet written ----

  private static ByteArrayInputStream open(Path folder, ClassDesc type) {
    String name = type.descriptorString();
    Path file = folder.resolve(name.substring(1, name.length() - 1) + ".class");
    try {
      return Files.isRegularFile(file) ? new ByteArrayInputStream(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
