package dev.vitrine.feed;

/** Where a feed is shown; the schema's {@code FeedPlacement}. */
public enum Placement {
  /** On the first page. */
  HOME,
  /** Beside a product. */
  PRODUCT,
  /** Beside the cart. */
  CART,
  /** After the order. */
  AFTER_PURCHASE,
  /** In the visitor's own room. */
  SHOWROOM,
  /** In a letter. */
  EMAIL,
  /** By expected interest alone. */
  FOR_YOU;

  /** Whether it mixes brands and kinds and shows what the merchant wants to be seen. */
  public boolean isArranged() {
    return this != FOR_YOU;
  }
}
