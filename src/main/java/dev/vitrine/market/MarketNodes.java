package dev.vitrine.market;

import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds markets by their global ids. */
@Component
class MarketNodes implements NodeResolver {

  private final Markets markets;

  MarketNodes(Markets markets) {
    this.markets = markets;
  }

  @Override
  public Set<String> types() {
    return Set.of("Market");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = context.get(ShopContext.class);
    Map<Long, Object> found = new HashMap<>();
    for (Long key : keys) {
      markets.byId(key).ifPresent(market -> found.put(key, MarketView.of(market, shop.locales())));
    }
    return Mono.just(found);
  }
}
