package dev.vitrine.listing.query;

import dev.vitrine.listing.assembly.ProductCard;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.market.Market;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads cards of products that are known by their keys. */
@Component
public class ListedCards {

  private final MultiSearch searches;

  ListedCards(MultiSearch searches) {
    this.searches = searches;
  }

  /** The cards of those of the products that the market shows, in any order: one search. */
  public Mono<List<ProductCard>> of(Market market, Collection<Long> products) {
    Map<String, Object> body =
        Map.of(
            "query", Query.of("terms", Map.of(IndexFields.PRODUCT_ID, products)),
            "sort", List.of("_doc"),
            "size", products.size(),
            "_source", IndexFields.CARD);
    return searches
        .run(List.of(new MultiSearch.Search(market, body)))
        .map(answers -> cards(answers.getFirst()));
  }

  private static List<ProductCard> cards(SearchAnswers.Answer answer) {
    return Stream.ofNullable(answer.hits())
        .flatMap(hits -> hits.hits().stream())
        .map(SearchAnswers.Hit::source)
        .filter(Objects::nonNull)
        .map(SearchAnswers.Source::card)
        .toList();
  }
}
