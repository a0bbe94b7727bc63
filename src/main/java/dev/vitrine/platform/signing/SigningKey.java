package dev.vitrine.platform.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that the shop signs with, as HMAC-SHA-256 (RFC 2104). */
final class SigningKey {

  private static final String ALGORITHM = "HmacSHA256";

  /** Never used itself: a copy of it is ready to sign, and costs less than a new one. */
  private final Mac ready;

  private SigningKey(Mac ready) {
    this.ready = ready;
  }

  static SigningKey of(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return new SigningKey(mac);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The 32 bytes that nobody without the key can tell of a text. */
  byte[] sign(String text) {
    try {
      Mac mac = (Mac) ready.clone();
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return "SigningKey[…]";
  }
}
