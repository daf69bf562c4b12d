import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.ClassFileVersion;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites class files older than Java 6 in the form of Java 17. The start-up cache leaves such old classes
 * out, because their form has no stack maps, and loading them one by one is what the cache is there to save.
 *
 * <p>Usage: {@code java Modernize.java FOLDER}; needs JDK 25 for java.lang.classfile.
 */
final class Modernize {
  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

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
      }
    }
    System.out.println("modernize: " + rewritten + " old classes rewritten");
  }

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
