package dev.vitrine.listing.storefront;

import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.market.ShopContext;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what the fields of one operation want, so that each store is called once for all. */
@Component
class Loaders {

  private static final String LISTINGS = "listings";
  private static final String PRODUCTS = "products";

  private final ProductPages products;

  Loaders(BatchLoaderRegistry registry, ListingAnswers listings, ProductPages products) {
    this.products = products;
    registry
        .<ListingRequest, ListedPage>forName(LISTINGS)
        .registerMappedBatchLoader((requests, batch) -> listings.pages(requests, context(batch)));
    registry
        .<ProductKey, ProductView>forName(PRODUCTS)
        .registerMappedBatchLoader((keys, batch) -> products(keys));
  }

  private static GraphQLContext context(BatchLoaderEnvironment batch) {
    return Objects.requireNonNull(batch.<GraphQLContext>getContext());
  }

  /** A page of a listing, together with all others of the operation. */
  static CompletableFuture<ListedPage> listing(
      ListingRequest request, DataFetchingEnvironment environment) {
    DataLoader<ListingRequest, ListedPage> loader = environment.getDataLoader(LISTINGS);
    return Objects.requireNonNull(loader).load(request);
  }

  /** Everything of a product, together with all others of the operation; null when it is gone. */
  static CompletableFuture<ProductView> product(
      long id, ShopContext shop, DataFetchingEnvironment environment) {
    DataLoader<ProductKey, ProductView> loader = environment.getDataLoader(PRODUCTS);
    return Objects.requireNonNull(loader).load(new ProductKey(id, shop));
  }

  private Mono<Map<ProductKey, ProductView>> products(Set<ProductKey> keys) {
    Map<ShopContext, List<ProductKey>> byShop =
        keys.stream().collect(Collectors.groupingBy(ProductKey::shop));
    return Flux.fromIterable(byShop.entrySet())
        .flatMap(each -> products(each.getValue(), each.getKey()))
        .collect(HashMap::new, Map::putAll);
  }

  private Mono<Map<ProductKey, ProductView>> products(List<ProductKey> keys, ShopContext shop) {
    List<Long> ids = keys.stream().map(ProductKey::id).toList();
    return products
        .byIds(ids, shop)
        .map(
            found ->
                found.values().stream()
                    .collect(
                        Collectors.toMap(view -> new ProductKey(view.key(), shop), view -> view)));
  }

  private record ProductKey(long id, ShopContext shop) {}
}
