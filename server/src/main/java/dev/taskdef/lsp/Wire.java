package dev.taskdef.lsp;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.MethodProvider;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.IdentifiableMessage;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Messages as text. Plain ones are read, and prepared ones written, right here; the library's
 * handler, which takes a tenth of a start to make, is asked for everything else, and for what is
 * wrong with a message.
 */
final class Wire {
  private static final String VERSION = "2.0";

  private final Supplier<MessageJsonHandler> library;

  /** The methods of answers are known to the provider, by the ids of what was asked. */
  Wire(Supplier<MethodProvider> methods) {
    this.library = Suppliers.memoize(() -> handler(methods.get()));
  }

  // All but these are bound to no type: parameters stay JSON, and are read where they are used.
  private static MessageJsonHandler handler(MethodProvider methods) {
    JsonRpcMethod cancel = MessageJsonHandler.CANCEL_METHOD;
    MessageJsonHandler handler =
        new MessageJsonHandler(
            ImmutableMap.of(
                cancel.getMethodName(),
                cancel,
                Server.CONFIGURATION,
                JsonRpcMethod.request(Server.CONFIGURATION, JsonElement.class)),
            gson -> gson.registerTypeAdapter(Prepared.class, new Prepared.Adapter()));
    handler.setMethodProvider(methods);
    return handler;
  }

  /** One message; throws what the library throws where it is none. */
  Message read(String text) {
    return plain(text).orElseGet(() -> library.get().parseMessage(text));
  }

  private static Optional<Message> plain(String text) {
    try {
      JsonElement json = JsonParser.parseString(text);
      return json instanceof JsonObject message && isText(message.get("jsonrpc"), VERSION)
          ? plain(message)
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty(); // the library says it better
    }
  }

  private static Optional<Message> plain(JsonObject message) {
    Optional<Either<String, Number>> id = id(message.get("id"));
    boolean asks = message.get("method") instanceof JsonPrimitive method && method.isString();
    if (asks && !isText(message.get("method"), "$/cancelRequest")) {
      String method = message.get("method").getAsString();
      return message.has("id")
          ? id.map(known -> request(known, method, message.get("params")))
          : Optional.of(notification(method, message.get("params")));
    }
    return message.has("result") && !message.has("error") && !message.has("method")
        ? id.map(known -> answer(known, message.get("result")))
        : Optional.empty();
  }

  private static boolean isText(JsonElement json, String text) {
    return json instanceof JsonPrimitive is && is.isString() && is.getAsString().equals(text);
  }

  /** A text or a small whole number; anything else is the library's business. */
  private static Optional<Either<String, Number>> id(JsonElement json) {
    if (!(json instanceof JsonPrimitive id)) {
      return Optional.empty();
    }
    String text = id.getAsString();
    if (id.isString()) {
      return Optional.of(Either.forLeft(text));
    }
    boolean small =
        id.isNumber() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return small ? Optional.of(Either.forRight(Integer.parseInt(text))) : Optional.empty();
  }

  private static Message request(Either<String, Number> id, String method, JsonElement params) {
    RequestMessage request = identified(new RequestMessage(), id);
    request.setMethod(method);
    request.setParams(params);
    return request;
  }

  private static Message notification(String method, JsonElement params) {
    NotificationMessage notification = new NotificationMessage();
    notification.setJsonrpc(VERSION);
    notification.setMethod(method);
    notification.setParams(params);
    return notification;
  }

  /** An answer. */
  static Message answer(Either<String, Number> id, Object result) {
    ResponseMessage answer = identified(new ResponseMessage(), id);
    answer.setResult(result);
    return answer;
  }

  private static <M extends IdentifiableMessage> M identified(
      M message, Either<String, Number> id) {
    message.setJsonrpc(VERSION);
    message.setRawId(id);
    return message;
  }

  /** The text of a message. What is prepared already is not read and written once more. */
  String write(Message message) {
    if (message instanceof ResponseMessage answer
        && answer.getError() == null
        && answer.getResult() instanceof Prepared result) {
      return head(answer) + ",\"result\":" + result.json() + "}";
    }
    if (message instanceof RequestMessage request
        && request.getParams() instanceof Prepared params) {
      return head(request) + method(request.getMethod(), params);
    }
    if (message instanceof NotificationMessage said
        && said.getParams() instanceof Prepared params) {
      return "{\"jsonrpc\":\"2.0\"" + method(said.getMethod(), params);
    }
    return library.get().serialize(message);
  }

  private static String head(IdentifiableMessage message) {
    Either<String, Number> id = message.getRawId();
    String written = id.isLeft() ? JsonText.quoted(id.getLeft()) : id.getRight().toString();
    return "{\"jsonrpc\":\"2.0\",\"id\":" + written;
  }

  private static String method(String method, Prepared params) {
    return ",\"method\":" + JsonText.quoted(method) + ",\"params\":" + params.json() + "}";
  }
}
