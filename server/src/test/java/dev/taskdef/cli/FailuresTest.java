package dev.taskdef.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A rule that fails is one line on the error stream, however often it failed. */
final class FailuresTest {

  @Test
  void eachRuleIsSaidOnce() {
    Failures failures = new Failures();
    failures.failed("some-rule", new IllegalStateException("first\n\tat a.b"));
    failures.failed("some-rule", new IllegalStateException("second"));
    failures.failed("another-rule", new ArithmeticException("/ by zero"));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
    failures.tell(new Terminal(Path.of(""), InputStream.nullInputStream(), stream, stream, false));
    assertEquals(
        """
        taskdef: rule another-rule failed and was left out; this is a defect of taskdef (java.lang.ArithmeticException: / by zero)
        taskdef: rule some-rule failed and was left out; this is a defect of taskdef (java.lang.IllegalStateException: first\\u000a\\u0009at a.b)
        """,
        err.toString(StandardCharsets.UTF_8));
  }
}
