package dev.vitrine.listing.query;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.market.Market;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Knows what things that a query finds have in common and others have not. */
@Component
public class TellingTraits {

  private static final String TRAITS = "traits";
  private static final String ALL = "all";

  private final MultiSearch searches;

  TellingTraits(MultiSearch searches) {
    this.searches = searches;
  }

  /**
   * The traits that tell what a query finds from all other products.
   *
   * @param most how many at most
   */
  public Mono<Found> of(Market market, Query query, int most) {
    Map<String, Aggregation> asked =
        Map.of(
            TRAITS, Aggregation.telling(IndexFields.TRAITS, most), ALL, Aggregation.everything());
    Map<String, Object> body = Map.of("size", 0, "query", query, "aggs", asked);
    return searches
        .run(List.of(new MultiSearch.Search(market, body)))
        .map(answers -> found(answers.getFirst().aggregations()));
  }

  private static Found found(@org.jspecify.annotations.Nullable JsonNode answer) {
    return answer == null
        ? new Found(0, 0, List.of())
        : new Found(
            answer.path(TRAITS).path("doc_count").asLong(),
            answer.path(ALL).path("doc_count").asLong(),
            answer
                .path(TRAITS)
                .path("buckets")
                .valueStream()
                .map(
                    bucket ->
                        new Trait(
                            bucket.path("key").asString(),
                            bucket.path("doc_count").asLong(),
                            bucket.path("bg_count").asLong()))
                .toList());
  }

  /**
   * What was found.
   *
   * @param size how many products the query finds
   * @param all how many there are
   * @param traits what the former have in common
   */
  public record Found(long size, long all, List<Trait> traits) {}

  /**
   * A trait.
   *
   * @param token as the index writes it
   * @param among how many of what was found have it
   * @param everywhere how many products have it
   */
  public record Trait(String token, long among, long everywhere) {}
}
