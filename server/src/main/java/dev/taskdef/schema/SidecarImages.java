package dev.taskdef.schema;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Well-known sidecars by their images: the table sidecar-images.json. Sources: the documentation of
 * AWS and of the vendors, one link each.
 */
public final class SidecarImages {
  private final Origin origin;
  private final ImmutableList<Sidecar> sidecars;

  /**
   * A sidecar.
   *
   * @param name our short name for it
   * @param kind {@code log-router}, {@code telemetry}, {@code tracing}, {@code metrics}, {@code
   *     proxy}, {@code configuration}, {@code security}
   * @param image a reference that can be pulled
   * @param containerName the usual name of the container
   * @param firelens the type of log router, empty for all others
   * @param role the role whose permissions it uses ({@code task}), empty when none
   * @param environment the variables that it usually wants
   * @param ended the day on which its service ended, empty when it lives
   * @param injected whether ECS adds it by itself, so that nobody should write it
   */
  public record Sidecar(
      String name,
      String title,
      String kind,
      String image,
      String containerName,
      ImmutableList<Port> ports,
      String firelens,
      String role,
      ImmutableList<String> environment,
      String ended,
      boolean injected,
      String doc,
      String link,
      Repositories repositories) {}

  /** A port on which a sidecar listens and what for. */
  public record Port(int number, String protocol, String doc) {}

  /**
   * The repositories that hold a sidecar's image; a star stands for account, Region and the like.
   */
  public record Repositories(Pattern pattern) {
    static Repositories of(ImmutableList<String> globs) {
      return new Repositories(
          Pattern.compile(
              globs.stream().map(Repositories::regex).collect(Collectors.joining("|"))));
    }

    /** Whether an image reference, with or without tag and digest, names one of them. */
    public boolean hold(String image) {
      String name = Splitter.on('@').split(image).iterator().next();
      int tag = name.indexOf(':', name.lastIndexOf('/') + 1);
      return pattern.matcher(tag < 0 ? name : name.substring(0, tag)).matches();
    }

    private static String regex(String glob) {
      List<String> parts = Splitter.on('*').splitToList(glob);
      return parts.stream().map(Pattern::quote).collect(Collectors.joining("[^/]*"));
    }
  }

  private SidecarImages(Row table) {
    origin = Origin.of(table);
    sidecars = table.rows("sidecars", SidecarImages::sidecar);
  }

  static SidecarImages of(Row table) {
    return new SidecarImages(table);
  }

  public Origin origin() {
    return origin;
  }

  public ImmutableList<Sidecar> sidecars() {
    return sidecars;
  }

  /** The sidecar that an image reference names, with or without tag and digest. */
  public Optional<Sidecar> of(String image) {
    return sidecars.stream().filter(each -> each.repositories().hold(image)).findFirst();
  }

  /** The sidecar with our short name. */
  public Optional<Sidecar> named(String name) {
    return sidecars.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Sidecar sidecar(Row row) {
    return new Sidecar(
        row.text("name"),
        row.text("title"),
        row.text("kind"),
        row.text("image"),
        row.text("containerName"),
        row.rows("ports", SidecarImages::port),
        row.text("firelens"),
        row.text("role"),
        row.texts("environment"),
        row.text("ended"),
        row.flag("injected"),
        row.text("doc"),
        row.text("link"),
        Repositories.of(row.texts("repositories")));
  }

  private static Port port(Row row) {
    return new Port(
        Math.toIntExact(row.number("port").orElseThrow()), row.text("protocol"), row.text("doc"));
  }
}
