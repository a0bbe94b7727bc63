package dev.vitrine.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StripeSignatureTest {

  private static final Instant SENT = Instant.ofEpochSecond(1_750_000_000);
  private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);

  /** Made by OpenSSL: {@code printf '1750000000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac …}. */
  private static final String HEX =
      "614e14c11eb4e0a265ab8b2ca3524056258febe246bf29101598d9acc32ea423";

  private final StripeSignature signature =
      new StripeSignature("whsec_test", Duration.ofMinutes(5));

  private boolean isGenuine(String header, Instant now) {
    return signature.isGenuine(header, BODY, now);
  }

  @Test
  void whatWasSignedWithTheSecretIsGenuine() {
    assertThat(isGenuine("t=1750000000,v1=" + HEX, SENT)).isTrue();
  }

  @Test
  void anyOfSeveralSignaturesWillDo() {
    assertThat(isGenuine("t=1750000000, v1=00ff, v1=" + HEX + ",v0=1", SENT)).isTrue();
  }

  @Test
  void anotherSignatureIsForged() {
    assertThat(isGenuine("t=1750000000,v1=" + HEX.replace('a', 'b'), SENT)).isFalse();
    assertThat(isGenuine("t=1750000000,v0=" + HEX, SENT)).isFalse();
    assertThat(isGenuine("v1=" + HEX, SENT)).isFalse();
    assertThat(isGenuine("", SENT)).isFalse();
  }

  @Test
  void anotherTimeThanTheSignedOneIsForged() {
    assertThat(isGenuine("t=1750000001,v1=" + HEX, SENT)).isFalse();
  }

  @Test
  void whatWasSentTooLongAgoIsRefused() {
    String header = "t=1750000000,v1=" + HEX;
    assertThat(isGenuine(header, SENT.plusSeconds(300))).isTrue();
    assertThat(isGenuine(header, SENT.plusSeconds(301))).isFalse();
    assertThat(isGenuine(header, SENT.minusSeconds(301))).isFalse();
  }
}
