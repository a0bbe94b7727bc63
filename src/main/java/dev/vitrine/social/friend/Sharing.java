package dev.vitrine.social.friend;

/**
 * What a customer shows their friends.
 *
 * @param wishlists whether what they keep for later
 * @param purchases whether what they bought
 * @param named whether friends are told that it is them
 */
record Sharing(boolean wishlists, boolean purchases, boolean named) {

  /** What somebody shows who never said anything. */
  static final Sharing NOTHING = new Sharing(false, false, false);
}
