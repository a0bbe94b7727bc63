package dev.vitrine.listing.query;

import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.market.Market;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers pages of listings from the markets' indices: any number of them in one call. */
@Component
public class ListingSearches {

  private final MultiSearch searches;
  private final BestSellers bestSellers;
  private final FacetCounters counters;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Brands> brands;

  ListingSearches(
      MultiSearch searches,
      BestSellers bestSellers,
      FacetCounters counters,
      Snapshot<CategoryTree> categories,
      Snapshot<Brands> brands) {
    this.searches = searches;
    this.bestSellers = bestSellers;
    this.counters = counters;
    this.categories = categories;
    this.brands = brands;
  }

  /** The pages, each by its request. */
  public Mono<Map<ListingRequest, ListingPage>> pages(List<ListingRequest> requests) {
    return bestSellersOf(requests).flatMap(best -> pages(requests, best));
  }

  private Mono<Map<ListingRequest, ListingPage>> pages(
      List<ListingRequest> requests, Map<Long, Map<Integer, Query>> best) {
    List<ListingSearch> prepared = requests.stream().map(each -> search(each, best)).toList();
    List<MultiSearch.Search> bodies =
        IntStream.range(0, requests.size())
            .mapToObj(
                i ->
                    new MultiSearch.Search(requests.get(i).shop().market(), prepared.get(i).body()))
            .toList();
    return searches.run(bodies).map(answers -> read(requests, prepared, answers));
  }

  private static Map<ListingRequest, ListingPage> read(
      List<ListingRequest> requests,
      List<ListingSearch> prepared,
      List<SearchAnswers.Answer> answers) {
    Map<ListingRequest, ListingPage> pages = new HashMap<>();
    IntStream.range(0, requests.size())
        .forEach(i -> pages.put(requests.get(i), prepared.get(i).read(answers.get(i))));
    return pages;
  }

  private ListingSearch search(ListingRequest request, Map<Long, Map<Integer, Query>> best) {
    ListingQuery query = request.query();
    Market market = request.shop().market();
    Map<Integer, Query> ofMarket = best.getOrDefault(market.id(), Map.of());
    RuleQueries rules =
        new RuleQueries(
            market,
            categories.current(),
            brands.current(),
            top -> ofMarket.getOrDefault(top, Query.NOTHING),
            query.reckonedAt());
    return new ListingSearch(
        query,
        shelf(query.scope(), market, rules),
        Ordering.of(query, market.soldOut()),
        query.parts().facets() ? counters.of(query) : List.of());
  }

  private static Shelf shelf(Scope scope, Market market, RuleQueries rules) {
    List<Query> holding = new ArrayList<>();
    holding.add(
        switch (scope) {
          case Scope.All() -> Query.EVERYTHING;
          case Scope.InCategory(var id) -> Query.term(IndexFields.CATEGORIES, String.valueOf(id));
          case Scope.OfBrand(var id) -> Query.term(IndexFields.TOKENS, Tokens.brand(id));
          case Scope.ByHand(var id) -> Query.term(IndexFields.TOKENS, Tokens.collection(id));
          case Scope.ByRule(var id, var rule) -> rules.of(rule);
          case Scope.Found found -> Query.EVERYTHING;
        });
    if (market.soldOut() == SoldOut.HIDDEN) {
      holding.add(Query.term(IndexFields.TOKENS, Tokens.AVAILABLE));
    }
    Query ranking = scope instanceof Scope.Found found ? found.query() : null;
    return new Shelf(ranking, Query.all(holding));
  }

  private Mono<Map<Long, Map<Integer, Query>>> bestSellersOf(List<ListingRequest> requests) {
    Map<Market, Set<Integer>> tops =
        requests.stream()
            .collect(
                Collectors.groupingBy(
                    request -> request.shop().market(),
                    Collectors.flatMapping(ListingSearches::tops, Collectors.toSet())));
    return Flux.fromIterable(tops.entrySet())
        .flatMap(
            each ->
                bestSellers
                    .of(each.getKey(), each.getValue())
                    .map(found -> Map.entry(each.getKey().id(), found)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Stream<Integer> tops(ListingRequest request) {
    return request.query().scope() instanceof Scope.ByRule rule
        ? rule.bestSellers()
        : Stream.empty();
  }
}
