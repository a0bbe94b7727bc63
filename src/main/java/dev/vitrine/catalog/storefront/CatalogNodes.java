package dev.vitrine.catalog.storefront;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds categories, brands and collections by their global ids. */
@Component
class CatalogNodes implements NodeResolver {

  private final CatalogViews views;

  CatalogNodes(CatalogViews views) {
    this.views = views;
  }

  @Override
  public Set<String> types() {
    return Set.of("Category", "Brand", "Collection");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = context.get(ShopContext.class);
    Map<Long, Object> found = new HashMap<>();
    keys.forEach(key -> view(type, key, shop).ifPresent(view -> found.put(key, view)));
    return Mono.just(found);
  }

  private Optional<?> view(String type, long key, ShopContext shop) {
    return switch (type) {
      case "Category" -> views.category(key, shop);
      case "Brand" -> views.brand(key, shop);
      case "Collection" -> views.collection(key, shop);
      default -> Optional.empty();
    };
  }
}
