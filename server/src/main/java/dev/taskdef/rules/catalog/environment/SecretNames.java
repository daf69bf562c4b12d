package dev.taskdef.rules.catalog.environment;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.regex.Pattern;

/** Which names and values of environment variables look like secrets. */
final class SecretNames {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).negate())
          .omitEmptyStrings();

  /** One of them is in each of the words below, so that most names need not be taken apart. */
  private static final ImmutableList<String> STEMS =
      ImmutableList.of("pass", "secret", "token", "key", "credential", "connection");

  private static final ImmutableSet<String> ALONE =
      ImmutableSet.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "apikey",
          "credential",
          "credentials",
          "dbpassword",
          "authtoken",
          "accesskey",
          "secretkey",
          "privatekey");

  /** Two words that make a secret together. */
  private static final ImmutableSet<String> PAIRS =
      ImmutableSet.of(
          "api key",
          "private key",
          "access key",
          "connection string",
          "encryption key",
          "signing key",
          "license key",
          "client secret");

  /** Words that, behind the secret one, make it something about a secret. */
  private static final ImmutableSet<String> ABOUT =
      ImmutableSet.of(
          "type",
          "version",
          "arn",
          "arns",
          "name",
          "names",
          "path",
          "url",
          "uri",
          "id",
          "ids",
          "file",
          "ttl",
          "length",
          "size",
          "count",
          "limit",
          "max",
          "min",
          "expiry",
          "expiration",
          "expires",
          "expire",
          "timeout",
          "header",
          "headers",
          "enabled",
          "disabled",
          "required",
          "endpoint",
          "host",
          "port",
          "issuer",
          "algorithm",
          "alg",
          "region",
          "provider",
          "prefix",
          "suffix",
          "bucket",
          "policy",
          "rotation",
          "days",
          "minutes",
          "seconds",
          "hours",
          "lifetime",
          "duration",
          "age",
          "validity",
          "field",
          "param",
          "parameter",
          "cookie",
          "location",
          "dir",
          "directory",
          "store",
          "manager",
          "source",
          "mode",
          "format",
          "audience",
          "scope",
          "rounds",
          "attempts",
          "retries",
          "interval",
          "refresh",
          "reset",
          "ref",
          "user",
          "username",
          "table",
          "service",
          "engine",
          "namespace",
          "encoding");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)true|false|yes|no|on|off|none|null|nil|enabled|disabled|default|n/a|[-+0-9.,_ ]*");
  private static final Pattern POINTER =
      Pattern.compile("(?s)(arn:|/|\\./|[A-Za-z]:\\\\|file:|ssm:|secretsmanager:|vault:|op:).*");
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(.*)");
  private static final Pattern USER = Pattern.compile("[^/@:\\s]*:([^/@\\s]+)@([^/:?\\s]+).*");

  private SecretNames() {}

  /** Whether a variable of this name holds a secret, by its words. */
  static boolean isSecret(String name) {
    if (STEMS.stream().noneMatch(Ascii.toLowerCase(name)::contains)) {
      return false;
    }
    List<String> words = WORDS.splitToList(Ascii.toLowerCase(HUMP.matcher(name).replaceAll("_")));
    if (words.contains("public") || words.contains("publishable")) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      boolean pair = i + 1 < words.size() && PAIRS.contains(words.get(i) + " " + words.get(i + 1));
      if (pair || ALONE.contains(words.get(i))) {
        return words.subList(i + 1, words.size()).stream().noneMatch(ABOUT::contains);
      }
    }
    return false;
  }

  /** Whether a value may be a secret: no switch, number, file, ARN, or address without a user. */
  static boolean mayBeSecret(String value) {
    return !value.isBlank()
        && !PLAIN.matcher(value).matches()
        && !POINTER.matcher(value).matches()
        && (!URL.matcher(value).matches() || hasPassword(value));
  }

  /** Whether a value is an address that holds a password for another machine. */
  static boolean hasPassword(String value) {
    if (value.indexOf('@') < 0) {
      return false;
    }
    var url = URL.matcher(value);
    if (!url.matches()) {
      return false;
    }
    var user = USER.matcher(url.group(1));
    return user.matches()
        && !user.group(2).equals("localhost")
        && !user.group(2).equals("127.0.0.1");
  }
}
