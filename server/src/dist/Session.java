import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plays one editing session with a language server over its standard streams, as an editor would: opens
 * files, asks for diagnostics, completion, hover and the rest, types, and leaves. The runtime image
 * trains its start-up cache with it.
 *
 * <p>Usage: {@code java Session.java FOLDER COMMAND...}: the folder's task definitions are opened. Ends
 * with 0 when every request was answered and the server left with 0.
 */
final class Session {
  private static final Pattern LENGTH = Pattern.compile("Content-Length: *(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("\"id\" *: *(\"[^\"]*\"|-?\\d+)");
  private static final Pattern METHOD = Pattern.compile("\"method\" *: *\"([^\"]*)\"");
  private static final Pattern ERROR = Pattern.compile("\"error\" *: *\\{");
  private static final Pattern QUOTED = Pattern.compile("\"(image|cpu|logDriver|essential|command)\"\\s*:\\s*.");
  private static final int LONGEST_ANSWER_SECONDS = 60;
  private static final int LONGEST_END_SECONDS = 180;

  private final OutputStream toServer;
  private final InputStream fromServer;
  private boolean asks;
  private int lastId;
  private int answered;
  private int refused;

  private Session(Process server) {
    this.toServer = server.getOutputStream();
    this.fromServer = new BufferedInputStream(server.getInputStream());
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: java Session.java FOLDER COMMAND...");
      System.exit(2);
    }
    List<Path> documents = documents(Path.of(args[0]));
    List<String> command = Arrays.asList(args).subList(1, args.length);
    Process server = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread watch = endWhenStuck(server);
    Session session = new Session(server);
    session.play(documents);
    watch.interrupt();
    if (!server.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
      server.destroyForcibly();
      throw new IllegalStateException("The server did not end after the notification exit");
    }
    if (server.exitValue() != 0) {
      throw new IllegalStateException("The server ended with " + server.exitValue());
    }
    System.err.println("session: " + documents.size() + " documents, " + session.answered + " answers, " + session.refused + " refused");
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(json|jsonc|tpl)"))
          .sorted()
          .limit(12)
          .toList();
    }
  }

  private static Thread endWhenStuck(Process server) {
    Thread watch =
        new Thread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(5L * LONGEST_ANSWER_SECONDS);
                server.destroyForcibly();
              } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
              }
            });
    watch.setDaemon(true);
    watch.start();
    return watch;
  }

  /** Two editors, one after the other: the first is sent the diagnostics, the second asks for them. */
  private void play(List<Path> documents) throws IOException {
    asks = false;
    visit(documents.subList(0, 1));
    for (String line = readLine(); !line.equals("next"); line = readLine()) {
      // The end of the first connection.
    }
    asks = true;
    visit(documents);
    fromServer.readAllBytes();
  }

  private void visit(List<Path> documents) throws IOException {
    request("initialize", capabilities());
    send("initialized", "{}");
    for (Path document : documents) {
      edit(document);
    }
    request("shutdown", "null");
    send("exit", "null");
  }

  private String capabilities() {
    String process = CAPABILITIES.replace("PROCESS", String.valueOf(ProcessHandle.current().pid()));
    return asks ? process : process.replace("\"diagnostic\":", "\"unknown\":");
  }

  private void edit(Path document) throws IOException {
    String uri = "file:///training/" + document.getFileName().toString().replaceFirst("[.].*", "") + "-task-definition.json";
    String text = Files.readString(document, StandardCharsets.UTF_8);
    String at = "{\"textDocument\":{\"uri\":" + quoted(uri) + "}";
    send("textDocument/didOpen", "{\"textDocument\":{\"uri\":" + quoted(uri)
        + ",\"languageId\":\"ecs-task-definition\",\"version\":1,\"text\":" + quoted(text) + "}}");
    if (!asks) {
      await("textDocument/publishDiagnostics");
    }
    askAll(at, text, 0);
    List<Integer> places = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find() && places.size() < 6) {
      places.add(matcher.end());
    }
    int version = 2;
    for (int place : places) {
      String inserted = text.substring(0, place) + "x" + text.substring(place);
      change(uri, version++, position(text, place), position(text, place), "x");
      request("textDocument/completion", at + ",\"position\":" + position(inserted, place + 1) + "}");
      askForDiagnostics(at);
      change(uri, version++, position(inserted, place), position(inserted, place + 1), "");
      askAll(at, text, place);
    }
    send("textDocument/didClose", at + "}");
  }

  private void askAll(String at, String text, int place) throws IOException {
    String here = position(text, place);
    String range = "{\"start\":" + position(text, 0) + ",\"end\":" + position(text, text.length()) + "}";
    askForDiagnostics(at);
    request("textDocument/hover", at + ",\"position\":" + here + "}");
    request("textDocument/completion", at + ",\"position\":" + here + "}");
    request("textDocument/documentSymbol", at + "}");
    request("textDocument/foldingRange", at + "}");
    for (String method : List.of("documentLink", "semanticTokens/full")) {
      request("textDocument/" + method, at + "}");
    }
    for (String method : List.of("definition", "documentHighlight", "prepareRename")) {
      request("textDocument/" + method, at + ",\"position\":" + here + "}");
    }
    request("textDocument/selectionRange", at + ",\"positions\":[" + here + "]}");
    request("textDocument/inlayHint", at + ",\"range\":" + range + "}");
    request("textDocument/formatting", at + ",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}");
    request("textDocument/codeAction", at + ",\"range\":" + range + ",\"context\":{\"diagnostics\":[]}}");
    request("textDocument/codeAction", at + ",\"range\":" + range
        + ",\"context\":{\"diagnostics\":[],\"only\":[\"source.fixAll.taskdef\"]}}");
  }

  private void askForDiagnostics(String at) throws IOException {
    if (asks) {
      request("textDocument/diagnostic", at + "}");
    }
  }

  private void change(String uri, int version, String start, String end, String text) throws IOException {
    send("textDocument/didChange", "{\"textDocument\":{\"uri\":" + quoted(uri) + ",\"version\":" + version
        + "},\"contentChanges\":[{\"range\":{\"start\":" + start + ",\"end\":" + end + "},\"text\":" + quoted(text) + "}]}");
  }

  private static String position(String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    int character = offset - (text.lastIndexOf('\n', offset - 1) + 1);
    return "{\"line\":" + line + ",\"character\":" + character + "}";
  }

  private void request(String method, String params) throws IOException {
    int id = ++lastId;
    write("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    while (true) {
      String message = read();
      Matcher named = METHOD.matcher(head(message));
      Matcher numbered = ID.matcher(message);
      if (!named.find() && numbered.find() && numbered.group(1).replace("\"", "").equals(String.valueOf(id))) {
        answered++;
        if (ERROR.matcher(head(message)).find()) {
          refused++;
        }
        return;
      }
      obey(message);
    }
  }

  private void await(String method) throws IOException {
    for (String message = read(); !head(message).contains(method); message = read()) {
      obey(message);
    }
  }

  /** Answers what the server asks. */
  private void obey(String message) throws IOException {
    Matcher numbered = ID.matcher(head(message));
    if (METHOD.matcher(head(message)).find() && numbered.find()) {
      String result = message.contains("workspace/configuration") ? "[null]" : "null";
      write("{\"jsonrpc\":\"2.0\",\"id\":" + numbered.group(1) + ",\"result\":" + result + "}");
    }
  }

  // The envelope comes first; a result that holds a member named "method" must not count.
  private static String head(String message) {
    return message.substring(0, Math.min(120, message.length()));
  }

  private void send(String method, String params) throws IOException {
    write("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
  }

  private void write(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    toServer.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    toServer.write(body);
    toServer.flush();
  }

  private String read() throws IOException {
    int length = -1;
    while (true) {
      String line = readLine();
      Matcher matcher = LENGTH.matcher(line);
      if (matcher.find()) {
        length = Integer.parseInt(matcher.group(1));
      } else if (line.isEmpty() && length >= 0) {
        return new String(fromServer.readNBytes(length), StandardCharsets.UTF_8);
      }
    }
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = fromServer.read(); next != '\n'; next = fromServer.read()) {
      if (next < 0) {
        throw new IOException("The server closed its output before it answered request " + lastId);
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static final String CAPABILITIES =
      """
      {"processId":PROCESS,"rootUri":null,"clientInfo":{"name":"training"},"capabilities":{
      "general":{"positionEncodings":["utf-16"]},
      "workspace":{"applyEdit":true,"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true},
        "diagnostics":{"refreshSupport":true},"workspaceEdit":{"documentChanges":true}},
      "textDocument":{"synchronization":{"didSave":true},
        "diagnostic":{"dynamicRegistration":true,"relatedDocumentSupport":true},
        "publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"tagSupport":{"valueSet":[1,2]},
          "codeDescriptionSupport":true,"dataSupport":true},
        "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown","plaintext"],
          "insertReplaceSupport":true,"resolveSupport":{"properties":["documentation","detail"]},
          "labelDetailsSupport":true},"completionList":{"itemDefaults":["editRange","insertTextFormat"]}},
        "hover":{"contentFormat":["markdown","plaintext"]},
        "codeAction":{"dataSupport":true,"isPreferredSupport":true,"disabledSupport":true,
          "resolveSupport":{"properties":["edit"]},
          "codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","source.fixAll","refactor"]}}},
        "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
        "foldingRange":{"lineFoldingOnly":true}}}}
      """;
}
