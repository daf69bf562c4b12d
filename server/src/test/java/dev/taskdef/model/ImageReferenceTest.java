package dev.taskdef.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Image references taken apart. */
final class ImageReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "nginx, '', nginx, ''",
    "nginx:1.27, '', nginx, 1.27",
    "library/nginx:1, '', library/nginx, 1",
    "localhost/app, localhost, app, ''",
    "registry:5000/team/app:v1_2, registry:5000, team/app, v1_2",
    "public.ecr.aws/nginx/nginx:1.27, public.ecr.aws, nginx/nginx, 1.27",
    "ghcr.io/a/b__c/d--e:x, ghcr.io, a/b__c/d--e, x",
  })
  void isTakenApart(String text, String host, String path, String tag) {
    ImageReference image = ImageReference.parse(text).orElseThrow();
    assertEquals(host, image.host().orElse(""));
    assertEquals(path, image.path());
    assertEquals(tag, image.tag().orElse(""));
    assertEquals(text, image.toString());
  }

  @Test
  void digestsFollowTheTag() {
    String digest = "sha256:" + "0".repeat(64);
    ImageReference image = ImageReference.parse("a/b:1@" + digest).orElseThrow();
    assertEquals(Optional.of(digest), image.digest());
    assertEquals("a/b", image.repository());
  }

  @ParameterizedTest
  @CsvSource({
    "210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop:1, eu-west-1, amazonaws.com",
    "210987654321.dkr.ecr.cn-north-1.amazonaws.com.cn/shop, cn-north-1, amazonaws.com.cn",
    "210987654321.dkr-ecr.eu-west-1.on.aws/shop, eu-west-1, on.aws",
    "210987654321.dkr.ecr-fips.us-gov-west-1.amazonaws.com/shop, us-gov-west-1, amazonaws.com",
    "210987654321.dkr.ecr.eusc-de-east-1.amazonaws.eu/shop, eusc-de-east-1, amazonaws.eu",
  })
  void privateEcrIsKnown(String text, String region, String suffix) {
    assertEquals(
        Optional.of(new ImageReference.Ecr("210987654321", region, suffix)),
        ImageReference.parse(text).orElseThrow().ecr());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx", "public.ecr.aws/x/y", "1234.dkr.ecr.eu-west-1.amazonaws.com/x"})
  void otherRegistriesAreNot(String text) {
    assertEquals(Optional.empty(), ImageReference.parse(text).orElseThrow().ecr());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nginx:",
        "nginx@",
        "https://x/y",
        "Nginx",
        "a b",
        "a//b",
        "a/",
        "a:b:c",
        "x@y",
        "-a"
      })
  void othersAreNone(String text) {
    assertTrue(ImageReference.parse(text).isEmpty());
  }

  @Test
  void longTextsAreNotLookedAt() {
    assertTrue(ImageReference.parse("a".repeat(1_000_000)).isEmpty());
    assertTrue(ImageReference.parse("a/".repeat(250) + "a").isPresent());
  }
}
