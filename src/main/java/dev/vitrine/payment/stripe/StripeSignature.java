package dev.vitrine.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature}: {@code t=<seconds>,v1=<hex>}, with several {@code v1} while
 * secrets are exchanged. A {@code v1} is the HMAC-SHA-256 of the seconds, a full stop and the body
 * as it came (docs.stripe.com/webhooks#verify-manually).
 */
final class StripeSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;
  private final Duration tolerance;

  StripeSignature(String secret, Duration tolerance) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.tolerance = tolerance;
  }

  /** Whether the body was signed with the secret, and not too long ago. */
  boolean isGenuine(String header, byte[] body, Instant now) {
    List<String> parts = Stream.of(header.split(",")).map(String::strip).toList();
    Optional<Long> time = values(parts, "t=").findFirst().flatMap(StripeSignature::seconds);
    return time.filter(seconds -> isRecent(seconds, now)).isPresent()
        && isSigned(parts, sign(time.get(), body));
  }

  private boolean isRecent(long seconds, Instant now) {
    return Math.abs(now.getEpochSecond() - seconds) <= tolerance.toSeconds();
  }

  /** Compares in a time that does not tell how much of a signature is right. */
  private static boolean isSigned(List<String> parts, String expected) {
    byte[] bytes = expected.getBytes(StandardCharsets.US_ASCII);
    return values(parts, "v1=")
        .map(given -> given.getBytes(StandardCharsets.US_ASCII))
        .anyMatch(given -> MessageDigest.isEqual(bytes, given));
  }

  /** The signature of a body at a time, in hexadecimal. */
  String sign(long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Stream<String> values(List<String> parts, String name) {
    return parts.stream()
        .filter(part -> part.startsWith(name))
        .map(part -> part.substring(name.length()));
  }

  private static Optional<Long> seconds(String text) {
    return text.matches("\\d{1,12}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
