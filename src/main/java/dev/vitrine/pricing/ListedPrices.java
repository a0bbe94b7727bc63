package dev.vitrine.pricing;

import dev.vitrine.catalog.ProductVariant;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The entries of price lists, as merchants read them. */
@Component
class ListedPrices {

  private final ListedPriceRepository repository;

  ListedPrices(ListedPriceRepository repository) {
    this.repository = repository;
  }

  /** The entries of variants that hold or will hold; one SQL statement, however many. */
  Mono<Map<ProductVariant, List<ListedPrice>>> standing(List<ProductVariant> variants) {
    return repository
        .standing(variants.stream().map(ProductVariant::key).toList())
        .collect(Collectors.groupingBy(ListedPrice::variantId))
        .map(found -> byVariant(variants, found));
  }

  private static Map<ProductVariant, List<ListedPrice>> byVariant(
      List<ProductVariant> variants, Map<Long, List<ListedPrice>> found) {
    return variants.stream()
        .collect(Collectors.toMap(it -> it, it -> found.getOrDefault(it.key(), List.of())));
  }

  /** Every entry of a variant, the latest first. */
  Mono<Connection<ListedPrice>> history(String sku, PageRequest page) {
    long scope = Cursor.scope("prices " + sku);
    return repository
        .history(sku, page, start(scope, page))
        .collectList()
        .zipWith(repository.count(sku))
        .map(found -> connection(found.getT1(), page, found.getT2(), scope));
  }

  private static long start(long scope, PageRequest page) {
    if (page.cursor() == null) {
      return page.backward() ? 0 : Long.MAX_VALUE;
    }
    return Cursor.key(scope, page.cursor());
  }

  private static Connection<ListedPrice> connection(
      List<ListedPrice> rows, PageRequest page, int total, long scope) {
    return Connection.ofRows(
        rows, page, total, price -> Cursor.encode(scope, List.of(price.key())));
  }
}
