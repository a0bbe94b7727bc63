package dev.vitrine.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the holder of a key presents.
 *
 * <p>Only its SHA-256 is kept. A slow password hash would buy nothing: it protects secrets that can
 * be guessed, and 256 random bits cannot, however fast the guesses are tested.
 *
 * @param value the words themselves; never stored, logged or shown again
 */
record Secret(String value) {

  private static final String MARK = "vtr_";
  private static final int RANDOM_BYTES = 32;
  private static final int SHOWN = MARK.length() + 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new secret of 256 random bits. */
  static Secret draw() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The beginning, which may be shown. */
  String prefix() {
    return value.substring(0, SHOWN);
  }

  /** The SHA-256 of the secret. */
  Hash hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new Hash(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "Secret[…]";
  }

  /** The hash of a secret, compared in constant time. */
  static final class Hash {

    private final byte[] bytes;

    Hash(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    /** Bits of a SHA-256 are as even as any. */
    @Override
    public int hashCode() {
      return bytes[0] << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    }

    @Override
    public String toString() {
      return HexFormat.of().formatHex(bytes, 0, 4) + '…';
    }
  }
}
