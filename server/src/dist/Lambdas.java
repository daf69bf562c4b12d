import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives the lambdas of each class one class in place of one for each of them. The start-up cache loads all
 * its classes before the program begins, so that two thousand small ones are a good part of a start.
 *
 * <p>What {@code Outer} writes as lambdas becomes instances of {@code Outer$$Lambdas}, which implements all
 * their interfaces, is a nest mate of {@code Outer}, and picks what to call by a number. Lambdas that take
 * a number along, or that need more than casts and boxes between the interface and the method, stay as
 * they are.
 *
 * <p>Usage: {@code java Lambdas.java FOLDER PREFIX}: the classes under PREFIX, such as {@code dev/taskdef}.
 * Needs JDK 25 for java.lang.classfile.
 */
final class Lambdas {
  private static final ClassDesc FACTORY = ClassDesc.of("java.lang.invoke.LambdaMetafactory");
  private static final String NUMBER = "number";
  private static final String MAKE = "of";

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

  /** The one method of an interface, as erasure left it. */
  private record Sam(String name, MethodTypeDesc type) {}

  /**
   * A place that makes a lambda.
   *
   * @param captured what it takes along, and the interface that it makes
   * @param asked what the interface's method takes and gives here
   */
  private record Site(MethodTypeDesc captured, Sam sam, DirectMethodHandleDesc body, MethodTypeDesc asked) {
    static Optional<Site> of(InvokeDynamicInstruction call) {
      DirectMethodHandleDesc factory = call.bootstrapMethod();
      List<ConstantDesc> args = call.bootstrapArgs();
      if (!factory.owner().equals(FACTORY)
          || !factory.methodName().equals("metafactory")
          || !(args.get(0) instanceof MethodTypeDesc erased)
          || !(args.get(1) instanceof DirectMethodHandleDesc body)
          || !(args.get(2) instanceof MethodTypeDesc asked)) {
        return Optional.empty();
      }
      Site site = new Site(call.typeSymbol(), new Sam(call.name().stringValue(), erased), body, asked);
      return site.isSimple() ? Optional.of(site) : Optional.empty();
    }

    ClassDesc made() {
      return captured.returnType();
    }

    /** What the body takes, an instance first. */
    List<ClassDesc> taken() {
      MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
      List<ClassDesc> taken = new ArrayList<>();
      switch (body.kind()) {
        case VIRTUAL, INTERFACE_VIRTUAL -> taken.add(body.owner());
        default -> {}
      }
      taken.addAll(type.parameterList());
      return taken;
    }

    ClassDesc given() {
      return body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR
          ? body.owner()
          : MethodTypeDesc.ofDescriptor(body.lookupDescriptor()).returnType();
    }

    private boolean isSimple() {
      boolean simple =
          switch (body.kind()) {
            case STATIC, INTERFACE_STATIC, VIRTUAL, INTERFACE_VIRTUAL, CONSTRUCTOR -> true;
            default -> false;
          };
      int carried = captured.parameterCount();
      List<ClassDesc> taken = taken();
      simple &= captured.parameterList().stream().noneMatch(ClassDesc::isPrimitive);
      simple &= taken.size() == carried + asked.parameterCount();
      for (int i = 0; simple && i < taken.size(); i++) {
        simple =
            i < carried
                ? !taken.get(i).isPrimitive()
                : fits(sam.type.parameterType(i - carried), asked.parameterType(i - carried), taken.get(i));
      }
      ClassDesc wanted = sam.type.returnType();
      ClassDesc given = given();
      return simple
          && (wanted.equals(ConstantDescs.CD_void)
              || wanted.equals(given)
              || (!wanted.isPrimitive() && !given.equals(ConstantDescs.CD_void)
                  && (!given.isPrimitive() || BOXES.get(given).equals(asked.returnType()))));
    }

    private static boolean fits(ClassDesc from, ClassDesc asked, ClassDesc to) {
      return from.isPrimitive()
          ? from.equals(to)
          : !to.isPrimitive() || asked.equals(BOXES.get(to));
    }
  }

  /** What is known of one class: its sites by signature; a site's place in its list is its number. */
  private record Plan(ClassModel outer, Map<Sam, List<Site>> sites) {
    ClassDesc self() {
      return outer.thisClass().asSymbol();
    }

    ClassDesc holder() {
      String name = self().descriptorString();
      return ClassDesc.ofDescriptor(name.substring(0, name.length() - 1) + "$$Lambdas;");
    }

    ClassDesc host() {
      return outer.findAttribute(Attributes.nestHost()).map(a -> a.nestHost().asSymbol()).orElse(self());
    }

    int mostCarried() {
      return sites.values().stream().flatMap(List::stream).mapToInt(s -> s.captured().parameterCount()).max().orElse(0);
    }
  }

