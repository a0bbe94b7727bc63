package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.PageRequest;
import java.util.List;

/**
 * One page of a search.
 *
 * @param text what was typed, cleaned
 * @param correct whether spelling may be corrected
 * @param interpret whether words may be taken for filters
 * @param filters what was chosen besides
 * @param sort the order
 * @param page the page
 * @param parts what of it is looked at
 * @param explain whether the parts of each score are told
 * @param shop where it is searched
 */
public record SearchRequest(
    String text,
    boolean correct,
    boolean interpret,
    List<Filter> filters,
    ProductSort sort,
    PageRequest page,
    Parts parts,
    boolean explain,
    ShopContext shop) {

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof SearchRequest it && it.key().equals(key());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private List<?> key() {
    return List.of(
        text,
        correct,
        interpret,
        filters,
        sort,
        page,
        parts,
        explain,
        shop.market().id(),
        shop.locales().tag(),
        shop.currency());
  }
}
