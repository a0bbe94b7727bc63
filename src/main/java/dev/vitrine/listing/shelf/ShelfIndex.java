package dev.vitrine.listing.shelf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Interner;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.IndexNames;
import dev.vitrine.listing.query.IndexFailures;
import dev.vitrine.listing.query.Query;
import dev.vitrine.market.Market;
import dev.vitrine.platform.store.Elasticsearch;
import dev.vitrine.platform.store.Store;
import dev.vitrine.platform.store.StoreUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from a market's index by its columns: no document is opened. Products share their tokens
 * and shelves, so each is held once. An index that is yet to be made is one that is down.
 */
@Component
class ShelfIndex {

  private static final Map<String, String> LEAN = Map.of("filter_path", "hits.hits.fields");
  private static final List<String> FACTS =
      List.of(
          IndexFields.PRODUCT_ID, IndexFields.FACETS, IndexFields.CATEGORIES, IndexFields.SOLD_OUT);

  private final Elasticsearch elasticsearch;
  private final IndexNames names;
  private final JsonMapper json;
  private final Interner<String> tokens = Interner.newWeakInterner();
  private final Interner<List<Long>> paths = Interner.newWeakInterner();

  ShelfIndex(Elasticsearch elasticsearch, IndexNames names, JsonMapper json) {
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.json = json;
  }

  /** What is known of those of the products that the market shows. */
  Mono<List<OnShelf>> facts(Market market, Collection<Long> products) {
    Map<String, Object> query =
        Map.of(
            "constant_score",
            Map.of("filter", Map.of("terms", Map.of(IndexFields.PRODUCT_ID, products))));
    return search(market, search(query, List.of("_doc"), products.size(), FACTS))
        .map(found -> found.map(this::onShelf).toList());
  }

  private OnShelf onShelf(Fields fields) {
    return OnShelf.of(
        fields.product(),
        Stream.ofNullable(fields.facets()).flatMap(List::stream).map(tokens::intern).toList(),
        paths.intern(Objects.requireNonNullElse(fields.categories(), List.of())),
        fields.soldOut() != null && fields.soldOut().getFirst() > 0);
  }

  /** Keys of the products that answer a query, in an order. */
  Mono<List<Long>> products(Market market, Query query, List<?> order, int most) {
    return search(market, search(query, order, most, List.of(IndexFields.PRODUCT_ID)))
        .map(found -> found.map(Fields::product).toList());
  }

  private static Map<String, Object> search(
      Object query, List<?> order, int size, List<String> fields) {
    return Map.of(
        "query", query,
        "sort", order,
        "size", size,
        "track_total_hits", false,
        "_source", false,
        "docvalue_fields", fields);
  }

  private Mono<Stream<Fields>> search(Market market, Map<String, Object> body) {
    return elasticsearch
        .bytes("POST", "/" + names.alias(market) + "/_search", LEAN, json.writeValueAsBytes(body))
        .onErrorMap(IndexFailures::isDown, down -> new StoreUnavailable(Store.ELASTICSEARCH, down))
        .map(bytes -> json.readValue(bytes, Answer.class))
        .map(Answer::fields);
  }

  /** What {@code _search} answers; where nothing was found, nothing is sent. */
  record Answer(@Nullable Hits hits) {

    Stream<Fields> fields() {
      return hits == null || hits.hits() == null
          ? Stream.empty()
          : hits.hits().stream().map(Hit::fields);
    }
  }

  record Hits(@Nullable List<Hit> hits) {}

  record Hit(Fields fields) {}

  /** The columns of a product; one that is empty is not sent. */
  record Fields(
      @JsonProperty(IndexFields.PRODUCT_ID) List<Long> ids,
      @Nullable List<String> facets,
      @Nullable List<Long> categories,
      @JsonProperty(IndexFields.SOLD_OUT) @Nullable List<Integer> soldOut) {

    long product() {
      return ids.getFirst();
    }
  }
}
