package dev.vitrine.listing.plain;

import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingPage.Listed;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.platform.graphql.Cursor;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page out of products that are in memory. The last value of every cursor is the product's
 * key, so that a walk that began on the index goes on here.
 */
final class PlainPage {

  private PlainPage() {}

  static ListingPage of(ListingQuery query, List<AssembledProduct> products) {
    int size = query.page().size();
    int at = position(query, products);
    int from = query.page().backward() ? Math.max(0, at - size) : at;
    int to = query.page().backward() ? at : Math.min(products.size(), at + size);
    List<Listed> listed =
        products.subList(Math.min(from, to), to).stream()
            .map(product -> listed(query, product))
            .toList();
    return new ListingPage(
        listed, to < products.size(), from > 0, products.size(), List.of(), false);
  }

  private static Listed listed(ListingQuery query, AssembledProduct product) {
    List<Long> values = List.of(product.card().id());
    String cursor = Cursor.encode(query.cursorScope(), values);
    return new Listed(product.card(), cursor, List.of(), null, null);
  }

  private static int position(ListingQuery query, List<AssembledProduct> products) {
    String cursor = query.page().cursor();
    boolean backward = query.page().backward();
    if (cursor == null) {
      return backward ? products.size() : 0;
    }
    int place = place(Cursor.decode(query.cursorScope(), cursor).getLast(), products);
    return backward ? place : Math.min(products.size(), place + 1);
  }

  private static int place(@Nullable Object key, List<AssembledProduct> products) {
    return IntStream.range(0, products.size())
        .filter(i -> Long.valueOf(products.get(i).card().id()).equals(key))
        .findFirst()
        .orElse(products.size());
  }
}
