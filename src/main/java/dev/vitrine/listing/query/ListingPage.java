package dev.vitrine.listing.query;

import dev.vitrine.listing.assembly.ProductCard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of a listing as its index answers it, without words.
 *
 * @param products the page's products in their order
 * @param hasNext whether more follow
 * @param hasPrevious whether any come before
 * @param total how many products the whole listing has, as far as they were to be counted
 * @param facets what was counted; empty when nobody asked
 * @param cut whether the search ended before it had seen everything
 */
public record ListingPage(
    List<Listed> products,
    boolean hasNext,
    boolean hasPrevious,
    long total,
    List<CountedFacet> facets,
    boolean cut) {

  /** Keys of the page's products in their order. */
  public List<Long> productIds() {
    return products.stream().map(listed -> listed.card().id()).toList();
  }

  /** The same page without facets. */
  public ListingPage withoutFacets() {
    return new ListingPage(products, hasNext, hasPrevious, total, List.of(), cut);
  }

  /**
   * A product and where it stands.
   *
   * @param card what a list shows of it
   * @param cursor its opaque position
   * @param marks names of those parts of the query that it answers
   * @param explanation how its score came about, as Elasticsearch tells it; null when nobody asked
   * @param passage the passage of its description that answers the query best, as HTML: escaped,
   *     the words in {@code em}; null where none does, or nobody asked
   */
  public record Listed(
      ProductCard card,
      String cursor,
      List<String> marks,
      @Nullable JsonNode explanation,
      @Nullable String passage) {}
}
