package dev.vitrine.feed.box;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.market.ShopContext;
import dev.vitrine.style.Styles;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Picks the samples of boxes for visitors, by their profiles. */
@Service
class Proposals {

  private final BoxPool pool;
  private final BoxOrderRepository orders;
  private final Styles styles;

  Proposals(BoxPool pool, BoxOrderRepository orders, Styles styles) {
    this.pool = pool;
    this.orders = orders;
    this.styles = styles;
  }

  /** The samples, the best first; none where the box cannot be filled. */
  Mono<List<Sample>> of(DiscoveryBox box, Visitor visitor, ShopContext shop) {
    return pool(box, visitor, shop).map(found -> picking(box, shop).of(found));
  }

  /** What the box can hold for this visitor: nothing that they had before. */
  Mono<List<Sample>> pool(DiscoveryBox box, Visitor visitor, ShopContext shop) {
    return Mono.zip(styles.profile(visitor), orders.received(visitor.id()))
        .flatMap(known -> pool.of(box, shop, known.getT1(), known.getT2()));
  }

  /** The rules of a box, in the caller's currency. */
  static Picking picking(DiscoveryBox box, ShopContext shop) {
    long budget = box.in(shop.currency()).map(offer -> offer.most().minorUnits()).orElse(0L);
    return new Picking(box.samples(), box.mostOfOne(), budget);
  }
}
