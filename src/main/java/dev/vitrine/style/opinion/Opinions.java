package dev.vitrine.style.opinion;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.style.opinion.OpinionRepository.Opinion;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What visitors say of products that they tried: whether they like them. */
@Service
public class Opinions implements Remembered {

  private final OpinionRepository repository;
  private final Products products;

  Opinions(OpinionRepository repository, Products products) {
    this.repository = repository;
    this.products = products;
  }

  /**
   * Takes down what a visitor says, in the caller's transaction.
   *
   * @param liked whether they like a product, by its key
   */
  public Mono<Void> say(long visitorId, Map<Long, Boolean> liked) {
    return repository.say(visitorId, liked);
  }

  /** Whether the visitor likes products, by their keys: 1 for those they do, -1 for the others. */
  public Mono<Map<Long, Double>> of(long visitorId) {
    return repository
        .of(visitorId)
        .collectMap(Opinion::product, opinion -> opinion.liked() ? 1.0 : -1.0);
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

  private Mono<Map<String, Object>> told(List<Opinion> said) {
    return products
        .byIds(said.stream().map(Opinion::product).toList())
        .collectMap(Product::id, Product::externalId)
        .map(names -> said.stream().map(opinion -> told(opinion, names)).toList())
        .map(told -> Map.of("opinions", told));
  }

  private static Map<String, Object> told(Opinion opinion, Map<Long, String> names) {
    return Map.of("product", names.getOrDefault(opinion.product(), ""), "liked", opinion.liked());
  }
}
