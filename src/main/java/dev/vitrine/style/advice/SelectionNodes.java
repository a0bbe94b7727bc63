package dev.vitrine.style.advice;

import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds selections by their global ids: for the visitor whose they are. */
@Component
class SelectionNodes implements NodeResolver {

  private final Visitors visitors;
  private final Selections selections;

  SelectionNodes(Visitors visitors, Selections selections) {
    this.visitors = visitors;
    this.selections = selections;
  }

  @Override
  public Set<String> types() {
    return Set.of("StyleSelection");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    return visitors
        .current(context)
        .flatMap(selections::of)
        .map(chosen -> views(chosen, keys, shop))
        .defaultIfEmpty(Map.of());
  }

  private static Map<Long, Object> views(
      List<Selection> chosen, Collection<Long> keys, ShopContext shop) {
    Map<Long, Object> views = new HashMap<>();
    chosen.stream()
        .filter(selection -> keys.contains(selection.id()))
        .forEach(selection -> views.put(selection.id(), new SelectionView(selection, shop)));
    return views;
  }
}
