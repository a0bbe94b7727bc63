package dev.vitrine.bench;

import java.nio.charset.StandardCharsets;

/** Looks into answers without decoding them. */
final class Bytes {

  private Bytes() {}

  /** Whether the text stands within the first 200 bytes, where GraphQL answers tell of errors. */
  static boolean contains(byte[] body, String text) {
    int length = Math.min(body.length, 200);
    return new String(body, 0, length, StandardCharsets.UTF_8).contains(text);
  }
}
