package dev.vitrine.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A Relay global id: a GraphQL type and the key of one of its objects. It travels as unpadded,
 * URL-safe base64 of {@code Type:key}.
 *
 * @param type the name of the GraphQL object type
 * @param key the object's database key
 */
public record GlobalId(String type, long key) {

  private static final int LONGEST = 128;

  /** The global id of the object of a type with a key. */
  public static GlobalId of(String type, long key) {
    return new GlobalId(type, key);
  }

  /**
   * Reads an id as a client sent it.
   *
   * @return empty when the text is no global id in its only valid spelling
   */
  public static Optional<GlobalId> parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return decode(text).flatMap(GlobalId::split).filter(id -> id.encoded().equals(text));
  }

  /**
   * The key in an id as a client sent it.
   *
   * @return empty when the text is no global id of this type
   */
  public static Optional<Long> key(String type, String text) {
    return parse(text).filter(id -> id.type().equals(type)).map(GlobalId::key);
  }

  /** The id as it travels. */
  public String encoded() {
    byte[] plain = (type + ':' + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** The same as {@link #encoded()}. */
  @Override
  public String toString() {
    return encoded();
  }

  private static Optional<String> decode(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<GlobalId> split(String plain) {
    int colon = plain.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    try {
      long key = Long.parseLong(plain, colon + 1, plain.length(), 10);
      return Optional.of(new GlobalId(plain.substring(0, colon), key));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
