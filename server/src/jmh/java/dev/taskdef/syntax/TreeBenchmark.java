package dev.taskdef.syntax;

import dev.taskdef.text.SourceText;
import dev.taskdef.text.TextEdit;
import dev.taskdef.text.TextRange;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reading a task definition from scratch, beside jackson's streaming parser, and after one keystroke in its middle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TreeBenchmark {
  private static final JsonFactory JACKSON = new JsonFactory();

  @Param({"10", "64", "1024", "10240"})
  public int kilobytes;

  private String text = "";
  private JsonTree tree = JsonTree.parse("");
  private int middle;
  private boolean grown;

  /** A definition of many containers, as long as asked for. */
  @Setup
  public void write() {
    StringBuilder out = new StringBuilder("{\n  \"family\": \"web\",\n  \"containerDefinitions\": [");
    for (int i = 0; out.length() < kilobytes * 1024; i++) {
      out.append(i == 0 ? "\n" : ",\n").append("    {\n      \"name\": \"c").append(i).append("\",\n      \"image\": \"nginx:1.27\",\n");
      out.append("      \"cpu\": 256,\n      \"essential\": true,\n      \"environment\": [\n");
      for (int v = 0; v < 40; v++) {
        out.append(v == 0 ? "" : ",\n").append("        {\n          \"name\": \"VARIABLE_").append(v).append("\",\n          \"value\": \"some value ").append(v).append("\"\n        }");
      }
      out.append("\n      ]\n    }");
    }
    text = out.append("\n  ]\n}\n").toString();
    tree = JsonTree.parse(SourceText.of(text));
    middle = text.indexOf("some value", text.length() / 2) + 4;
  }

  @Benchmark
  public Object fullParse() {
    return JsonTree.parse(SourceText.of(text)).errors();
  }

  @Benchmark
  public int jackson() {
    int strings = 0;
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        strings += parser.currentToken().isScalarValue() ? parser.getString().length() : 0;
      }
    }
    return strings;
  }

  @Benchmark
  public Object oneCharacter() {
    tree = tree.with(grown ? TextEdit.delete(TextRange.of(middle, middle + 1)) : TextEdit.insert(middle, "x"));
    grown = !grown;
    return tree.errors();
  }
}
