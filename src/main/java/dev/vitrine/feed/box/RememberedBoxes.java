package dev.vitrine.feed.box;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The boxes that visitors took, to hand on, to tell and to forget. */
@Component
class RememberedBoxes implements Remembered {

  private final BoxOrderRepository repository;
  private final Products products;

  RememberedBoxes(BoxOrderRepository repository, Products products) {
    this.repository = repository;
    this.products = products;
  }

  @Override
  public Mono<Void> move(long from, long to) {
    return repository.move(from, to);
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return repository.forget(visitorId);
  }

  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return repository.of(visitor.id()).collectList().flatMap(this::told);
  }

  private Mono<Map<String, Object>> told(List<BoxOrder> orders) {
    return products
        .byIds(orders.stream().flatMap(order -> order.products().stream()).distinct().toList())
        .collectMap(Product::id, Product::externalId)
        .map(names -> orders.stream().map(order -> told(order, names)).toList())
        .map(told -> Map.of("discoveryBoxes", told));
  }

  private static Map<String, Object> told(BoxOrder order, Map<Long, String> names) {
    return Map.of(
        "at",
        order.orderedAt().toString(),
        "samples",
        order.products().stream().flatMap(id -> Stream.ofNullable(names.get(id))).toList());
  }
}
