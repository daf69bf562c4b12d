package dev.taskdef.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of a container image, {@code host:port/path:tag@digest}, by the grammar that Docker
 * publishes for them (distribution/reference).
 */
public final class ImageReference {
  /** Longer than any reference that a registry takes; what is longer is not looked at. */
  private static final int LONGEST = 512;

  private static final String WORD = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*+";
  private static final Pattern PATH = Pattern.compile(WORD + "(?:/" + WORD + ")*+");
  private static final Pattern HOST =
      Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?");
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final Pattern DIGEST = Pattern.compile("[a-z0-9+._-]+:[0-9a-fA-F]{32,}");
  private static final Pattern ECR =
      Pattern.compile("([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.([a-z0-9.-]+)");

  private final String host;
  private final String path;
  private final String tag;
  private final String digest;

  /**
   * A private registry of Amazon ECR.
   *
   * @param suffix the end of its host name, such as {@code amazonaws.com}
   */
  public record Ecr(String account, String region, String suffix) {}

  private ImageReference(String host, String path, String tag, String digest) {
    this.host = host;
    this.path = path;
    this.tag = tag;
    this.digest = digest;
  }

  /** Takes a reference apart; empty when it does not follow the grammar. */
  public static Optional<ImageReference> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int at = text.indexOf('@');
    String digest = at < 0 ? "" : text.substring(at + 1);
    String named = at < 0 ? text : text.substring(0, at);
    int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    String tag = colon < 0 ? "" : named.substring(colon + 1);
    String name = colon < 0 ? named : named.substring(0, colon);
    int slash = name.indexOf('/');
    boolean hosted = slash > 0 && isHost(name.substring(0, slash));
    String host = hosted ? name.substring(0, slash) : "";
    String path = hosted ? name.substring(slash + 1) : name;
    boolean valid =
        PATH.matcher(path).matches()
            && (host.isEmpty() || HOST.matcher(host).matches())
            && (colon < 0 || TAG.matcher(tag).matches())
            && (at < 0 || DIGEST.matcher(digest).matches());
    return valid ? Optional.of(new ImageReference(host, path, tag, digest)) : Optional.empty();
  }

  /** The registry's host and port; empty for Docker Hub when it is not named. */
  public Optional<String> host() {
    return given(host);
  }

  /** The repository inside the registry. */
  public String path() {
    return path;
  }

  public Optional<String> tag() {
    return given(tag);
  }

  /** The digest with its algorithm, {@code sha256:…}. */
  public Optional<String> digest() {
    return given(digest);
  }

  /** Host and repository, without tag and digest. */
  public String repository() {
    return host.isEmpty() ? path : host + "/" + path;
  }

  /** The private ECR registry that holds the image; empty for all other registries. */
  public Optional<Ecr> ecr() {
    Matcher matcher = ECR.matcher(host);
    return matcher.matches()
        ? Optional.of(new Ecr(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return repository() + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
  }

  private static boolean isHost(String first) {
    return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
  }

  private static Optional<String> given(String part) {
    return part.isEmpty() ? Optional.empty() : Optional.of(part);
  }
}
