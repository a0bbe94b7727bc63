package dev.vitrine.platform.graphql;

import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds objects of any type by their global ids, one call to a resolver for each type. */
final class Nodes {

  static final int MOST = 100;

  private final Map<String, NodeResolver> resolvers = new HashMap<>();
  private final Map<String, SignedNodeResolver> signedResolvers = new HashMap<>();
  private final ObjectProvider<Signatures> signatures;

  /** The objects of one endpoint: the merchants' or the shoppers'. */
  Nodes(ListableBeanFactory beans, boolean management) {
    this.signatures = beans.getBeanProvider(Signatures.class);
    for (String name : beans.getBeanNamesForType(NodeResolver.class)) {
      if ((beans.findAnnotationOnBean(name, Management.class) != null) == management) {
        NodeResolver resolver = beans.getBean(name, NodeResolver.class);
        resolver.types().forEach(type -> resolvers.put(type, resolver));
      }
    }
    if (!management) {
      beans
          .getBeansOfType(SignedNodeResolver.class)
          .values()
          .forEach(each -> each.types().forEach(type -> signedResolvers.put(type, each)));
    }
  }

  Mono<Object> find(String id, GraphQLContext context) {
    return found(Set.of(id), context).flatMap(found -> Mono.justOrEmpty(found.get(id)));
  }

  Mono<List<Object>> find(List<String> ids, GraphQLContext context) {
    if (ids.size() > MOST) {
      Map<String, Object> facts = Map.of("max", MOST, "count", ids.size());
      return Mono.error(Refused.of("TOO_MANY_IDS", "node.too-many", facts, facts));
    }
    return found(Set.copyOf(ids), context).map(found -> inOrder(ids, found));
  }

  Mono<Map<String, Object>> found(Set<String> ids, GraphQLContext context) {
    Map<String, GlobalId> plain = new HashMap<>();
    Map<String, SignedId> signed = new HashMap<>();
    for (String id : ids) {
      GlobalId.parse(id)
          .ifPresentOrElse(
              known -> plain.put(id, known),
              () -> signed(id).ifPresent(known -> signed.put(id, known)));
    }
    return Flux.merge(plain(plain, context), signed(signed, context))
        .collectMap(Found::id, Found::object);
  }

  /** An endpoint without signed objects needs no key to read their ids. */
  private Optional<SignedId> signed(String id) {
    return signedResolvers.isEmpty() ? Optional.empty() : signatures.getObject().read(id);
  }

  private Flux<Found> plain(Map<String, GlobalId> ids, GraphQLContext context) {
    Map<String, Set<String>> byType = byType(ids, GlobalId::type);
    return Flux.fromIterable(byType.entrySet())
        .flatMap(
            type -> {
              Set<Long> keys = keys(type.getValue(), id -> known(ids, id).key());
              return find(type.getKey(), keys, context)
                  .flatMapIterable(
                      objects -> pick(type.getValue(), id -> objects.get(known(ids, id).key())));
            });
  }

  private Flux<Found> signed(Map<String, SignedId> ids, GraphQLContext context) {
    Map<String, Set<String>> byType = byType(ids, SignedId::type);
    return Flux.fromIterable(byType.entrySet())
        .flatMap(
            type -> {
              Set<String> keys = keys(type.getValue(), id -> known(ids, id).key());
              return findSigned(type.getKey(), keys, context)
                  .flatMapIterable(
                      objects -> pick(type.getValue(), id -> objects.get(known(ids, id).key())));
            });
  }

  private Mono<Map<Long, Object>> find(String type, Set<Long> keys, GraphQLContext context) {
    NodeResolver resolver = resolvers.get(type);
    return resolver == null ? Mono.just(Map.of()) : resolver.resolve(type, keys, context);
  }

  private Mono<Map<String, Object>> findSigned(
      String type, Set<String> keys, GraphQLContext context) {
    SignedNodeResolver resolver = signedResolvers.get(type);
    return resolver == null ? Mono.just(Map.of()) : resolver.resolve(type, keys, context);
  }

  private static <T> T known(Map<String, T> ids, String id) {
    T known = ids.get(id);
    if (known == null) {
      throw new IllegalStateException("An id was not read");
    }
    return known;
  }

  private static <T> Map<String, Set<String>> byType(Map<String, T> ids, Function<T, String> type) {
    return ids.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                id -> type.apply(id.getValue()),
                Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
  }

  private static <K> Set<K> keys(Collection<String> ids, Function<String, K> key) {
    Set<K> keys = new HashSet<>();
    ids.forEach(id -> keys.add(key.apply(id)));
    return keys;
  }

  private static List<Found> pick(
      Collection<String> ids, Function<String, @Nullable Object> object) {
    List<Found> found = new ArrayList<>();
    for (String id : ids) {
      Object known = object.apply(id);
      if (known != null) {
        found.add(new Found(id, known));
      }
    }
    return found;
  }

  @SuppressWarnings("NullAway") // a GraphQL list, whose items may be null
  private static List<Object> inOrder(List<String> asked, Map<String, Object> found) {
    List<@Nullable Object> ordered = new ArrayList<>(asked.size());
    asked.forEach(id -> ordered.add(found.get(id)));
    return ordered;
  }

  private record Found(String id, Object object) {}
}
