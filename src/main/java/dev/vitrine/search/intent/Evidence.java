package dev.vitrine.search.intent;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.MatchCounts;
import dev.vitrine.listing.query.MatchCounts.Counts;
import dev.vitrine.listing.query.MatchCounts.Pair;
import dev.vitrine.listing.query.Query;
import dev.vitrine.market.ShopContext;
import dev.vitrine.search.query.TextQuery;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the index whether words really stand for what they may. The answers hold for a while. */
@Component
class Evidence {

  private static final Duration HOLDS = Duration.ofSeconds(20);
  private static final int MOST_KEPT = 20_000;

  private final MatchCounts counts;
  private final AsyncCache<Key, List<Counts>> cache =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(HOLDS).buildAsync();

  Evidence(MatchCounts counts) {
    this.counts = counts;
  }

  /** The meaning that the catalogue bears out best; empty when it bears out none. */
  Mono<Meaning> best(List<Meaning> meanings, ShopContext shop) {
    Key key =
        new Key(
            shop.market().id(),
            shop.locales().tag(),
            shop.currency(),
            meanings.stream().map(Meaning::filter).toList());
    return Mono.fromFuture(
            () -> cache.get(key, (k, executor) -> count(meanings, shop).toFuture()), true)
        .flatMap(found -> Mono.justOrEmpty(best(meanings, found)));
  }

  private static java.util.Optional<Meaning> best(List<Meaning> meanings, List<Counts> found) {
    return IntStream.range(0, Math.min(meanings.size(), found.size()))
        .filter(i -> holds(meanings.get(i), found.get(i)))
        .boxed()
        .max(java.util.Comparator.comparingLong(i -> found.get(i).filter()))
        .map(meanings::get);
  }

  private static boolean holds(Meaning meaning, Counts counts) {
    return counts.filter() > 0 && counts.both() >= meaning.threshold() * counts.words();
  }

  private Mono<List<Counts>> count(List<Meaning> meanings, ShopContext shop) {
    List<Pair> pairs =
        meanings.stream().map(it -> new Pair(words(it, shop), it.filter())).toList();
    return counts.of(shop.market(), shop.currency(), pairs);
  }

  private static Query words(Meaning meaning, ShopContext shop) {
    return TextQuery.named(meaning.label(), shop.locales().tag());
  }

  private record Key(long market, String locale, String currency, List<Filter> filters) {}
}
