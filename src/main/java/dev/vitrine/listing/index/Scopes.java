package dev.vitrine.listing.index;

/** Scopes of placements: where a merchant gave a product its position. */
public final class Scopes {
  /** Pinned in the listing of all products. */
  public static final String PIN_ALL = "pin:all";

  private Scopes() {}

  /** Pinned in a category's listing. */
  public static String pinCategory(long id) {
    return "pin:category:" + id;
  }

  /** Pinned in a collection's listing. */
  public static String pinCollection(long id) {
    return "pin:collection:" + id;
  }

  /** Pinned in a brand's listing. */
  public static String pinBrand(long id) {
    return "pin:brand:" + id;
  }

  /** Placed in a collection that is ordered by hand. */
  public static String collection(long id) {
    return "collection:" + id;
  }
}
