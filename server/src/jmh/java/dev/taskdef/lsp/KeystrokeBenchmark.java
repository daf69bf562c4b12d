package dev.taskdef.lsp;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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
  private String opening = "";
  private String completion = "";
  private String hover = "";
  private String[] quotes = {};
  private String[] proposals = {};
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
    opening = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + URI
        + "\",\"languageId\":\"ecs-task-definition\",\"version\":1,\"text\":" + quoted(text) + "}}}";
    send(opening);
    int middle = text.indexOf("some value", text.length() / 2) + 4;
    String at = position(text, middle, 0);
    String behind = position(text, middle, 1);
    edits = new String[] {edit(at, at, "x"), edit(at, behind, "")};
    diagnostics = request("textDocument/diagnostic", "");
    completion = request("textDocument/completion", ",\"position\":{\"line\":6,\"character\":5}");
    hover = request("textDocument/hover", ",\"position\":{\"line\":7,\"character\":9}");
    int brace = text.indexOf("{\n      \"name\"", text.length() / 3);
    String behindBrace = position(text, brace + 1, 0);
    String behindQuote = position(text, brace + 1, 1);
    quotes = new String[] {edit(behindBrace, behindBrace, "\\\""), edit(behindBrace, behindQuote, "")};
    proposals =
        new String[] {
          request("textDocument/completion", ",\"position\":" + behindQuote),
          request("textDocument/completion", ",\"position\":" + behindBrace)
        };
  }

  private static String position(String text, int offset, int more) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int column = offset - text.lastIndexOf('\n', offset - 1) - 1 + more;
    return "{\"line\":" + line + ",\"character\":" + column + "}";
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

  /**
   * The members that may come in a container, after a quote was typed behind its brace, which leaves a text that does not
   * parse, or taken away again.
   */
  @Benchmark
  public long quoteToCompletion() {
    int turn = next++ & 1;
    send(quotes[turn]);
    send(proposals[turn]);
    return sent;
  }

  /** All that is wrong, after the same keystrokes. */
  @Benchmark
  public long quoteToDiagnostics() {
    send(quotes[next++ & 1]);
    send(diagnostics);
    return sent;
  }

  /** What a key means, after the keystroke. */
  @Benchmark
  public long editToHover() {
    return typed(hover);
  }

  /** All that is wrong with a document that is closed and opened again. */
  @Benchmark
  public long openToDiagnostics() {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{\"textDocument\":{\"uri\":\"" + URI + "\"}}}");
    send(opening);
    send(diagnostics);
    return sent;
  }

  /**
   * Types for a while and prints the processor time of each round: for a profiler, and for busy machines. The arguments:
   * kilobytes, seconds of processor time, what to ask for.
   */
  public static void main(String[] args) {
    KeystrokeBenchmark typing = new KeystrokeBenchmark();
    typing.kilobytes = Integer.parseInt(args[0]);
    typing.open();
    LongSupplier turn =
        switch (args[2]) {
          case "diagnostics" -> typing::editToDiagnostics;
          case "completion" -> typing::editToCompletion;
          case "quote-completion" -> typing::quoteToCompletion;
          case "quote-diagnostics" -> typing::quoteToDiagnostics;
          case "hover" -> typing::editToHover;
          case "open" -> typing::openToDiagnostics;
          default -> typing::edit;
        };
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long end = clock.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[1]));
    while (clock.getCurrentThreadCpuTime() < end) {
      long begin = clock.getCurrentThreadCpuTime();
      long before = typing.sent;
      for (int i = 0; i < ROUND; i++) {
        turn.getAsLong();
      }
      System.out.println(
          (clock.getCurrentThreadCpuTime() - begin) / ROUND / 1000 + " us and " + (typing.sent - before) / ROUND + " bytes a keystroke");
    }
  }
}
