package dev.taskdef.lsp;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A keystroke and what an editor asks for behind it, from the message's text to the answer's bytes: all that the server does
 * on the way, without pipes and without waiting for threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KeystrokeBenchmark {
  private static final int ROUND = 100;
  private static final String URI = "file:///work/task-definition.json";

  @Param({"10", "64", "1024"})
  public int kilobytes;

  private Connection connection;
  private String[] edits = {};
  private String diagnostics = "";
  private String completion = "";
  private String hover = "";
  private int next;
  private long sent;

  /** Opens a document, with all rules loaded. */
  @Setup
  public void open() {
    String text = SampleTask.of(kilobytes * 1024);
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int value) {
            sent++;
          }

          @Override
          public void write(byte[] bytes, int from, int count) {
            sent += count;
          }
        };
    connection =
        new Connection(
            new ByteArrayInputStream(new byte[0]),
            out,
            Runnable::run,
            new Knowledge(),
            new Log(new PrintStream(OutputStream.nullOutputStream())));
    send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{\"workspace\":{\"diagnostics\":{\"refreshSupport\":true}},"
        + "\"textDocument\":{\"diagnostic\":{},\"hover\":{\"contentFormat\":[\"markdown\"]},\"completion\":{\"completionItem\":{\"snippetSupport\":true,"
        + "\"resolveSupport\":{\"properties\":[\"documentation\"]}}}}}}}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
        + "\",\"languageId\":\"ecs-task-definition\",\"version\":1,\"text\":" + quoted(text) + "}}}");
    int middle = text.indexOf("some value", text.length() / 2) + 4;
    int line = (int) text.substring(0, middle).chars().filter(c -> c == '\n').count();
    int column = middle - text.lastIndexOf('\n', middle) - 1;
    String at = "{\"line\":" + line + ",\"character\":" + column + "}";
    String behind = "{\"line\":" + line + ",\"character\":" + (column + 1) + "}";
    edits = new String[] {edit(at, at, "x"), edit(at, behind, "")};
    diagnostics = request("textDocument/diagnostic", "");
    completion = request("textDocument/completion", ",\"position\":{\"line\":6,\"character\":5}");
    hover = request("textDocument/hover", ",\"position\":{\"line\":7,\"character\":9}");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static String edit(String start, String end, String text) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
        + "\",\"version\":2},\"contentChanges\":[{\"range\":{\"start\":" + start + ",\"end\":" + end + "},\"rangeLength\":0,\"text\":\""
        + text + "\"}]}}";
  }

  private static String request(String method, String more) {
    return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":{\"textDocument\":{\"uri\":\"" + URI + "\"}" + more + "}}";
  }

  private void send(String frame) {
    connection.handle(frame);
  }

  private long typed(String question) {
    send(edits[next++ & 1]);
    if (!question.isEmpty()) {
      send(question);
    }
    return sent;
  }

  /** The keystroke alone. */
  @Benchmark
  public long edit() {
    return typed("");
  }

  /** All that is wrong after the keystroke. */
  @Benchmark
  public long editToDiagnostics() {
    return typed(diagnostics);
  }

  /** The members that may come in a container, after the keystroke. */
  @Benchmark
  public long editToCompletion() {
    return typed(completion);
  }

  /** What a key means, after the keystroke. */
  @Benchmark
  public long editToHover() {
    return typed(hover);
  }

  /**
   * Types for a while and prints the processor time of each round: for a profiler, and for busy machines. The arguments:
   * kilobytes, seconds of processor time, what to ask for.
   */
  public static void main(String[] args) {
    KeystrokeBenchmark typing = new KeystrokeBenchmark();
    typing.kilobytes = Integer.parseInt(args[0]);
    typing.open();
    String question =
        switch (args[2]) {
          case "diagnostics" -> typing.diagnostics;
          case "completion" -> typing.completion;
          case "hover" -> typing.hover;
          default -> "";
        };
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long end = clock.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[1]));
    while (clock.getCurrentThreadCpuTime() < end) {
      long begin = clock.getCurrentThreadCpuTime();
      long before = typing.sent;
      for (int i = 0; i < ROUND; i++) {
        typing.typed(question);
      }
      System.out.println(
          (clock.getCurrentThreadCpuTime() - begin) / ROUND / 1000 + " us and " + (typing.sent - before) / ROUND + " bytes a keystroke");
    }
  }
}
