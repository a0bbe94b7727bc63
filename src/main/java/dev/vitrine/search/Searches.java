package dev.vitrine.search;

import dev.vitrine.listing.plain.PlainListings;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.Query;
import dev.vitrine.market.ShopContext;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers searches: reads what was typed, and finds what fits it best. */
@Component
public class Searches {

  private final Attempts attempts;
  private final PlainListings plain;
  private final Lexicons lexicons;
  private final Reader reader;
  private final Kinds kinds;
  private final Rules rules;
  private final Habits habits;
  private final Snapshot<Merchandising> merchandising;

  Searches(
      Attempts attempts,
      PlainListings plain,
      Lexicons lexicons,
      Reader reader,
      Kinds kinds,
      Rules rules,
      Habits habits,
      Snapshot<Merchandising> merchandising) {
    this.attempts = attempts;
    this.plain = plain;
    this.lexicons = lexicons;
    this.reader = reader;
    this.kinds = kinds;
    this.rules = rules;
    this.habits = habits;
    this.merchandising = merchandising;
  }

  /** The page. */
  public Mono<SearchPage> page(SearchRequest request) {
    return page(request, merchandising.current());
  }

  /** The page from the database, for while the index is down: what has all words in its title. */
  public Mono<SearchPage> plainPage(SearchRequest request) {
    Attempt attempt =
        new Attempt(
            "plain", Query.EVERYTHING, Query.EVERYTHING, List.of(), List.of(), null, null, 0);
    ListingRequest asked = attempts.request(request, attempt, request.parts());
    Reading reading = Reading.plain(List.of(), false);
    return plain
        .pages(List.of(asked))
        .flatMap(pages -> Mono.justOrEmpty(pages.get(asked)))
        .map(page -> page(request.text(), reading, new Attempts.Tried(attempt, page)));
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
        .map(reading -> reading.besides(request.filters()))
        .flatMap(
            reading ->
                kind(reading, request.shop())
                    .flatMap(kind -> page(request, reading, kind, wanted, lexicon.products())));
  }

  private Mono<Kind> kind(Reading reading, ShopContext shop) {
    return reading.hurried() ? Mono.just(Kind.UNKNOWN) : kinds.of(reading.besidesFilters(), shop);
  }

  private Applied applied(SearchRequest request, Reading reading, Merchandising wanted) {
    List<Filter> filters = new ArrayList<>(request.filters());
    filters.addAll(reading.filters());
    Map<Long, Double> chosen =
        habits.clicks().of(request.shop().market().id(), QueryLog.normalized(request.text()));
    return rules.of(wanted, request.text(), filters, request.shop()).chosen(chosen);
  }

  private Mono<SearchPage> page(
      SearchRequest request, Reading reading, Kind kind, Merchandising wanted, long products) {
    Applied applied = applied(request, reading, wanted);
    TextQuery words = new TextQuery(request.shop().locales().tag(), request.explain());
    Ladder ladder = new Ladder(new Asking(request.text(), words, kind, applied), products);
    return request.page().cursor() == null
        ? attempts
            .best(request, ladder.of(reading), ladder.some(reading))
            .map(tried -> page(request.text(), reading, tried).leadingTo(applied.redirect()))
        : attempts
            .goneOn(request, ladder.of(reading), ladder.some(reading))
            .map(tried -> page(request.text(), reading, tried));
  }

  private static SearchPage page(String typed, Reading reading, Attempts.Tried tried) {
    List<Understood> understood = tried.attempt().understood();
    String corrected = tried.attempt().corrected();
    return new SearchPage(
        tried.page(),
        reading.terms(),
        corrected == null ? reading.corrected() : corrected,
        understood,
        corrected == null ? reading.remaining(typed, understood) : "",
        tried.attempt().relaxation(),
        null,
        reading.hurried() || tried.page().cut());
  }
}
