package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds objects of any type by their global ids, one call to a resolver for each type. */
final class Nodes {

  static final int MOST = 100;

  private final Map<String, NodeResolver> resolvers = new HashMap<>();

  /** The objects of one endpoint: the merchants' or the shoppers'. */
  Nodes(ListableBeanFactory beans, boolean management) {
    for (String name : beans.getBeanNamesForType(NodeResolver.class)) {
      if ((beans.findAnnotationOnBean(name, Management.class) != null) == management) {
        NodeResolver resolver = beans.getBean(name, NodeResolver.class);
        resolver.types().forEach(type -> resolvers.put(type, resolver));
      }
    }
  }

  Mono<Object> find(String id, GraphQLContext context) {
    return Mono.justOrEmpty(GlobalId.parse(id))
        .flatMap(known -> find(known.type(), Set.of(known.key()), context))
        .flatMap(found -> Mono.justOrEmpty(found.values().stream().findFirst()));
  }

  Mono<List<Object>> find(List<String> ids, GraphQLContext context) {
    if (ids.size() > MOST) {
      Map<String, Object> facts = Map.of("max", MOST, "count", ids.size());
      return Mono.error(Refused.of("TOO_MANY_IDS", "node.too-many", facts, facts));
    }
    List<Optional<GlobalId>> asked = ids.stream().map(GlobalId::parse).toList();
    return Flux.fromIterable(keysByType(asked).entrySet())
        .flatMap(entry -> findAll(entry.getKey(), entry.getValue(), context))
        .collectMap(Found::id, Found::object)
        .map(found -> inOrder(asked, found));
  }

  private Flux<Found> findAll(String type, Set<Long> keys, GraphQLContext context) {
    return find(type, keys, context)
        .flatMapIterable(Map::entrySet)
        .map(entry -> new Found(GlobalId.of(type, entry.getKey()), entry.getValue()));
  }

  private Mono<Map<Long, Object>> find(String type, Set<Long> keys, GraphQLContext context) {
    NodeResolver resolver = resolvers.get(type);
    return resolver == null ? Mono.just(Map.of()) : resolver.resolve(type, keys, context);
  }

  private static Map<String, Set<Long>> keysByType(List<Optional<GlobalId>> asked) {
    return asked.stream()
        .flatMap(Optional::stream)
        .collect(
            Collectors.groupingBy(
                GlobalId::type, Collectors.mapping(GlobalId::key, Collectors.toSet())));
  }

  @SuppressWarnings("NullAway") // a GraphQL list, whose items may be null
  private static List<Object> inOrder(List<Optional<GlobalId>> asked, Map<GlobalId, Object> found) {
    List<@Nullable Object> ordered = new ArrayList<>(asked.size());
    asked.forEach(id -> ordered.add(id.map(found::get).orElse(null)));
    return ordered;
  }

  private record Found(GlobalId id, Object object) {}
}
