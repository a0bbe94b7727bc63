package dev.vitrine.feed;

/** A way to find things for a feed; the schema's {@code FeedStrategy}. */
public enum Strategy {
  /** What others took an interest in who were interested in the same. */
  INTEREST,
  /** What is bought together with the things at hand. */
  BOUGHT_TOGETHER,
  /** What was bought in the end by those who looked at the things at hand. */
  VIEWED_THEN_BOUGHT,
  /** What is like the things at hand. */
  SIMILAR,
  /** What goes with the things at hand and is of another kind. */
  COMPLEMENTARY,
  /** What has the traits that the visitor likes. */
  TASTE,
  /** The newest things that have them. */
  NEW_FOR_YOU,
  /** What sells and is looked at more than it used to in this market. */
  TRENDING,
  /** What sells most in this market. */
  POPULAR,
  /** What this market shows for the shortest time. */
  NEW,
  /** What there is of what the visitor looked for lately. */
  SOUGHT,
  /** What the visitor looked at last. */
  RECENTLY_VIEWED,
  /** What the visitor buys on a rhythm and may need again. */
  DUE_AGAIN,
  /** What friends have and wish for, as far as they show it. */
  FRIENDS,
  /** What an adviser of the shop chose for the visitor. */
  ADVISER,
  /** What the merchant wants to be seen. */
  PROMOTED;

  /** Whether it says something of the visitor, rather than of the market or the things at hand. */
  public boolean isPersonal() {
    return switch (this) {
      case INTEREST, TASTE, NEW_FOR_YOU, SOUGHT -> true;
      case RECENTLY_VIEWED, DUE_AGAIN, FRIENDS, ADVISER -> true;
      case BOUGHT_TOGETHER, VIEWED_THEN_BOUGHT, SIMILAR, COMPLEMENTARY -> false;
      case TRENDING, POPULAR, NEW, PROMOTED -> false;
    };
  }
}
