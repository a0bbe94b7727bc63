package dev.vitrine.platform.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the shop signs with, as HMAC-SHA-256 (RFC 2104).
 *
 * @param spec the key's bytes
 */
record SigningKey(SecretKeySpec spec) {

  private static final String ALGORITHM = "HmacSHA256";

  static SigningKey of(byte[] bytes) {
    return new SigningKey(new SecretKeySpec(bytes, ALGORITHM));
  }

  /** The 32 bytes that nobody without the key can tell of a text. */
  byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(spec);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return "SigningKey[…]";
  }
}
