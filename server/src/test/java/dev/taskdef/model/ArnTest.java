package dev.taskdef.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ARNs taken apart. */
final class ArnTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::210987654321:role/path/web, iam, '', 210987654321, role, path/web",
    "arn:aws:s3:::bucket/a/b.env, s3, '', '', bucket, a/b.env",
    "arn:aws:ssm:eu-west-1:210987654321:parameter/shop/key, ssm, eu-west-1, 210987654321, parameter, shop/key",
    "arn:aws-cn:secretsmanager:cn-north-1:1:secret:db-AbCdEf:p::, secretsmanager, cn-north-1, 1, secret, db-AbCdEf:p::",
    "arn:aws:sns:eu-west-1:1:topic, sns, eu-west-1, 1, '', topic",
  })
  void isTakenApart(
      String text, String service, String region, String account, String type, String name) {
    Arn arn = Arn.parse(text).orElseThrow();
    assertEquals(service, arn.service());
    assertEquals(region, arn.region());
    assertEquals(account, arn.account());
    assertEquals(type, arn.resourceType());
    assertEquals(name, arn.resourceName());
    assertEquals(text, arn.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "arn", "role/web", "arn:aws:iam::1", "arn::iam::1:role/x", "arn:aws:iam::1:"})
  void othersAreNone(String text) {
    assertTrue(Arn.parse(text).isEmpty());
  }
}
