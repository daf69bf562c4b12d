package dev.taskdef.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * An editor without a screen. Everything that went over the pipes is in the transcript, which a
 * failing test shows; a feature that failed inside the server fails the test when the editor is
 * closed.
 */
final class FakeEditor implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final Knowledge KNOWLEDGE = new Knowledge();

  private final OutputStream toServer;
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final Map<String, JsonElement> answers = new ConcurrentHashMap<>();
  private final BlockingQueue<JsonObject> notifications = new LinkedBlockingQueue<>();
  private final List<String> transcript = Collections.synchronizedList(new ArrayList<>());
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private int lastId;

  private FakeEditor(Executor pool) throws IOException {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    this.toServer = Channels.newOutputStream(there.sink());
    InputStream serverIn = Channels.newInputStream(there.source());
    OutputStream serverOut = Channels.newOutputStream(back.sink());
    InputStream fromServer = Channels.newInputStream(back.source());
    Log serverLog = new Log(new PrintStream(log, true, StandardCharsets.UTF_8));
    start(
        "server",
        () -> {
          exitCode.complete(Connection.serve(serverIn, serverOut, pool, KNOWLEDGE, serverLog));
          serverOut.close();
        });
    start("editor", () -> read(fromServer));
  }

  /** What may fail with an I/O error. */
  private interface Work {
    void run() throws IOException;
  }

  private static void start(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  /** An editor that has not said anything yet. */
  static FakeEditor connected() {
    return connected(LspMain.pool());
  }

  /** The same, with a say on when the server works. */
  static FakeEditor connected(Executor pool) {
    try {
      return new FakeEditor(pool);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An editor with these capabilities that has introduced itself. */
  static FakeEditor ready(String capabilities) {
    FakeEditor editor = connected();
    editor.introduce(capabilities);
    return editor;
  }

  /** Sends {@code initialize} and {@code initialized}; gives the server's capabilities. */
  JsonObject introduce(String capabilities) {
    JsonObject result =
        request("initialize", "{\"processId\":null,\"capabilities\":" + capabilities + "}")
            .getAsJsonObject();
    tell("initialized", "{}");
    return result.getAsJsonObject("capabilities");
  }

  /** What to answer when the server asks. */
  void answering(String method, String json) {
    answers.put(method, JsonParser.parseString(json));
  }

  /** Opens a document as an ECS task definition. */
  void open(String uri, String text) {
    open(uri, Lenses.LANGUAGE, text);
  }

  void open(String uri, String languageId, String text) {
    JsonObject document = new JsonObject();
    document.addProperty("uri", uri);
    document.addProperty("languageId", languageId);
    document.addProperty("version", 1);
    document.addProperty("text", text);
    JsonObject params = new JsonObject();
    params.add("textDocument", document);
    tell("textDocument/didOpen", params.toString());
  }

  /**
   * Replaces a range, given as {@code line:column-line:column}, or everything where the range is
   * empty.
   */
  void change(String uri, int version, String range, String text) {
    JsonObject change = new JsonObject();
    if (!range.isEmpty()) {
      change.add("range", JsonParser.parseString(range(range)));
    }
    change.addProperty("text", text);
    tell(
        "textDocument/didChange",
        "{\"textDocument\":{\"uri\":\""
            + uri
            + "\",\"version\":"
            + version
            + "},\"contentChanges\":["
            + change
            + "]}");
  }

  /** A range in the protocol's JSON. */
  static String range(String range) {
    String[] at = range.split("[:-]", -1);
    return "{\"start\":{\"line\":%s,\"character\":%s},\"end\":{\"line\":%s,\"character\":%s}}"
        .formatted((Object[]) at);
  }

  void close(String uri) {
    tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}");
  }

  /** Sends a notification. */
  void tell(String method, String params) {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
  }

  /** Sends a request and waits for its result, which must not be an error. */
  JsonElement request(String method, String params) {
    JsonObject answer = await(ask(method, params));
    assertFalse(answer.has("error"), () -> "refused: " + answer + transcript());
    return answer.has("result") ? answer.get("result") : JsonNull.INSTANCE;
  }

  /** Sends a request and waits for the code of the error that must come back. */
  int refusal(String method, String params) {
    JsonObject answer = await(ask(method, params));
    assertNotNull(answer.get("error"), () -> "not refused: " + answer + transcript());
    return answer.getAsJsonObject("error").get("code").getAsInt();
  }

  /** Sends a request; its answer comes later. */
  CompletableFuture<JsonObject> ask(String method, String params) {
    lastId++;
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(Integer.toString(lastId), answer);
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + lastId
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + params
            + "}");
    return answer;
  }

  /** The number of the request that was sent last. */
  int lastId() {
    return lastId;
  }

  JsonObject await(CompletableFuture<JsonObject> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no answer within " + PATIENCE_SECONDS + " s" + transcript(), e);
    }
  }

  /** Sends a message in a frame. */
  void send(String message) {
    transcript.add("→ " + brief(message));
    // In one piece: the test and the thread that answers the server write at the same time.
    int length = message.getBytes(StandardCharsets.UTF_8).length;
    raw("Content-Length: " + length + "\r\n\r\n" + message);
  }

  /** Sends bytes as they are. */
  void raw(String text) {
    raw(text.getBytes(StandardCharsets.UTF_8));
  }

  void raw(byte[] bytes) {
    try {
      toServer.write(bytes);
      toServer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(transcript(), e);
    }
  }

  /** Waits for a notification of the server; others that come before it are dropped. */
  JsonObject hear(String method) {
    return hear(method, params -> true);
  }

  /** Waits for a notification that the predicate accepts. */
  JsonObject hear(String method, Predicate<JsonObject> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      JsonObject next = poll(end - System.nanoTime());
      JsonObject params =
          next.has("params") && next.get("params").isJsonObject()
              ? next.getAsJsonObject("params")
              : new JsonObject();
      if (next.get("method").getAsString().equals(method) && wanted.test(params)) {
        return params;
      }
    }
  }

  private JsonObject poll(long nanos) {
    try {
      JsonObject next = notifications.poll(nanos, TimeUnit.NANOSECONDS);
      return Optional.ofNullable(next)
          .orElseThrow(() -> new AssertionError("nothing heard" + transcript()));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Waits for the diagnostics that are pushed for one version of a document, as {@code line:column
   * code}.
   */
  List<String> pushed(String uri, int version) {
    JsonObject params =
        hear(
            "textDocument/publishDiagnostics",
            p ->
                p.get("uri").getAsString().equals(uri)
                    && p.has("version")
                    && p.get("version").getAsInt() == version);
    return brief(params.getAsJsonArray("diagnostics"));
  }

  /**
   * Waits until what is pushed for one version of a document holds exactly these findings of a
   * rule.
   */
  void hearFindings(String uri, int version, String rule, List<String> findings) {
    hear(
        "textDocument/publishDiagnostics",
        p ->
            p.get("uri").getAsString().equals(uri)
                && p.has("version")
                && p.get("version").getAsInt() == version
                && brief(rule, p.getAsJsonArray("diagnostics")).equals(findings));
  }

  /** The findings of one rule as {@code line:column code}. */
  static List<String> brief(String rule, Iterable<JsonElement> diagnostics) {
    return brief(diagnostics).stream().filter(found -> found.endsWith(" " + rule)).toList();
  }

  /** Diagnostics as {@code line:column code}. */
  static List<String> brief(Iterable<JsonElement> diagnostics) {
    List<String> all = new ArrayList<>();
    for (JsonElement each : diagnostics) {
      JsonObject start = each.getAsJsonObject().getAsJsonObject("range").getAsJsonObject("start");
      all.add(
          start.get("line")
              + ":"
              + start.get("character")
              + " "
              + each.getAsJsonObject().get("code").getAsString());
    }
    return all;
  }

  /** Whether the server has sent such a message by now. */
  boolean sent(String part) {
    synchronized (transcript) {
      return transcript.stream().anyMatch(line -> line.startsWith("←") && line.contains(part));
    }
  }

  /** What the server logged so far. */
  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** Leaves without a word, as an editor that was killed. */
  int hangUp() {
    try {
      toServer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exitCode();
  }

  /** Waits for the server's end. */
  int exitCode() {
    try {
      return exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("the server does not end" + transcript(), e);
    }
  }

  /** Says goodbye as an editor should; nothing may have failed. */
  @Override
  public void close() {
    if (!exitCode.isDone()) {
      request("shutdown", "null");
      tell("exit", "null");
      assertEquals(0, exitCode(), this::transcript);
    }
    assertFalse(log().contains("failed and is left out"), () -> log() + transcript());
  }

  private void read(InputStream in) throws IOException {
    FrameReader frames = new FrameReader(in, new Log(System.err));
    for (Optional<String> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
      transcript.add("← " + brief(frame.get()));
      JsonObject message = JsonParser.parseString(frame.get()).getAsJsonObject();
      if (!message.has("method")) {
        Optional.ofNullable(waiting.remove(message.get("id").getAsString()))
            .ifPresent(w -> w.complete(message));
      } else if (message.has("id")) {
        JsonElement answer =
            answers.getOrDefault(message.get("method").getAsString(), JsonNull.INSTANCE);
        notifications.add(message);
        send("{\"jsonrpc\":\"2.0\",\"id\":" + message.get("id") + ",\"result\":" + answer + "}");
      } else {
        notifications.add(message);
      }
    }
  }

  private String transcript() {
    synchronized (transcript) {
      return "\n" + String.join("\n", transcript) + "\n" + log();
    }
  }

  private static String brief(String message) {
    return message.length() <= 2000 ? message : message.substring(0, 2000) + "…";
  }
}
