package dev.vitrine.market.management;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds markets by their keys, for merchants. */
@Management
@Component
class ManagedMarketNodes implements NodeResolver {

  private final Markets markets;

  ManagedMarketNodes(Markets markets) {
    this.markets = markets;
  }

  @Override
  public Set<String> types() {
    return Set.of("Market");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    return Caller.with("catalog:read")
        .map(
            caller ->
                markets.all().stream()
                    .filter(market -> keys.contains(market.id()))
                    .collect(Collectors.toMap(Market::id, Function.identity())));
  }
}
