package dev.taskdef.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/parameters.md} is the documentation of the schema as a page; -Dupdate rewrites it.
 */
final class ParametersPageTest {
  private static final Path PAGE = Path.of("..", "docs", "parameters.md");

  @Test
  void pageIsInStep() throws IOException {
    String page = page(Parameters.load());
    if (System.getProperty("update") != null) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    String written = Files.isRegularFile(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "";
    assertEquals(page, written, "docs/parameters.md is stale: run the tests with -Dupdate");
  }

  private static String page(Parameters all) {
    StringBuilder page = new StringBuilder();
    page.append("# Parameters of a task definition\n\n")
        .append("Generated from `schemas/task-definition.schema.json`; do not edit. ")
        .append("`taskdef explain PATH` prints the same.\n\n")
        .append("All ")
        .append(all.members().size())
        .append(" members of RegisterTaskDefinition as AWS had them on ")
        .append(Parameters.modelDate())
        .append(". `[]` stands for each element of a list.\n\n")
        .append(all.root().markdown())
        .append("\n\n");
    contents(page, all.root().properties(), "");
    page.append('\n');
    for (Parameter member : all.members()) {
      ParameterDocs docs = ParameterDocs.of(member);
      page.append("## ").append(member.path()).append("\n\n");
      page.append('*').append(docs.signature()).append("*\n\n");
      page.append(docs.markdown()).append('\n');
    }
    return page.toString();
  }

  private static void contents(
      StringBuilder page, ImmutableList<Parameter> members, String indent) {
    for (Parameter member : members) {
      page.append(indent).append("- [`").append(member.name()).append("`](#");
      page.append(anchor(member)).append(")\n");
      Parameter inside = member.element().orElse(member);
      if (inside.kind() == Parameter.Kind.OBJECT) {
        contents(page, inside.properties(), indent + "  ");
      }
    }
  }

  /** How GitHub makes the anchor of a heading: lower case, without punctuation. */
  private static String anchor(Parameter member) {
    return Ascii.toLowerCase(member.path()).replaceAll("[^a-z0-9_-]", "");
  }
}
