package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pages of all products, by their keys in the database. */
@Component
class ManagedProductPages {

  private final ProductPageRepository repository;
  private final Products products;

  ManagedProductPages(ProductPageRepository repository, Products products) {
    this.repository = repository;
    this.products = products;
  }

  /**
   * A page of the products that a filter lets through.
   *
   * @param counted whether the total is asked for; it is zero otherwise
   */
  Mono<Connection<Product>> page(ProductFilter filter, PageRequest page, boolean counted) {
    long scope = Cursor.scope("products " + filter);
    Mono<Integer> total = counted ? repository.count(filter) : Mono.just(0);
    return repository
        .ids(filter, page, key(scope, page))
        .collectList()
        .zipWith(total)
        .flatMap(
            found ->
                inOrder(found.getT1()).map(rows -> connection(rows, page, found.getT2(), scope)));
  }

  private static long key(long scope, PageRequest page) {
    if (page.cursor() == null) {
      return page.backward() ? Long.MAX_VALUE : 0;
    }
    return Cursor.key(scope, page.cursor());
  }

  private Mono<List<Product>> inOrder(List<Long> ids) {
    return products
        .byIds(ids)
        .collectMap(Product::id, Function.identity())
        .map(found -> inOrder(ids, found));
  }

  private static List<Product> inOrder(List<Long> ids, Map<Long, Product> found) {
    return ids.stream().filter(found::containsKey).map(found::get).collect(Collectors.toList());
  }

  private static Connection<Product> connection(
      List<Product> rows, PageRequest page, int total, long scope) {
    return Connection.ofRows(
        rows, page, total, product -> Cursor.encode(scope, List.of(product.id())));
  }
}
