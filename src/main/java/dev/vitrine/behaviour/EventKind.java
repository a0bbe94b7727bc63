package dev.vitrine.behaviour;

import java.util.Arrays;
import java.util.List;

/** What visitors do. */
public enum EventKind {
  /** Followed a link that somebody shared. */
  LINK_FOLLOWED,
  /** Looked at a product's page. */
  PRODUCT_VIEWED,
  /** Looked at a category, collection or brand. */
  LISTING_VIEWED,
  /** Searched, and perhaps clicked a product. */
  SEARCHED,
  /** Put a product on a list of wishes. */
  COLLECTED,
  /** Put a product into the cart. */
  ADDED_TO_CART,
  /** Bought a product. */
  PURCHASED;

  /** What storefronts and merchants tell of; who follows links, the shop sees itself. */
  public static List<EventKind> told() {
    return Arrays.stream(values()).filter(kind -> kind != LINK_FOLLOWED).toList();
  }

  /** Whether it is done with a product. */
  public boolean isAboutProduct() {
    return switch (this) {
      case PRODUCT_VIEWED, COLLECTED, ADDED_TO_CART, PURCHASED -> true;
      case LINK_FOLLOWED, LISTING_VIEWED, SEARCHED -> false;
    };
  }
}
