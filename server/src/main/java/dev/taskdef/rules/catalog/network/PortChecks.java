package dev.taskdef.rules.catalog.network;

import com.google.common.collect.ImmutableList;
import dev.taskdef.model.Block;
import dev.taskdef.model.Text;
import dev.taskdef.model.Whole;
import dev.taskdef.rules.catalog.Examples;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and ranges of ports, as rules on port mappings need them. */
final class PortChecks {
  static final long LAST = 65_535;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

  private PortChecks() {}

  /**
   * First and last port, both included.
   *
   * @param first from 1
   * @param last up to 65,535
   */
  record Ports(long first, long last) {
    boolean overlaps(Ports other) {
      return first <= other.last && other.first <= last;
    }

    Ports swapped() {
      return new Ports(/* first= */ last, /* last= */ first);
    }

    boolean isLegal() {
      return first >= 1 && first < last && last <= LAST;
    }

    @Override
    public String toString() {
      return first == last ? Long.toString(first) : first + "-" + last;
    }
  }

  /** The two numbers of a range as written, legal or not; empty where it is not of that form. */
  static Optional<Ports> parse(String range) {
    Matcher matcher = RANGE.matcher(range);
    return matcher.matches()
        ? Optional.of(new Ports(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /** The container ports that a mapping opens, where known and legal. */
  static Optional<Ports> of(Block mapping) {
    Optional<Whole> single = mapping.number("containerPort");
    if (single.isPresent()) {
      return single.map(p -> new Ports(p.value(), p.value()));
    }
    return mapping
        .text("containerPortRange")
        .map(Text::value)
        .flatMap(PortChecks::parse)
        .filter(Ports::isLegal);
  }

  /** A port mapping as the rules' examples show it. */
  static String example(String networkMode, String... mappings) {
    return Examples.filled(
        """
        {
          "family": "web",
          "networkMode": "%s",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.27",
              "memory": 512,
              "portMappings": [
                %s
              ]
            }
          ]
        }
        """,
        networkMode, String.join(",\n        ", ImmutableList.copyOf(mappings)));
  }
}
