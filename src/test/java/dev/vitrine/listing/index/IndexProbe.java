package dev.vitrine.listing.index;

import static dev.vitrine.Patience.await;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.store.Elasticsearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Looks at the indices as searches do. */
@TestComponent
class IndexProbe {

  private static final String MARKET = "looked-at";

  private final Elasticsearch elasticsearch;
  private final IndexNames names;
  private final Markets markets;
  private final ShopRows rows;
  private final ElasticsearchIndices indices;

  IndexProbe(
      Elasticsearch elasticsearch,
      ElasticsearchIndices indices,
      IndexNames names,
      Markets markets,
      ShopRows rows) {
    this.indices = indices;
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.markets = markets;
    this.rows = rows;
  }

  /** The market whose index is looked at, opened by the first test that looks. */
  Market market() {
    return markets.named(MARKET).orElseGet(this::opened);
  }

  private Market opened() {
    rows.market(MARKET);
    await().until(() -> markets.named(MARKET).isPresent());
    Market market = markets.named(MARKET).orElseThrow();
    await().until(() -> !indices.aliased(names.alias(market)).block().isEmpty());
    return market;
  }

  /** The card that a search in the market finds. */
  Optional<JsonNode> card(long product) {
    return card(names.alias(market()), product);
  }

  Optional<JsonNode> card(String index, long product) {
    return search(index, byProduct(product)).stream()
        .findFirst()
        .map(hit -> hit.path("_source").path(IndexFields.CARD));
  }

  static Map<String, Object> byProduct(long product) {
    return Map.of("query", Map.of("term", Map.of(IndexFields.PRODUCT_ID, product)));
  }

  /** The title in the market; none for what is not there. */
  String title(long product) {
    return card(product).map(card -> card.path("titles").path("en").asString()).orElse("none");
  }

  List<JsonNode> search(String index, Map<String, Object> body) {
    JsonNode answer =
        elasticsearch
            .json("POST", "/" + index + "/_search", Map.of("ignore_unavailable", "true"), body)
            .block();
    return StreamSupport.stream(answer.path("hits").path("hits").spliterator(), false).toList();
  }

  void delete(long product) {
    elasticsearch
        .json(
            "DELETE",
            "/" + names.alias(market()) + "/_doc/" + product,
            Map.of("refresh", "true"),
            null)
        .block();
  }

  /** A document of a product that does not exist. */
  void put(long product) {
    elasticsearch
        .json(
            "PUT",
            "/" + names.alias(market()) + "/_doc/" + product,
            Map.of("refresh", "true", "version", "1", "version_type", "external"),
            Map.of(IndexFields.PRODUCT_ID, product, IndexFields.DIGEST, "none"))
        .block();
  }
}
