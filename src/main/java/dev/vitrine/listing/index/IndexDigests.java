package dev.vitrine.listing.index;

import dev.vitrine.platform.store.Elasticsearch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads the digests of the documents that searches see. */
@Component
class IndexDigests {

  private static final int PAGE = 1000;

  private final Elasticsearch elasticsearch;

  IndexDigests(Elasticsearch elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  /** Digests by product, of all products whose key is greater than one and at most the other. */
  Mono<Map<Long, String>> between(String alias, long after, long last) {
    return page(alias, after, last)
        .expand(hits -> hits.size() < PAGE ? Mono.empty() : page(alias, id(lastOf(hits)), last))
        .collect(HashMap::new, IndexDigests::collect);
  }

  private Mono<JsonNode> page(String alias, long after, long last) {
    return search(
        alias, Map.of("range", Map.of(IndexFields.PRODUCT_ID, Map.of("gt", after, "lte", last))));
  }

  /** Digests by product, of those of these products that have a document. */
  Mono<Map<Long, String>> of(String alias, Collection<Long> products) {
    return Flux.fromIterable(products)
        .buffer(PAGE)
        .concatMap(ids -> search(alias, Map.of("terms", Map.of(IndexFields.PRODUCT_ID, ids))))
        .collect(HashMap::new, IndexDigests::collect);
  }

  private Mono<JsonNode> search(String alias, Map<String, Object> query) {
    Map<String, Object> search =
        Map.of(
            "size",
            PAGE,
            "query",
            query,
            "_source",
            false,
            "track_total_hits",
            false,
            "docvalue_fields",
            List.of(IndexFields.DIGEST),
            "sort",
            List.of(IndexFields.PRODUCT_ID));
    return elasticsearch
        .json("POST", "/" + alias + "/_search", Map.of(), search)
        .map(answer -> answer.required("hits").required("hits"));
  }

  private static void collect(Map<Long, String> digests, JsonNode hits) {
    for (JsonNode hit : hits) {
      digests.put(id(hit), hit.path("fields").path(IndexFields.DIGEST).path(0).asString(""));
    }
  }

  private static JsonNode lastOf(JsonNode hits) {
    return hits.get(hits.size() - 1);
  }

  private static long id(JsonNode hit) {
    return Long.parseLong(hit.required("_id").asString());
  }
}
