package dev.taskdef.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The kernel parameters that a container may set: the table sysctls.json. Sources: API reference of
 * SystemControl, Docker's page of {@code docker run --sysctl}.
 */
public final class Sysctls {
  private final Origin origin;
  private final ImmutableMap<String, Sysctl> sysctls;
  private final ImmutableMap<String, String> refused;
  private final ImmutableMap<Scope, Modes> modes;

  /** The namespace of the kernel that a parameter belongs to. */
  public enum Scope {
    NETWORK,
    IPC
  }

  /**
   * How the {@code networkMode} (for {@link Scope#NETWORK}) or the {@code ipcMode} (for {@link
   * Scope#IPC}) of the task decides.
   *
   * @param refused modes with which the parameter cannot be set
   * @param shared modes with which all containers of the task share it
   */
  public record Modes(ImmutableSet<String> refused, ImmutableSet<String> shared, String doc) {}

  /**
   * A parameter, or with {@code prefix} all parameters that begin like its name before the star.
   *
   * @param example a value that makes sense
   */
  public record Sysctl(String name, Scope scope, boolean prefix, String doc, String example) {
    private boolean covers(String namespace) {
      return prefix
          ? namespace.length() >= name.length()
              && namespace.startsWith(name.substring(0, name.length() - 1))
          : namespace.equals(name);
    }
  }

  private Sysctls(Row table) {
    origin = Origin.of(table);
    sysctls =
        table.rows("namespaces", Sysctls::sysctl).stream()
            .collect(ImmutableMap.toImmutableMap(Sysctl::name, each -> each));
    refused =
        table.rows("refused", row -> row).stream()
            .collect(ImmutableMap.toImmutableMap(row -> row.text("name"), row -> row.text("doc")));
    Row scopes = table.row("scopes");
    modes =
        ImmutableMap.of(
            Scope.NETWORK,
            modes(scopes.row("network"), "refusedNetworkModes", "sharedNetworkModes"),
            Scope.IPC,
            modes(scopes.row("ipc"), "refusedIpcModes", "sharedIpcModes"));
  }

  static Sysctls of(Row table) {
    return new Sysctls(table);
  }

  public Origin origin() {
    return origin;
  }

  /** The parameters that are worth offering, without the prefixes. */
  public ImmutableList<Sysctl> named() {
    return sysctls.values().stream()
        .filter(sysctl -> !sysctl.prefix())
        .collect(ImmutableList.toImmutableList());
  }

  /** What covers this parameter, by name or by prefix; empty when no container may set it. */
  public Optional<Sysctl> covering(String namespace) {
    return sysctls.values().stream()
        .filter(sysctl -> sysctl.covers(namespace))
        .min(Comparator.comparing(Sysctl::prefix));
  }

  /** For a parameter of the whole instance that people try to set: what to do instead. */
  public Optional<String> refused(String namespace) {
    return Optional.ofNullable(refused.get(namespace));
  }

  public Modes modes(Scope scope) {
    return Optional.ofNullable(modes.get(scope)).orElseThrow();
  }

  private static Modes modes(Row row, String refusedModes, String sharedModes) {
    return new Modes(row.textSet(refusedModes), row.textSet(sharedModes), row.text("doc"));
  }

  private static Sysctl sysctl(Row row) {
    return new Sysctl(
        row.text("name"),
        Scope.valueOf(row.text("scope").toUpperCase(Locale.ROOT)),
        row.flag("prefix"),
        row.text("doc"),
        row.text("example"));
  }
}
