package dev.vitrine.listing.index;

import dev.vitrine.platform.store.Elasticsearch;
import dev.vitrine.platform.store.ElasticsearchRefusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes, opens, swaps and removes indices in Elasticsearch. */
@Component
class ElasticsearchIndices {

  private static final int NOT_FOUND = 404;

  private final Elasticsearch elasticsearch;
  private final IndexDefinition definition;
  private final IndexNames names;

  ElasticsearchIndices(Elasticsearch elasticsearch, IndexDefinition definition, IndexNames names) {
    this.elasticsearch = elasticsearch;
    this.definition = definition;
    this.names = names;
  }

  /** Makes an index; not searchable before it was opened. */
  Mono<Void> create(String index) {
    return keepWritersFromCreating()
        .then(elasticsearch.administer("PUT", "/" + index, Map.of(), definition.toBuild()))
        .then();
  }

  /** A write that comes after an index was removed must not bring it back, without its mapping. */
  private Mono<Void> keepWritersFromCreating() {
    Map<String, Object> template =
        Map.of("index_patterns", List.of(names.pattern()), "allow_auto_create", false);
    return elasticsearch
        .administer(
            "PUT", "/_index_template/" + names.pattern().replace("-*", ""), Map.of(), template)
        .then();
  }

  /** Makes what was written searchable, and whatever will be. */
  Mono<Void> open(String index) {
    Map<String, Object> settings =
        Map.of("index", Map.of("refresh_interval", definition.refreshInterval()));
    return elasticsearch
        .administer("PUT", "/" + index + "/_settings", Map.of(), settings)
        .then(refresh(List.of(index)));
  }

  /** Makes everything written so far searchable. */
  Mono<Void> refresh(List<String> indices) {
    return indices.isEmpty()
        ? Mono.empty()
        : elasticsearch
            .json("POST", "/" + String.join(",", indices) + "/_refresh", ANY_OF_THEM, null)
            .then();
  }

  private static final Map<String, String> ANY_OF_THEM = Map.of("ignore_unavailable", "true");

  /** Leads searches to the index from one moment to the next. */
  Mono<Void> swap(String alias, String index) {
    return aliased(alias)
        .map(
            before ->
                Stream.concat(
                        before.stream()
                            .filter(old -> !old.equals(index))
                            .map(old -> removal(alias, old)),
                        Stream.of(action("add", alias, index)))
                    .toList())
        .flatMap(
            actions ->
                elasticsearch.administer("POST", "/_aliases", Map.of(), Map.of("actions", actions)))
        .then();
  }

  private static Map<String, Object> removal(String alias, String index) {
    return action("remove", alias, index);
  }

  private static Map<String, Object> action(String verb, String alias, String index) {
    return Map.of(verb, Map.of("index", index, "alias", alias));
  }

  /** The indices that the alias leads to. */
  Mono<Set<String>> aliased(String alias) {
    return elasticsearch
        .json("GET", "/_alias/" + alias, Map.of(), null)
        .map(found -> Set.copyOf(found.propertyNames()))
        .onErrorResume(ElasticsearchIndices::isMissing, missing -> Mono.just(Set.of()));
  }

  /** Removes an index, if it is there. */
  Mono<Void> remove(String index) {
    return elasticsearch.administer("DELETE", "/" + index, ANY_OF_THEM, null).then();
  }

  private static boolean isMissing(Throwable failure) {
    return failure instanceof ElasticsearchRefusal refusal && refusal.status() == NOT_FOUND;
  }
}
