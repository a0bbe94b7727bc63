package dev.vitrine.social.link;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.NodeFinder;
import dev.vitrine.social.link.SharedThings.Owned;
import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what links lead to: one call for each kind of thing, however many links there are. */
@Component
class LinkedThings {

  /** What everybody may share, since everybody may see it. */
  private static final Set<String> PUBLIC = Set.of("Product", "Collection");

  private final NodeFinder nodes;
  private final List<SharedThings> owned;

  LinkedThings(NodeFinder nodes, List<SharedThings> owned) {
    this.nodes = nodes;
    this.owned = owned;
  }

  /** What links lead to; a link is left out whose thing the market does not show, or is gone. */
  Mono<Map<ShareLink, Object>> of(List<ShareLink> links, GraphQLContext context) {
    List<Mono<Map<ShareLink, Object>>> kinds = new ArrayList<>();
    kinds.add(seenByAll(links, context));
    owned.forEach(things -> kinds.add(of(things, links, context)));
    return Flux.concat(kinds)
        .collect(
            HashMap::new,
            (Map<ShareLink, Object> all, Map<ShareLink, Object> kind) -> all.putAll(kind));
  }

  private Mono<Map<ShareLink, Object>> seenByAll(List<ShareLink> links, GraphQLContext context) {
    Map<ShareLink, String> ids =
        links.stream()
            .filter(link -> PUBLIC.contains(link.type()))
            .collect(Collectors.toMap(link -> link, LinkedThings::id));
    return nodes.find(Set.copyOf(ids.values()), context).map(found -> byLink(ids, found));
  }

  private static String id(ShareLink link) {
    return GlobalId.of(link.type(), link.target()).encoded();
  }

  private static Mono<Map<ShareLink, Object>> of(
      SharedThings things, List<ShareLink> links, GraphQLContext context) {
    Map<ShareLink, Long> keys =
        links.stream()
            .filter(link -> link.type().equals(things.type()))
            .collect(Collectors.toMap(link -> link, ShareLink::target));
    List<Owned> wanted =
        keys.keySet().stream().map(link -> new Owned(link.target(), link.customerId())).toList();
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    return wanted.isEmpty()
        ? Mono.just(Map.of())
        : things.find(wanted, shop).map(found -> byLink(keys, found));
  }

  private static <K> Map<ShareLink, Object> byLink(Map<ShareLink, K> keys, Map<K, Object> found) {
    Map<ShareLink, Object> byLink = new HashMap<>();
    keys.forEach(
        (link, key) -> {
          Object thing = found.get(key);
          if (thing != null) {
            byLink.put(link, thing);
          }
        });
    return byLink;
  }
}
