package dev.vitrine.feed.storefront;

import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.style.advice.SelectionView;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the products of selections. */
@Controller
class SelectionController {

  private final Cards cards;

  SelectionController(Cards cards) {
    this.cards = cards;
  }

  /** Those that the market shows, all in one call. */
  @BatchMapping(typeName = "StyleSelection")
  Mono<Map<SelectionView, List<ProductView>>> products(List<SelectionView> views) {
    Set<Long> wanted = new HashSet<>();
    views.forEach(view -> wanted.addAll(view.selection().products()));
    return cards.of(wanted, views.getFirst().shop()).map(found -> products(views, found));
  }

  private static Map<SelectionView, List<ProductView>> products(
      List<SelectionView> views, Map<Long, ProductView> found) {
    Map<SelectionView, List<ProductView>> products = new LinkedHashMap<>();
    views.forEach(view -> products.put(view, products(view, found)));
    return products;
  }

  private static List<ProductView> products(SelectionView view, Map<Long, ProductView> found) {
    return view.selection().products().stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
