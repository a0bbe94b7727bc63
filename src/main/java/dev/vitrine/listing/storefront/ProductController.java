package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.Located;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.listing.query.CategoryCounts;
import dev.vitrine.market.ShopContext;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves products, routes, and what categories tell of their products. */
@Controller
class ProductController {

  private final ProductFinder finder;
  private final Routes routes;
  private final CategoryCounts counts;

  ProductController(ProductFinder finder, Routes routes, CategoryCounts counts) {
    this.finder = finder;
    this.routes = routes;
    this.counts = counts;
  }

  @QueryMapping
  Object product(@Argument String slug, ShopContext shop) {
    ProductView known = finder.known(slug, shop);
    return known == null ? finder.find(slug, shop).map(Located::target) : known;
  }

  @QueryMapping
  Mono<Route> route(@Argument String path, ShopContext shop) {
    return routes.find(path, shop);
  }

  @SchemaMapping(typeName = "Category", field = "productCount")
  Object productCount(CategoryView category) {
    Map<Long, Long> known = counts.known(category.shop().market());
    return known == null
        ? counts.of(category.shop().market()).map(all -> all.getOrDefault(category.key(), 0L))
        : known.getOrDefault(category.key(), 0L);
  }
}
