package dev.vitrine.search;

import dev.vitrine.listing.plain.PlainListings;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.search.insight.Habits;
import dev.vitrine.search.insight.QueryLog;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.lexicon.Lexicons;
import dev.vitrine.search.merchandising.Applied;
import dev.vitrine.search.merchandising.Merchandising;
import dev.vitrine.search.merchandising.Rules;
import dev.vitrine.search.query.Kind;
import dev.vitrine.search.query.Kinds;
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
  private final PlainListings plain;
  private final Lexicons lexicons;
  private final Reader reader;
  private final Kinds kinds;
  private final Rules rules;
  private final Habits habits;
  private final Snapshot<Merchandising> merchandising;
  private final SearchSettings properties;

  Searches(
      ListingSearches listings,
      PlainListings plain,
      Lexicons lexicons,
      Reader reader,
      Kinds kinds,
      Rules rules,
      Habits habits,
      Snapshot<Merchandising> merchandising,
      SearchSettings properties) {
    this.listings = listings;
    this.plain = plain;
    this.lexicons = lexicons;
    this.reader = reader;
    this.kinds = kinds;
    this.rules = rules;
    this.habits = habits;
    this.merchandising = merchandising;
    this.properties = properties;
  }

  /** The page. */
  public Mono<SearchPage> page(SearchRequest request) {
    return page(request, merchandising.current());
  }

  /** The page from the database, for while the index is down: what has all words in its title. */
  public Mono<SearchPage> plainPage(SearchRequest request) {
    Attempt attempt = new Attempt("plain", Query.EVERYTHING, List.of(), null);
    ListingRequest asked = new ListingRequest(query(request, attempt), request.shop());
    Reading reading = new Reading(List.of(), null, List.of(), Optional.empty());
    return plain
        .pages(List.of(asked))
        .flatMap(pages -> Mono.justOrEmpty(pages.get(asked)))
        .map(page -> page(request.text(), reading, new Tried(attempt, page)));
  }

  /** The page as it would be under these rules. */
  public Mono<SearchPage> page(SearchRequest request, Merchandising wanted) {
    return lexicons
        .of(request.shop().market(), request.shop().locales().tag())
        .flatMap(lexicon -> page(request, wanted, lexicon));
  }

  private Mono<SearchPage> page(SearchRequest request, Merchandising wanted, Lexicon lexicon) {
    return reader
        .read(request, wanted, lexicon)
        .flatMap(
            reading ->
                kinds
                    .of(reading.besidesFilters(), request.shop())
                    .flatMap(kind -> page(request, reading, kind, wanted)));
  }

  private Applied applied(SearchRequest request, Reading reading, Merchandising wanted) {
    List<Filter> filters = new ArrayList<>(request.filters());
    filters.addAll(reading.filters());
    Map<Long, Double> chosen =
        habits.clicks().of(request.shop().market().id(), QueryLog.normalized(request.text()));
    return rules.of(wanted, request.text(), filters, request.shop()).chosen(chosen);
  }

  private Mono<SearchPage> page(
      SearchRequest request, Reading reading, Kind kind, Merchandising wanted) {
    Applied applied = applied(request, reading, wanted);
    TextQuery words = new TextQuery(request.shop().locales().tag(), request.explain());
    Ladder ladder = new Ladder(request.text(), words, kind, applied);
    List<Attempt> attempts = ladder.of(reading);
    return request.page().cursor() == null
        ? climb(request, reading, attempts, ladder.some(reading))
            .map(page -> page.leadingTo(applied.redirect()))
        : goOn(request, reading, attempts, ladder.some(reading));
  }

  private Mono<SearchPage> climb(
      SearchRequest request, Reading reading, List<Attempt> attempts, List<Attempt> some) {
    Attempt first = attempts.getFirst();
    return run(request, List.of(first))
        .flatMap(
            found ->
                further(request, found.getFirst(), attempts, some)
                    .map(best -> page(request.text(), reading, best)));
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
                    tried.stream()
                        .filter(it -> it.page().total() > total)
                        .findFirst()
                        .orElse(first));
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
    return run(request, List.of(own)).map(tried -> page(request.text(), reading, tried.getFirst()));
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
    List<Filter> filters = new ArrayList<>(request.filters());
    filters.addAll(Reading.filters(attempt.understood()));
    String asked = String.join("|", request.text(), request.shop().locales().tag(), attempt.name());
    return new ListingQuery(
        request.shop().market().id(),
        request.shop().locales().tag(),
        request.shop().currency(),
        new Scope.Found(
            request.text(), asked, attempt.query(), request.explain(), properties.patience()),
        filters,
        request.sort(),
        request.page(),
        request.parts(),
        Instant.EPOCH);
  }

  private static SearchPage page(String typed, Reading reading, Tried tried) {
    List<Understood> understood = tried.attempt().understood();
    return new SearchPage(
        tried.page(),
        reading.terms(),
        reading.corrected(),
        understood,
        reading.remaining(typed, understood),
        tried.attempt().relaxation(),
        null);
  }

  private record Tried(Attempt attempt, ListingPage page) {}
}
