package dev.vitrine.listing.query;

import dev.vitrine.listing.assembly.ProductCard;
import java.util.List;

/**
 * A page of a listing as its index answers it, without words.
 *
 * @param products the page's products in their order
 * @param hasNext whether more follow
 * @param hasPrevious whether any come before
 * @param total how many products the whole listing has
 * @param facets what was counted; empty when nobody asked
 */
public record ListingPage(
    List<Listed> products,
    boolean hasNext,
    boolean hasPrevious,
    long total,
    List<CountedFacet> facets) {

  /**
   * A product and where it stands.
   *
   * @param card what a list shows of it
   * @param cursor its opaque position
   */
  public record Listed(ProductCard card, String cursor) {}
}
