import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Makes the copy of taskdef that needs no Java: the program and its libraries as one module in a
 * runtime image, a start-up cache trained on a real session, a starter script, and an archive of it all.
 *
 * <p>Usage: {@code java Dist.java TARGET VERSION PROJECT}, where TARGET holds {@code taskdef.jar} and
 * {@code dist/libs}. The JDK named by TASKDEF_DIST_JDK makes the image, else the first of 25 or later that
 * the machine has; without one the JDK at hand does, with a class data archive in place of the
 * ahead-of-time cache.
 */
final class Dist {
  private static final String MODULE = "dev.taskdef";
  private static final String MAIN = MODULE + "/dev.taskdef.Main";
  private static final String TRAINING = MODULE + "/dev.taskdef.Training";
  // The two programs of the image; each has options and a cache of its name, for a start loads all of a cache.
  private static final String COMMAND = "command";
  private static final String SERVER = "server";
  private static final int FIRST_WITH_AOT_CACHE = 25;
  // java.base comes by itself; java.compiler is named by a library of annotations that need it only to compile.
  private static final Set<String> UNUSED = Set.of("java.base", "java.compiler");
  private static final long LARGEST_ARCHIVE = 40_000_000;

  private final Path target;
  private final String version;
  private final Path project;
  private final Path work;
  private final Jdk jdk;
  private final String platform = platform();
  private final boolean windows = platform.startsWith("win32");

  private record Jdk(Path home, int major) {
    String tool(String name) {
      return home.resolve("bin").resolve(name).toString();
    }

    boolean hasAotCache() {
      return major >= FIRST_WITH_AOT_CACHE;
    }
  }

