package dev.vitrine.feed.box;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.History;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.market.ShopContext;
import dev.vitrine.style.Styles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Picks the samples of boxes for visitors, by their profiles. */
@Service
class Proposals {

  private final BoxPool pool;
  private final BoxOrderRepository orders;
  private final Styles styles;
  private final History history;

  Proposals(BoxPool pool, BoxOrderRepository orders, Styles styles, History history) {
    this.pool = pool;
    this.orders = orders;
    this.styles = styles;
    this.history = history;
  }

  /** The samples, the best first; none where the box cannot be filled. */
  Mono<List<Sample>> of(DiscoveryBox box, Visitor visitor, ShopContext shop) {
    return pool(box, visitor, shop).map(found -> picking(box, shop).of(found));
  }

  /** What the box can hold for this visitor: nothing that they had before. */
  Mono<List<Sample>> pool(DiscoveryBox box, Visitor visitor, ShopContext shop) {
    return Mono.zip(styles.profile(visitor), had(visitor))
        .flatMap(known -> pool.of(box, shop, known.getT1(), known.getT2()));
  }

  /** Samples that they received, and what they bought. */
  private Mono<Set<Long>> had(Visitor visitor) {
    return Mono.zip(
        orders.received(visitor.id()),
        history.purchases(visitor),
        (received, events) ->
            Stream.concat(received.stream(), bought(events)).collect(Collectors.toSet()));
  }

  private static Stream<Long> bought(List<Event> events) {
    return events.stream().flatMap(event -> Stream.ofNullable(event.productId()));
  }

  /** The rules of a box, in the caller's currency. */
  static Picking picking(DiscoveryBox box, ShopContext shop) {
    long budget = box.in(shop.currency()).map(offer -> offer.most().minorUnits()).orElse(0L);
    return new Picking(box.samples(), box.mostOfOne(), budget);
  }
}