  private final Path folder;
  private final ClassFile form;
  private int replaced;

  private Lambdas(Path folder) {
    this.folder = folder;
    ClassHierarchyResolver known =
        ClassHierarchyResolver.ofResourceParsing(this::open).orElse(ClassHierarchyResolver.defaultResolver());
    form = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(known));
  }

  public static void main(String[] args) throws IOException {
    new Lambdas(Path.of(args[0])).run(args[1]);
  }

  private void run(String prefix) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve(prefix))) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    List<Plan> plans = new ArrayList<>();
    Map<ClassDesc, Set<ClassDesc>> mates = new LinkedHashMap<>();
    for (Path file : files) {
      Plan plan = plan(form.parse(Files.readAllBytes(file)));
      if (!plan.sites.isEmpty()) {
        plans.add(plan);
        mates.computeIfAbsent(plan.host(), host -> new LinkedHashSet<>()).add(plan.holder());
      }
    }
    for (Plan plan : plans) {
      Files.write(file(plan.self()), withoutSites(plan));
      Files.write(file(plan.holder()), holder(plan));
    }
    for (Map.Entry<ClassDesc, Set<ClassDesc>> host : mates.entrySet()) {
      Files.write(file(host.getKey()), host(host.getKey(), host.getValue()));
    }
    System.out.println("lambdas: " + replaced + " of them in " + plans.size() + " classes");
  }

  private Path file(ClassDesc type) {
    String name = type.descriptorString();
    return folder.resolve(name.substring(1, name.length() - 1) + ".class");
  }

  private ByteArrayInputStream open(ClassDesc type) {
    try {
      return Files.isRegularFile(file(type)) ? new ByteArrayInputStream(Files.readAllBytes(file(type))) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- the class that had the lambdas ----

  private static Plan plan(ClassModel outer) {
    Plan plan = new Plan(outer, new LinkedHashMap<>());
    for (MethodModel method : outer.methods()) {
      method.code().stream()
          .flatMap(CodeModel::elementStream)
          .flatMap(element -> site(element).stream())
          .forEach(site -> plan.sites.computeIfAbsent(site.sam, sam -> new ArrayList<>()).add(site));
    }
    return plan;
  }

  private static Optional<Site> site(Object element) {
    return element instanceof InvokeDynamicInstruction call ? Site.of(call) : Optional.empty();
  }

  private byte[] withoutSites(Plan plan) {
    Map<Sam, Integer> next = new LinkedHashMap<>();
    CodeTransform calls =
        (code, element) ->
            site(element)
                .ifPresentOrElse(
                    site -> {
                      replaced++;
                      int number = next.merge(site.sam, 1, Integer::sum) - 1;
                      code.loadConstant(number).invokestatic(plan.holder(), MAKE, make(site));
                    },
                    () -> code.with(element));
    return form.transformClass(
        plan.outer,
        ClassTransform.transformingMethodBodies(
            method ->
                method.code().stream().flatMap(CodeModel::elementStream).anyMatch(e -> site(e).isPresent()),
            calls));
  }

  /** Takes what the lambda carries and its number, gives the interface. */
  private static MethodTypeDesc make(Site site) {
    List<ClassDesc> taken = new ArrayList<>(Collections.nCopies(site.captured.parameterCount(), ConstantDescs.CD_Object));
    taken.add(ConstantDescs.CD_int);
    return MethodTypeDesc.of(site.made(), taken);
  }

  private byte[] host(ClassDesc host, Set<ClassDesc> more) throws IOException {
    ClassModel model = form.parse(Files.readAllBytes(file(host)));
    List<ClassDesc> members = new ArrayList<>();
    model.findAttribute(Attributes.nestMembers())
        .ifPresent(known -> known.nestMembers().stream().map(ClassEntry::asSymbol).forEach(members::add));
    members.addAll(more);
    return form.transformClass(
        model,
        ClassTransform.dropping(element -> element instanceof NestMembersAttribute)
            .andThen(ClassTransform.endHandler(to -> to.with(NestMembersAttribute.ofSymbols(members)))));
  }

  // ---- the class of the lambdas ----

  private byte[] holder(Plan plan) {
    ClassDesc self = plan.holder();
    int most = plan.mostCarried();
    List<Site> all = plan.sites.values().stream().flatMap(List::stream).toList();
    return form.build(
        self,
        to -> {
          to.withVersion(ClassFile.JAVA_17_VERSION, 0);
          to.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
          to.withInterfaceSymbols(all.stream().map(Site::made).distinct().toList());
          to.with(NestHostAttribute.of(plan.host()));
          to.withField(NUMBER, ConstantDescs.CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
          for (int i = 0; i < most; i++) {
            to.withField("carried" + i, ConstantDescs.CD_Object, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
          }
          to.withMethodBody(ConstantDescs.INIT_NAME, constructor(most), ClassFile.ACC_PRIVATE, code -> construct(code, self, most));
          all.stream().map(Lambdas::make).distinct().forEach(
              type -> to.withMethodBody(MAKE, type, ClassFile.ACC_STATIC, code -> make(code, self, type, most)));
          plan.sites.forEach(
              (sam, sites) -> to.withMethodBody(sam.name, sam.type, ClassFile.ACC_PUBLIC, code -> answer(code, self, sites)));
        });
  }

  private static MethodTypeDesc constructor(int most) {
    List<ClassDesc> taken = new ArrayList<>(List.of(ConstantDescs.CD_int));
    taken.addAll(Collections.nCopies(most, ConstantDescs.CD_Object));
    return MethodTypeDesc.of(ConstantDescs.CD_void, taken);
  }

  private static void construct(CodeBuilder code, ClassDesc self, int most) {
    code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    code.aload(0).iload(1).putfield(self, NUMBER, ConstantDescs.CD_int);
    for (int i = 0; i < most; i++) {
      code.aload(0).aload(2 + i).putfield(self, "carried" + i, ConstantDescs.CD_Object);
    }
    code.return_();
  }

  private static void make(CodeBuilder code, ClassDesc self, MethodTypeDesc type, int most) {
    int carried = type.parameterCount() - 1;
    code.new_(self).dup().iload(carried);
    for (int i = 0; i < most; i++) {
      if (i < carried) {
        code.aload(i);
      } else {
        code.aconst_null();
      }
    }
    code.invokespecial(self, ConstantDescs.INIT_NAME, constructor(most)).areturn();
  }

  private static void answer(CodeBuilder code, ClassDesc self, List<Site> sites) {
    List<SwitchCase> cases = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i + 1 < sites.size(); i++) {
      labels.add(code.newLabel());
      cases.add(SwitchCase.of(i, labels.get(i)));
    }
    Label last = code.newLabel();
    labels.add(last);
    if (!cases.isEmpty()) {
      code.aload(0).getfield(self, NUMBER, ConstantDescs.CD_int).tableswitch(0, cases.size() - 1, last, cases);
    }
    for (int i = 0; i < sites.size(); i++) {
      code.labelBinding(labels.get(i));
      call(code, self, sites.get(i));
    }
  }

  private static void call(CodeBuilder code, ClassDesc self, Site site) {
    DirectMethodHandleDesc body = site.body;
    if (body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
      code.new_(body.owner()).dup();
    }
    List<ClassDesc> taken = site.taken();
    int carried = site.captured.parameterCount();
    for (int i = 0; i < carried; i++) {
      code.aload(0).getfield(self, "carried" + i, ConstantDescs.CD_Object);
      cast(code, taken.get(i));
    }
    for (int i = carried; i < taken.size(); i++) {
      ClassDesc from = site.sam.type.parameterType(i - carried);
      code.loadLocal(TypeKind.from(from), code.parameterSlot(i - carried));
      if (!from.isPrimitive()) {
        take(code, site.asked.parameterType(i - carried), taken.get(i));
      }
    }
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
    switch (body.kind()) {
      case CONSTRUCTOR -> code.invokespecial(body.owner(), ConstantDescs.INIT_NAME, type);
      case VIRTUAL -> code.invokevirtual(body.owner(), body.methodName(), type);
      case INTERFACE_VIRTUAL -> code.invokeinterface(body.owner(), body.methodName(), type);
      default -> code.invokestatic(body.owner(), body.methodName(), type, body.isOwnerInterface());
    }
    give(code, site);
  }

  private static void cast(CodeBuilder code, ClassDesc type) {
    if (!type.equals(ConstantDescs.CD_Object)) {
      code.checkcast(type);
    }
  }

  private static void take(CodeBuilder code, ClassDesc asked, ClassDesc to) {
    if (to.isPrimitive()) {
      code.checkcast(asked).invokevirtual(asked, to.displayName() + "Value", MethodTypeDesc.of(to));
    } else {
      cast(code, to);
    }
  }

  private static void give(CodeBuilder code, Site site) {
    ClassDesc wanted = site.sam.type.returnType();
    ClassDesc given = site.given();
    if (wanted.equals(ConstantDescs.CD_void)) {
      switch (TypeKind.from(given).slotSize()) {
        case 0 -> {}
        case 1 -> code.pop();
        default -> code.pop2();
      }
      code.return_();
    } else if (given.isPrimitive() && !wanted.isPrimitive()) {
      ClassDesc box = BOXES.get(given);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, given)).areturn();
    } else {
      if (!wanted.isPrimitive() && !wanted.equals(given)) {
        cast(code, wanted);
      }
      code.return_(TypeKind.from(wanted));
    }
  }
}
