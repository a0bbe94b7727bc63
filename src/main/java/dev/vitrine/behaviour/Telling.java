package dev.vitrine.behaviour;

/** What doing something with a product tells of an interest in it. */
public final class Telling {

  private Telling() {}

  /** How much it tells, where buying tells 1. */
  public static double of(EventKind kind) {
    return switch (kind) {
      case LINK_FOLLOWED, LISTING_VIEWED -> 0;
      case PRODUCT_VIEWED, SEARCHED -> 0.3;
      case COLLECTED -> 0.6;
      case ADDED_TO_CART -> 0.7;
      case PURCHASED -> 1;
    };
  }
}
