package dev.vitrine.listing.query;

import dev.vitrine.market.ShopContext;
import org.jspecify.annotations.Nullable;

/**
 * A page of a listing as one caller reads it. Two that ask the same are equal.
 *
 * @param query the page
 * @param shop where it is looked at; the market, locale and currency of the query
 */
public record ListingRequest(ListingQuery query, ShopContext shop) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListingRequest request && request.query.equals(query);
  }

  @Override
  public int hashCode() {
    return query.hashCode();
  }
}