  private Dist(Path target, String version, Path project) {
    this.target = target;
    this.version = version;
    this.project = project;
    this.work = target.resolve("dist");
    this.jdk = findJdk();
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("usage: java Dist.java TARGET VERSION PROJECT");
      System.exit(2);
    }
    new Dist(Path.of(args[0]).toAbsolutePath(), args[1], Path.of(args[2]).toAbsolutePath().normalize()).make();
  }

  private void make() throws Exception {
    say("JDK " + jdk.major() + " in " + jdk.home()
        + (jdk.hasAotCache() ? "" : " (25 or newer would start faster: set JAVA_HOME_25)"));
    Path classes = unpackAsModule();
    Path home = work.resolve("taskdef-" + version + "-" + platform);
    delete(home);
    Path runtime = home.resolve("runtime");
    link(classes, runtime);
    writeOptions(runtime);
    writeStarter(home);
    train(runtime, COMMAND);
    train(runtime, SERVER);
    Files.copy(project.resolve("LICENSE"), home.resolve("LICENSE"));
    Path archive = pack(home);
    remember(home, archive);
  }

  // ---- one module ----

  private Path unpackAsModule() throws Exception {
    Path classes = delete(work.resolve("classes"));
    Files.createDirectories(classes);
    Set<String> packages = new TreeSet<>();
    try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(target.resolve("taskdef.jar")))) {
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        String name = entry.getName();
        if (entry.isDirectory() || name.startsWith("META-INF/") && !name.startsWith("META-INF/services/")) {
          continue;
        }
        Path file = classes.resolve(name).normalize();
        if (!file.startsWith(classes)) {
          throw new IOException("A name in the jar leaves its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.copy(jar, file);
        if (name.endsWith(".class") && name.contains("/")) {
          packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
        }
      }
    }
    if (jdk.hasAotCache()) {
      run(jdk.tool("java"), project.resolve("server/src/dist/Modernize.java").toString(), classes.toString());
      run(jdk.tool("java"), project.resolve("server/src/dist/Lambdas.java").toString(), classes.toString(), "dev/taskdef");
    }
    Path source = Files.createDirectories(work.resolve("module")).resolve("module-info.java");
    Files.writeString(source, moduleInfo(classes, packages));
    run(jdk.tool("javac"), "-d", classes.toString(), "--patch-module", MODULE + "=" + classes, source.toString(),
        project.resolve("server/src/dist/Training.java").toString());
    return classes;
  }

  /** Joins what the libraries' own module descriptors say; services come from META-INF/services, which a module ignores. */
  private String moduleInfo(Path classes, Set<String> packages) throws IOException {
    Map<String, Boolean> requires = new TreeMap<>(Map.of("java.logging", true, "java.xml", true));
    Set<String> uses = new TreeSet<>();
    for (ModuleReference library : ModuleFinder.of(work.resolve("libs")).findAll()) {
      ModuleDescriptor descriptor = library.descriptor();
      uses.addAll(descriptor.uses());
      for (ModuleDescriptor.Requires required : descriptor.requires()) {
        boolean always = !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC);
        if (required.name().matches("(java|jdk)\\..*") && !UNUSED.contains(required.name())) {
          requires.merge(required.name(), always, Boolean::logicalOr);
        }
      }
    }
    StringBuilder info = new StringBuilder("open module " + MODULE + " {\n");
    requires.forEach((name, always) -> info.append("  requires ").append(always ? "" : "static ").append(name).append(";\n"));
    for (String service : uses) {
      if (service.startsWith("java.") || packages.contains(service.substring(0, service.lastIndexOf('.')))) {
        info.append("  uses ").append(service.replace('$', '.')).append(";\n");
      }
    }
    Path services = classes.resolve("META-INF/services");
    if (Files.isDirectory(services)) {
      for (Path service : list(services)) {
        String providers = Files.readAllLines(service).stream()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
        String name = service.getFileName().toString();
        if (!providers.isEmpty() && packages.contains(name.substring(0, name.lastIndexOf('.')))) {
          info.append("  provides ").append(name).append(" with ").append(providers).append(";\n");
        }
      }
    }
    return info.append("}\n").toString();
  }

  private void link(Path classes, Path runtime) throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.tool("jlink"), "--module-path", classes.toString(),
        "--add-modules", MODULE, "--strip-debug", "--no-header-files", "--no-man-pages", "--output", runtime.toString()));
    command.addAll(jdk.major() >= 21 ? List.of("--compress", "zip-0") : List.of("--compress=0"));
    run(command.toArray(String[]::new));
    // jlink leaves out for which machine the image is; the extension looks here before it starts it.
    Path release = runtime.resolve("release");
    try (Stream<String> lines = Files.lines(jdk.home().resolve("release"))) {
      Files.write(release, lines.filter(line -> line.matches("(OS_NAME|OS_ARCH|LIBC)=.*")).toList(), StandardOpenOption.APPEND);
    }
  }

  // ---- options, starter, cache ----

  private void writeOptions(Path runtime) throws IOException {
    List<String> both = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData",
        "-XX:+DisplayVMOutputToStderr", "-XX:-CreateCoredumpOnCrash", "-XX:+ExitOnOutOfMemoryError",
        "-XX:TieredStopAtLevel=1", "-Xss512k",
        "-Djdk.reflect.useNativeAccessorOnly=true", // the other accessors are spun, which no cache holds
        "-Dfile.encoding=UTF-8", "-Dslf4j.internal.verbosity=ERROR"));
    if (jdk.hasAotCache()) {
      both.add("-XX:+UseCompactObjectHeaders");
      // Compiling at once whatever the training compiled costs a short run more than it gives.
      both.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining"));
      // At the address it was made for, half of the cache need not be written to in memory.
      both.add("-XX:ArchiveRelocationMode=0");
    }
    both.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-Xlog:" + (jdk.hasAotCache() ? "aot" : "cds") + "=warning:stderr:level"));
    List<String> server = new ArrayList<>(both);
    // The longest text that is read, 20 Mi characters, needs 27 bytes for each: server/src/bench/heap.mjs.
    server.add("-Xmx512m");
    // Left alone, the heap begins with a 64th of the machine's memory and fills that before it collects anything.
    server.add("-Xms24m");
    // A server lives on: what a keystroke runs is compiled after a fifth of the usual calls.
    server.add("-XX:CompileThresholdScaling=0.2");
    server.add("-XX:ReservedCodeCacheSize=24m");
    Path lib = runtime.resolve("lib");
    Files.write(lib.resolve(COMMAND + ".options"), both);
    Files.write(lib.resolve(SERVER + ".options"), server);
    // What an editor needs that starts java itself: one argument per line.
    List<String> whole = new ArrayList<>(server);
    whole.add("-XX:" + cacheOption() + "=${runtime}/lib/" + SERVER + ".cache");
    whole.addAll(List.of("-m", MAIN));
    Files.write(runtime.resolve("taskdef.args"), whole);
  }

  private String cacheOption() {
    return jdk.hasAotCache() ? "AOTCache" : "SharedArchiveFile";
  }

  private void writeStarter(Path home) throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    String name = windows ? "taskdef.cmd" : "taskdef";
    String text = Files.readString(project.resolve("server/src/dist").resolve(windows ? "taskdef.cmd" : "taskdef.sh"));
    Path starter = bin.resolve(name);
    Files.writeString(starter, text
        .replace("@PROOF@", proofOfPlatform())
        .replace("@PLATFORM@", platform)
        .replace("@CACHE_OPTION@", cacheOption()));
    if (!windows) {
      Files.setPosixFilePermissions(starter, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private void train(Path runtime, String program) throws Exception {
    Path cache = runtime.resolve("lib/" + program + ".cache");
    if (!jdk.hasAotCache() && program.equals(COMMAND)) {
      run(runtime.resolve("bin/java").toString(), "-Xshare:dump", "-XX:+UseSerialGC", "-Xlog:disable");
    }
    String record = (jdk.hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache;
    String examples = project.resolve("examples").toString();
    List<String> training = new ArrayList<>();
    if (program.equals(SERVER)) {
      training.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          project.resolve("server/src/dist/Session.java").toString(), examples));
    }
    training.addAll(List.of(runtime.resolve("bin").resolve(windows ? "java.exe" : "java").toString(),
        "@" + runtime.resolve("lib/" + program + ".options"), record, "-m", TRAINING, program, examples));
    run(training.toArray(String[]::new));
    if (!Files.isRegularFile(cache)) {
      throw new IOException("The training made no " + cache);
    }
    say(program + " cache " + megabytes(Files.size(cache)));
  }

  // ---- archive ----

  private Path pack(Path home) throws Exception {
    Path archive = target.resolve(home.getFileName() + ".tar.gz");
    Files.deleteIfExists(archive);
    run("tar", "-czf", archive.toString(), "-C", home.getParent().toString(), home.getFileName().toString());
    say(project.relativize(archive) + " " + megabytes(Files.size(archive)) + ", unpacked " + megabytes(sizeOf(home)));
    if (Files.size(archive) > LARGEST_ARCHIVE) {
      throw new IOException(archive + " is larger than " + megabytes(LARGEST_ARCHIVE));
    }
    return archive;
  }

  /** Where the tests and the packaging of the extension find what was made. */
  private void remember(Path home, Path archive) throws IOException {
    Properties made = new Properties();
    made.setProperty("platform", platform);
    made.setProperty("home", home.toString());
    made.setProperty("archive", archive.toString());
    made.setProperty("jdk", String.valueOf(jdk.major()));
    try (var out = Files.newBufferedWriter(work.resolve("dist.properties"))) {
      made.store(out, null);
    }
  }

  // ---- the machine ----

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "x64";
    if (os.startsWith("windows")) {
      return "win32-" + processor;
    }
    if (os.startsWith("mac")) {
      return "darwin-" + processor;
    }
    boolean musl = Files.exists(Path.of("/etc/alpine-release"));
    return (musl ? "alpine-" : "linux-") + processor;
  }

  /** A file that every machine of this platform has and others lack: looking for it costs the starter nothing. */
  private String proofOfPlatform() {
    return switch (platform) {
      case "linux-x64" -> "/lib64/ld-linux-x86-64.so.2";
      case "linux-arm64" -> "/lib/ld-linux-aarch64.so.1";
      case "alpine-x64" -> "/lib/ld-musl-x86_64.so.1";
      case "alpine-arm64" -> "/lib/ld-musl-aarch64.so.1";
      default -> "/System/Library";
    };
  }

  private static Jdk findJdk() {
    String chosen = System.getenv("TASKDEF_DIST_JDK");
    if (chosen != null) {
      return jdkIn(Path.of(chosen)).orElseThrow(() -> new IllegalArgumentException("TASKDEF_DIST_JDK names no JDK: " + chosen));
    }
    List<Path> places = new ArrayList<>();
    System.getenv().forEach((name, value) -> {
      if (name.matches("JAVA_HOME(_\\d+.*)?|JDK_\\d+") && !value.isEmpty()) {
        places.add(Path.of(value));
      }
    });
    String user = System.getProperty("user.home");
    for (String folder : List.of("/usr/lib/jvm", "/opt/java", "/opt/jdk", user + "/.sdkman/candidates/java",
        user + "/.jdks", "/Library/Java/JavaVirtualMachines", "C:\\Program Files\\Eclipse Adoptium", "C:\\Program Files\\Java")) {
      if (Files.isDirectory(Path.of(folder))) {
        for (Path home : list(Path.of(folder))) {
          places.add(Files.isDirectory(home.resolve("Contents/Home")) ? home.resolve("Contents/Home") : home);
        }
      }
    }
    Jdk atHand = new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
    return places.stream()
        .map(Dist::jdkIn)
        .flatMap(Optional::stream)
        .filter(Jdk::hasAotCache)
        .min(Comparator.comparingInt(Jdk::major)) // the oldest that is new enough: what we tried
        .orElse(atHand);
  }

  private static Optional<Jdk> jdkIn(Path home) {
    Path release = home.resolve("release");
    boolean complete = Stream.of("jlink", "jlink.exe").anyMatch(tool -> Files.isExecutable(home.resolve("bin").resolve(tool)));
    if (!complete || !Files.isReadable(release)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(release)) {
      Properties properties = new Properties();
      properties.load(in);
      String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Optional.of(new Jdk(home.toRealPath(), Integer.parseInt(version.split("\\D", 2)[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- files and processes ----

  private void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      System.err.println(said);
      throw new IOException(new File(command[0]).getName() + " ended with " + process.exitValue() + ": " + String.join(" ", command));
    }
    said.lines().filter(line -> line.matches("(session|modernize|lambdas): .*")).forEach(Dist::say);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return folder;
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static void say(String line) {
    System.out.println("dist: " + line);
  }
}
