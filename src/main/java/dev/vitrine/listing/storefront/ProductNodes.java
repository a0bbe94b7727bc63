package dev.vitrine.listing.storefront;

import static java.util.stream.Collectors.toSet;

import dev.vitrine.catalog.Products;
import dev.vitrine.listing.storefront.media.StylePictures;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds products, and what belongs to them, by their global ids. */
@Component
class ProductNodes implements NodeResolver {

  private static final String PRODUCT = "Product";
  private static final String VARIANT = "ProductVariant";

  private final Products products;
  private final ProductPages pages;
  private final StylePictures pictures;

  ProductNodes(Products products, ProductPages pages, StylePictures pictures) {
    this.products = products;
    this.pages = pages;
    this.pictures = pictures;
  }

  @Override
  public Set<String> types() {
    return Set.of(PRODUCT, VARIANT, "Image", "Video", "Model3d");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = context.get(ShopContext.class);
    return switch (type) {
      case PRODUCT -> pages.byIds(keys, shop).map(HashMap::new);
      case VARIANT -> products.idsByVariant(keys).flatMap(owners -> variants(owners, shop));
      default ->
          products
              .idsByMedia(keys)
              .flatMap(owners -> media(type, owners, shop))
              .doOnNext(found -> found.putAll(pictures.byKeys(keys, shop)));
    };
  }

  private Mono<Map<Long, Object>> variants(Map<Long, Long> owners, ShopContext shop) {
    return details(owners, shop)
        .map(
            details ->
                byKey(
                    details.stream()
                        .flatMap(detail -> detail.variants().stream())
                        .filter(variant -> owners.containsKey(variant.key()))
                        .map(variant -> Map.entry(variant.key(), variant))));
  }

  private Mono<Map<Long, Object>> media(String type, Map<Long, Long> owners, ShopContext shop) {
    return details(owners, shop)
        .map(
            details ->
                byKey(
                    details.stream()
                        .flatMap(detail -> detail.media().stream())
                        .filter(media -> owners.containsKey(media.key()))
                        .filter(media -> media.getClass().getSimpleName().equals(type))
                        .map(media -> Map.entry(media.key(), media))));
  }

  private Mono<List<DetailView>> details(Map<Long, Long> owners, ShopContext shop) {
    return pages
        .byIds(owners.values().stream().collect(toSet()), shop)
        .map(
            found ->
                found.values().stream()
                    .flatMap(product -> Stream.ofNullable(product.detail()))
                    .toList());
  }

  private static Map<Long, Object> byKey(Stream<? extends Map.Entry<Long, ?>> entries) {
    Map<Long, Object> byKey = new HashMap<>();
    entries.forEach(entry -> byKey.put(entry.getKey(), entry.getValue()));
    return byKey;
  }
}
