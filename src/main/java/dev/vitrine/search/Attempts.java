package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.listing.query.Spared;
import dev.vitrine.platform.graphql.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes attempts at a search in one call of Elasticsearch, or in two: what attempts find is but
 * counted, and no further than matters, until it is clear which of them is looked at. The exact one
 * is looked at before that where it is likely to find enough, since its page is the dear part.
 */
@Component
class Attempts {

  /** Fewer than fill a first look. */
  private static final int FEW = 10;

  /** Of whom so many are to be expected hardly any search finds few. */
  private static final int MANY = 20 * FEW;

  /** Of whom fewer are to be expected most searches find few. */
  private static final int LIKELY = 1;

  private static final Parts COUNT = Parts.whether(FEW);

  private final ListingSearches listings;
  private final SearchSettings settings;

  Attempts(ListingSearches listings, SearchSettings settings) {
    this.listings = listings;
    this.settings = settings;
  }

  /**
   * The first attempt that finds enough.
   *
   * @param ladder all attempts, the exact one first
   * @param some what is tried where the exact one finds something but little
   */
  Mono<Tried> best(SearchRequest request, List<Attempt> ladder, List<Attempt> some) {
    Attempt exact = ladder.getFirst();
    List<Attempt> others = ladder.subList(1, ladder.size());
    if (exact.expected() >= MANY || others.isEmpty() && some.isEmpty()) {
      return run(request, exact).flatMap(tried -> counted(request, tried, others, some));
    }
    return exact.expected() < LIKELY
        ? afterCounts(request, exact, others, some)
        : withCounts(request, exact, others, some);
  }

  private Mono<Tried> afterCounts(
      SearchRequest request, Attempt exact, List<Attempt> others, List<Attempt> some) {
    return ask(request, all(exact, some, others), attempt -> COUNT)
        .map(tried -> better(tried.getFirst(), tried.subList(1, tried.size()), some))
        .flatMap(found -> run(request, found.orElse(exact)));
  }

  private Mono<Tried> withCounts(
      SearchRequest request, Attempt exact, List<Attempt> others, List<Attempt> some) {
    return ask(
            request,
            all(exact, some, others),
            attempt -> attempt == exact ? request.parts() : COUNT)
        .flatMap(tried -> next(request, tried.getFirst(), tried.subList(1, tried.size()), some));
  }

  private static List<Attempt> all(Attempt exact, List<Attempt> some, List<Attempt> others) {
    List<Attempt> all = new ArrayList<>(List.of(exact));
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  /** Enough may have been expected and little found. */
  private Mono<Tried> counted(
      SearchRequest request, Tried exact, List<Attempt> others, List<Attempt> some) {
    List<Attempt> left = exact.page().total() == 0 ? others : some;
    return exact.page().total() >= FEW || left.isEmpty()
        ? Mono.just(exact)
        : ask(request, left, attempt -> COUNT).flatMap(tried -> next(request, exact, tried, some));
  }

  private Mono<Tried> next(
      SearchRequest request, Tried exact, List<Tried> counts, List<Attempt> some) {
    return better(exact, counts, some).map(found -> run(request, found)).orElse(Mono.just(exact));
  }

  /** Where the exact attempt finds nothing, the first other that does; where little, some. */
  private static Optional<Attempt> better(Tried exact, List<Tried> counts, List<Attempt> some) {
    long total = exact.page().total();
    return counts.stream()
        .filter(it -> some.contains(it.attempt()) == total > 0)
        .filter(it -> total < FEW && it.page().total() > total)
        .findFirst()
        .map(Tried::attempt);
  }

  /** A later page is one of the attempt that the page before it was of. */
  Mono<Tried> goneOn(SearchRequest request, List<Attempt> ladder, List<Attempt> some) {
    List<Attempt> all = new ArrayList<>(ladder);
    all.addAll(some);
    Attempt own =
        all.stream()
            .filter(attempt -> isOf(query(request, attempt, request.parts())))
            .findFirst()
            .orElse(all.getFirst());
    query(request, own, request.parts()).check();
    return run(request, own);
  }

  private static boolean isOf(ListingQuery query) {
    try {
      query.check();
      return true;
    } catch (Refused other) {
      return false;
    }
  }

  private Mono<Tried> run(SearchRequest request, Attempt attempt) {
    return ask(request, List.of(attempt), it -> request.parts()).map(List::getFirst);
  }

  private Mono<List<Tried>> ask(
      SearchRequest request, List<Attempt> attempts, Function<Attempt, Parts> parts) {
    List<ListingRequest> requests =
        attempts.stream().map(it -> request(request, it, parts.apply(it))).toList();
    return listings.pages(requests).map(pages -> tried(attempts, requests, pages));
  }

  private static List<Tried> tried(
      List<Attempt> attempts,
      List<ListingRequest> requests,
      Map<ListingRequest, ListingPage> pages) {
    List<Tried> tried = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      ListingPage page = pages.get(requests.get(i));
      if (page != null) {
        tried.add(new Tried(attempts.get(i), page));
      }
    }
    return tried;
  }

  /** What an attempt asks of the index. */
  ListingRequest request(SearchRequest request, Attempt attempt, Parts parts) {
    return new ListingRequest(query(request, attempt, parts), request.shop());
  }

  private ListingQuery query(SearchRequest request, Attempt attempt, Parts parts) {
    List<Filter> filters = new ArrayList<>(request.filters());
    List<Filter> understood = Reading.filters(attempt.understood());
    filters.addAll(understood);
    Query query = parts.products() ? attempt.query() : attempt.unranked();
    String asked = String.join("|", request.text(), request.shop().locales().tag(), attempt.name());
    return new ListingQuery(
        request.shop().market().id(),
        request.shop().locales().tag(),
        request.shop().currency(),
        new Scope.Found(
            request.text(),
            asked,
            query,
            new Spared(attempt.pinned(), understood),
            request.explain(),
            settings.patience()),
        filters,
        request.sort(),
        request.page(),
        parts,
        Instant.EPOCH);
  }

  /**
   * An attempt that was made.
   *
   * @param attempt the attempt
   * @param page what it found
   */
  record Tried(Attempt attempt, ListingPage page) {}
}
