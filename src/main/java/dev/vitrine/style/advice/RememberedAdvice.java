package dev.vitrine.style.advice;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What advisers may see and what they chose, to hand on, to tell and to forget. */
@Component
class RememberedAdvice implements Remembered {

  private final ClientRepository clients;
  private final SelectionRepository selections;
  private final Products products;

  RememberedAdvice(ClientRepository clients, SelectionRepository selections, Products products) {
    this.clients = clients;
    this.selections = selections;
    this.products = products;
  }

  @Override
  public Mono<Void> move(long from, long to) {
    return clients.move(from, to).then(selections.move(from, to));
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return clients.forget(visitorId).then(selections.forget(visitorId));
  }

  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return Mono.zip(
        clients.isGranted(visitor.id()),
        selections.all(visitor.id()).collectList().flatMap(this::named),
        (granted, chosen) -> Map.of("advice", Map.of("granted", granted, "selections", chosen)));
  }

  private Mono<List<Map<String, Object>>> named(List<Selection> chosen) {
    Set<Long> ids = new HashSet<>();
    chosen.forEach(each -> ids.addAll(each.products()));
    return products
        .byIds(ids)
        .collectMap(Product::id, Product::externalId)
        .map(names -> chosen.stream().map(each -> told(each, names)).toList());
  }

  private static Map<String, Object> told(Selection selection, Map<Long, String> names) {
    return Map.of(
        "at",
        selection.createdAt().toString(),
        "note",
        selection.note(),
        "products",
        selection.products().stream().flatMap(id -> Stream.ofNullable(names.get(id))).toList());
  }
}
