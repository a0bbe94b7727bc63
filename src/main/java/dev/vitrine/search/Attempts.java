package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.platform.graphql.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes attempts at a search, in as few calls of Elasticsearch as may be: one for what surely finds
 * enough, and for the rest one that tells which attempt to make.
 */
@Component
class Attempts {

  /** Fewer than fill a first look. */
  private static final int FEW = 10;

  private static final Parts COUNT = new Parts(false, false);

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
    return exact.expected() < FEW && !some.isEmpty()
        ? fewest(request, exact, some.getFirst(), others)
        : run(request, List.of(exact))
            .flatMap(tried -> further(request, tried.getFirst(), others, some));
  }

  private Mono<Tried> further(
      SearchRequest request, Tried exact, List<Attempt> others, List<Attempt> some) {
    long total = exact.page().total();
    List<Attempt> next = total == 0 ? others : total < FEW ? some : List.of();
    return next.isEmpty()
        ? Mono.just(exact)
        : run(request, next)
            .map(
                tried ->
                    tried.stream()
                        .filter(it -> it.page().total() > total)
                        .findFirst()
                        .orElse(exact));
  }

  /**
   * Where little is to be expected, what probably comes next is asked for at once, whether there is
   * little or nothing, and the rest is counted.
   */
  private Mono<Tried> fewest(
      SearchRequest request, Attempt exact, Attempt some, List<Attempt> others) {
    List<Attempt> all = new ArrayList<>(List.of(exact, some));
    all.addAll(others);
    Attempt probable = probable(others).orElse(some);
    Predicate<Attempt> whole =
        it -> it == some || it == probable || it == exact && exact.expected() >= 1;
    List<ListingRequest> asked =
        all.stream()
            .map(it -> request(request, it, whole.test(it) ? request.parts() : COUNT))
            .toList();
    return listings
        .pages(asked)
        .map(pages -> tried(all, asked, pages))
        .map(tried -> chosen(tried.getFirst(), tried.get(1), tried))
        .flatMap(
            it ->
                whole.test(it.attempt()) || it.page().total() == 0
                    ? Mono.just(it)
                    : run(request, it.attempt()));
  }

  /** The first that finds something even if words stood together by chance. */
  private static Optional<Attempt> probable(List<Attempt> others) {
    return others.stream().filter(attempt -> attempt.expected() >= 1).findFirst();
  }

  private static Tried chosen(Tried exact, Tried some, List<Tried> all) {
    long total = exact.page().total();
    if (total == 0) {
      return all.stream()
          .filter(other -> other != some && other.page().total() > 0)
          .findFirst()
          .orElse(exact);
    }
    return total < FEW && some.page().total() > total ? some : exact;
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
    return run(request, List.of(attempt)).map(List::getFirst);
  }

  private Mono<List<Tried>> run(SearchRequest request, List<Attempt> attempts) {
    List<ListingRequest> requests =
        attempts.stream().map(attempt -> request(request, attempt, request.parts())).toList();
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
    filters.addAll(Reading.filters(attempt.understood()));
    String asked = String.join("|", request.text(), request.shop().locales().tag(), attempt.name());
    return new ListingQuery(
        request.shop().market().id(),
        request.shop().locales().tag(),
        request.shop().currency(),
        new Scope.Found(
            request.text(), asked, attempt.query(), request.explain(), settings.patience()),
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
