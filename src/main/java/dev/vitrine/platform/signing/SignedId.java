package dev.vitrine.platform.signing;

/**
 * A global id that is its own key: whoever holds it was given it by this shop.
 *
 * @param type the name of the GraphQL object type
 * @param key what the object is found by, without a colon
 */
public record SignedId(String type, String key) {

  /** The key as the database counts. */
  public long number() {
    return Long.parseLong(key);
  }
}
