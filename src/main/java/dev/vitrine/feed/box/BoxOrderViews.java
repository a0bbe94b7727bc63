package dev.vitrine.feed.box;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.feed.box.BoxView.OrderView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.NodeResolver;
import dev.vitrine.platform.snapshot.Snapshot;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows visitors the boxes that they took, also by their global ids; nobody else. */
@Component
class BoxOrderViews implements NodeResolver {

  private final Visitors visitors;
  private final BoxOrderRepository repository;
  private final Snapshot<DiscoveryBoxes> boxes;

  BoxOrderViews(Visitors visitors, BoxOrderRepository repository, Snapshot<DiscoveryBoxes> boxes) {
    this.visitors = visitors;
    this.repository = repository;
    this.boxes = boxes;
  }

  /** The boxes that a visitor took, the latest first. */
  Mono<List<OrderView>> of(Visitor visitor, ShopContext shop) {
    return repository.of(visitor.id()).map(order -> view(order, shop)).collectList();
  }

  private OrderView view(BoxOrder order, ShopContext shop) {
    return new OrderView(order, boxes.current().byId(order.boxId()).orElse(null), shop);
  }

  @Override
  public Set<String> types() {
    return Set.of("DiscoveryBoxOrder");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    return visitors
        .current(context)
        .flatMapMany(visitor -> repository.of(visitor.id()))
        .filter(order -> keys.contains(order.id()))
        .collectMap(BoxOrder::id, order -> view(order, shop));
  }
}
