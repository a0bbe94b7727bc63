package dev.vitrine.platform.graphql;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names answers, so that what they lead to can be counted. Unique, and no secret. */
public final class RequestId {

  private static final HexFormat HEX = HexFormat.of();

  private RequestId() {}

  /** A name that no other answer has: 128 bits as 32 hexadecimal digits. */
  public static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
  }
}
