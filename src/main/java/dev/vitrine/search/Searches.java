package dev.vitrine.search;

import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.lexicon.Lexicons;
import dev.vitrine.search.query.Ranking;
import dev.vitrine.search.query.TextQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers searches: one call of Elasticsearch for what is found as it was meant, a second one where
 * nothing fits, or hardly anything.
 */
@Component
public class Searches {

  /** Fewer than fill a first look. */
  private static final int FEW = 10;

  private final ListingSearches listings;
  private final Lexicons lexicons;
  private final Reader reader;
  private final SearchProperties properties;

  Searches(
      ListingSearches listings, Lexicons lexicons, Reader reader, SearchProperties properties) {
    this.listings = listings;
    this.lexicons = lexicons;
    this.reader = reader;
    this.properties = properties;
  }

  /** The page. */
  public Mono<SearchPage> page(SearchRequest request) {
    return lexicons
        .of(request.shop().market(), request.shop().locales().tag())
        .flatMap(lexicon -> page(request, lexicon));
  }

  private Mono<SearchPage> page(SearchRequest request, Lexicon lexicon) {
    Reading reading = reader.read(request, lexicon);
    Ladder ladder =
        new Ladder(
            request.text(), new TextQuery(request.shop().locales().tag()), Ranking.STANDARD);
    List<Attempt> attempts = ladder.of(reading);
    return request.page().cursor() == null
        ? climb(request, reading, attempts, ladder.some(reading))
        : goOn(request, reading, attempts, ladder.some(reading));
  }

  private Mono<SearchPage> climb(
      SearchRequest request, Reading reading, List<Attempt> attempts, List<Attempt> some) {
    Attempt first = attempts.getFirst();
    return run(request, List.of(first))
        .flatMap(
            found ->
                further(request, found.getFirst(), attempts, some)
                    .map(best -> page(reading, best)));
  }

  private Mono<Tried> further(
      SearchRequest request, Tried first, List<Attempt> attempts, List<Attempt> some) {
    long total = first.page().total();
    List<Attempt> next =
        total == 0 ? attempts.subList(1, attempts.size()) : total < FEW ? some : List.of();
    return next.isEmpty()
        ? Mono.just(first)
        : run(request, next)
            .map(
                tried ->
                    tried.stream().filter(it -> it.page().total() > total).findFirst().orElse(first));
  }

  /** A later page is one of the attempt that the page before it was of. */
  private Mono<SearchPage> goOn(
      SearchRequest request, Reading reading, List<Attempt> attempts, List<Attempt> some) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.addAll(some);
    Attempt own =
        all.stream()
            .filter(attempt -> isOf(query(request, attempt)))
            .findFirst()
            .orElse(all.getFirst());
    query(request, own).check();
    return run(request, List.of(own)).map(tried -> page(reading, tried.getFirst()));
  }

  private static boolean isOf(ListingQuery query) {
    try {
      query.check();
      return true;
    } catch (Refused other) {
      return false;
    }
  }

  private Mono<List<Tried>> run(SearchRequest request, List<Attempt> attempts) {
    List<ListingRequest> requests =
        attempts.stream()
            .map(attempt -> new ListingRequest(query(request, attempt), request.shop()))
            .toList();
    return listings.pages(requests).map(pages -> tried(attempts, requests, pages));
  }

  private static List<Tried> tried(
      List<Attempt> attempts,
      List<ListingRequest> requests,
      Map<ListingRequest, ListingPage> pages) {
    List<Tried> tried = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      int at = i;
      Optional.ofNullable(pages.get(requests.get(i)))
          .ifPresent(page -> tried.add(new Tried(attempts.get(at), page)));
    }
    return tried;
  }

  private ListingQuery query(SearchRequest request, Attempt attempt) {
    List<dev.vitrine.listing.query.Filter> filters = new ArrayList<>(request.filters());
    filters.addAll(attempt.understood());
    String asked = String.join("|", request.text(), request.shop().locales().tag(), attempt.name());
    return new ListingQuery(
        request.shop().market().id(),
        request.shop().locales().tag(),
        request.shop().currency(),
        new Scope.Found(asked, attempt.query(), request.explain(), properties.patience()),
        filters,
        request.sort(),
        request.page(),
        request.parts(),
        Instant.EPOCH);
  }

  private static SearchPage page(Reading reading, Tried tried) {
    boolean understood = !tried.attempt().understood().isEmpty();
    return new SearchPage(
        tried.page(),
        reading.terms(),
        reading.corrected(),
        tried.attempt().understood(),
        understood ? reading.remaining() : Optional.ofNullable(reading.corrected()).orElse(""),
        tried.attempt().relaxation());
  }

  private record Tried(Attempt attempt, ListingPage page) {}
}
