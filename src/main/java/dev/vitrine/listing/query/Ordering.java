package dev.vitrine.listing.query;

import static dev.vitrine.listing.query.SortKey.ascending;
import static dev.vitrine.listing.query.SortKey.descending;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Scopes;
import dev.vitrine.market.Market.SoldOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A total order of products: no two share all its keys, since the last is the product's own.
 *
 * @param keys the first decides, each next among equals
 */
record Ordering(List<SortKey> keys) {

  private static final long DEAREST = Long.MAX_VALUE >> 11;
  private static final SortKey SOLD_OUT_LAST = ascending(IndexFields.SOLD_OUT, "byte", 0);
  private static final SortKey UNITS = descending(IndexFields.UNITS, "long", 0);
  private static final SortKey ID = ascending(IndexFields.PRODUCT_ID, "long", 0);
  private static final SortKey LATER_ID = descending(IndexFields.PRODUCT_ID, "long", 0);

  private static final Ordering BY_SCORE = new Ordering(List.of(SortKey.SCORE, ID));

  /** The order of a listing. What merchants placed comes first, even where it is sold out. */
  static Ordering of(ListingQuery query, SoldOut soldOut) {
    if (isByScore(query)) {
      return BY_SCORE;
    }
    List<SortKey> keys = new ArrayList<>();
    placement(query).ifPresent(keys::add);
    if (soldOut == SoldOut.LAST) {
      keys.add(SOLD_OUT_LAST);
    }
    keys.addAll(keys(query));
    return new Ordering(List.copyOf(keys));
  }

  /** What was searched for comes in the order of relevance, stock weighing in. */
  private static boolean isByScore(ListingQuery query) {
    return query.scope() instanceof Scope.Found
        && (query.sort() == ProductSort.RELEVANCE || query.sort() == ProductSort.FEATURED);
  }

  private static Optional<SortKey> placement(ListingQuery query) {
    return switch (query.sort()) {
      case FEATURED, RELEVANCE -> Optional.of(SortKey.placement(placements(query.scope())));
      case BEST_SELLING, NEWEST, PRICE_ASC, PRICE_DESC, TITLE, RATING -> Optional.empty();
    };
  }

  private static String placements(Scope scope) {
    return switch (scope) {
      case Scope.All() -> Scopes.PIN_ALL;
      case Scope.InCategory(var id) -> Scopes.pinCategory(id);
      case Scope.OfBrand(var id) -> Scopes.pinBrand(id);
      case Scope.ByHand(var id) -> Scopes.collection(id);
      case Scope.ByRule(var id, var rule) -> Scopes.pinCollection(id);
      case Scope.Found found -> Scopes.PIN_ALL;
    };
  }

  private static List<SortKey> keys(ListingQuery query) {
    String price = IndexFields.price(query.currency());
    return switch (query.sort()) {
      case FEATURED, RELEVANCE, BEST_SELLING -> List.of(UNITS, ID);
      case NEWEST -> List.of(descending(IndexFields.PUBLISHED_AT, "date", 0), LATER_ID);
      case PRICE_ASC -> List.of(ascending(price, "long", DEAREST), ID);
      case PRICE_DESC -> List.of(descending(price, "long", -1), ID);
      case TITLE ->
          List.of(ascending(IndexFields.sortTitle(query.locale()), "keyword", "_last"), ID);
      case RATING ->
          List.of(
              descending(IndexFields.RATING, "double", 0),
              descending(IndexFields.RATING_COUNT, "integer", 0),
              ID);
    };
  }

  /** The order as a search's {@code sort}; reversed where the page is read backward. */
  List<Map<String, Object>> json(boolean backward) {
    return keys.stream().map(key -> key.json(backward)).toList();
  }
}
