package dev.vitrine.feed.source;

import dev.vitrine.behaviour.Sought;
import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.market.Market;
import dev.vitrine.market.ShopContext;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What there is of what the visitor looked for and has not found: the best of the latest searches
 * without a click, the best selling of the listings that they looked through. The later it was
 * sought, the more it counts.
 */
@Component
class SoughtSource implements CandidateSource {

  private static final int LOOKED_BACK = 3;
  private static final double FADING = 0.7;
  private static final int MOST = 40;
  private static final int KEPT = 5_000;

  private final Shelves shelves;
  private final FoundLately<Key, List<Long>> found = new FoundLately<>(KEPT);

  SoughtSource(Shelves shelves) {
    this.shelves = shelves;
  }

  @Override
  public Strategy strategy() {
    return Strategy.SOUGHT;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    List<Sought> latest = moment.sought().stream().limit(LOOKED_BACK).toList();
    return Flux.fromIterable(latest)
        .flatMapSequential(sought -> products(sought, moment.shop()))
        .collectList()
        .map(found -> candidates(latest, found));
  }

  private static List<Candidate> candidates(List<Sought> latest, List<List<Long>> found) {
    Tally tally = new Tally();
    IntStream.range(0, found.size())
        .forEach(i -> add(latest.get(i), found.get(i), Math.pow(FADING, i), tally));
    return tally.candidates();
  }

  private static void add(Sought sought, List<Long> products, double freshness, Tally tally) {
    Reason reason = reason(sought);
    Ranks.candidates(products, reason)
        .forEach(it -> tally.add(it.product(), freshness * it.score(), reason));
  }

  private static Reason reason(Sought sought) {
    return sought.kind() == Sought.Kind.QUERY
        ? Reason.ofWords(ReasonCode.YOU_SEARCHED, sought.what())
        : Reason.of(ReasonCode.YOU_BROWSED);
  }

  private Mono<List<Long>> products(Sought sought, ShopContext shop) {
    Market market = shop.market();
    return found.of(new Key(market.id(), shop.locales().tag(), sought), key -> read(market, key));
  }

  private Mono<List<Long>> read(Market market, Key key) {
    return switch (key.sought().kind()) {
      case QUERY -> shelves.best(market, named(key.sought().what(), key.locale()), MOST);
      case CATEGORY, COLLECTION, BRAND -> shelves.bestSelling(market, listed(key.sought()), MOST);
    };
  }

  /** What is called so. */
  private static Query named(String words, String locale) {
    return Query.of(
        "multi_match",
        Map.of(
            "query",
            words,
            "type",
            "cross_fields",
            "operator",
            "and",
            "fields",
            List.of(IndexFields.title(locale), IndexFields.kind(locale))));
  }

  private static Query listed(Sought sought) {
    return switch (sought.kind()) {
      case BRAND -> Query.term(IndexFields.TOKENS, Tokens.brand(sought.key()));
      case COLLECTION -> Query.term(IndexFields.TOKENS, Tokens.collection(sought.key()));
      default -> Query.term(IndexFields.CATEGORIES, sought.key());
    };
  }

  private record Key(long market, String locale, Sought sought) {}
}
