package dev.taskdef.lsp;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * JSON that is written already: for the answers that every keystroke or the start waits for.
 *
 * @param json one JSON value
 */
record Prepared(String json) {

  /** Puts the text into the message as it is. */
  static final class Adapter extends TypeAdapter<Prepared> {
    @Override
    public void write(JsonWriter out, Prepared value) throws IOException {
      out.jsonValue(value.json());
    }

    @Override
    public Prepared read(JsonReader in) {
      throw new UnsupportedOperationException("prepared JSON is only written");
    }
  }
}
