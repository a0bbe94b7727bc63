package dev.vitrine.platform.signing;

import dev.vitrine.platform.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes and reads ids and tokens that nobody can guess. They are reckoned from the shop's key, so
 * none is kept: what a thief of the tables finds opens nothing.
 */
@Component
public class Signatures {

  private static final int SECRET_BYTES = 16;
  private static final int LONGEST = 200;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Snapshot<SigningKey> key;

  Signatures(Snapshot<SigningKey> key) {
    this.key = key;
  }

  /**
   * The id of an object, as it travels: unpadded, URL-safe base64 of {@code Type:key:secret}.
   *
   * @param type the name of the GraphQL object type
   * @param objectKey what it is found by, without a colon
   */
  public String id(String type, String objectKey) {
    String plain = type + ':' + objectKey;
    String signed = plain + ':' + ENCODER.encodeToString(secret(plain));
    return ENCODER.encodeToString(signed.getBytes(StandardCharsets.UTF_8));
  }

  /** The id of an object that the database counts. */
  public String id(String type, long number) {
    return id(type, Long.toString(number));
  }

  /** Reads an id; empty for one that this shop did not give out. */
  public Optional<SignedId> read(String id) {
    return decode(id).flatMap(this::verified);
  }

  /** Reads an id of one type. */
  public Optional<SignedId> read(String type, String id) {
    return read(id).filter(known -> known.type().equals(type));
  }

  private Optional<SignedId> verified(String signed) {
    int first = signed.indexOf(':');
    int last = signed.lastIndexOf(':');
    if (first < 1 || last <= first) {
      return Optional.empty();
    }
    String plain = signed.substring(0, last);
    byte[] expected = ENCODER.encode(secret(plain));
    byte[] presented = signed.substring(last + 1).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, presented)
        ? Optional.of(new SignedId(plain.substring(0, first), plain.substring(first + 1)))
        : Optional.empty();
  }

  private byte[] secret(String plain) {
    return Arrays.copyOf(key.current().sign(plain), SECRET_BYTES);
  }

  /** A token of 256 bits for a purpose and something drawn at random. */
  public String token(String purpose, String seed) {
    return ENCODER.encodeToString(key.current().sign(purpose + '\n' + seed));
  }

  /** A fingerprint that tells nothing of the text, even to who tries out texts. */
  public byte[] fingerprint(String text) {
    return key.current().sign("fingerprint\n" + text);
  }

  private static Optional<String> decode(String id) {
    if (id.isEmpty() || id.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
