package dev.taskdef.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One {@code check} over a folder after the other, in one process: the first pass is a start, without the JVM's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CheckBenchmark {
  /** What is checked, from the folder of the module. */
  @Param("../examples")
  public String folder;

  /** Reads, checks and reports; the report goes nowhere. */
  @Benchmark
  public int pass() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Terminal terminal = new Terminal(Path.of("").toAbsolutePath(), InputStream.nullInputStream(), nowhere, nowhere, false);
    return Cli.run(List.of("check", folder), terminal);
  }
}
