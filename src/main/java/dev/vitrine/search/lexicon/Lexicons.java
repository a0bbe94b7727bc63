package dev.vitrine.search.lexicon;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.listing.query.Editions;
import dev.vitrine.listing.query.WordCounts;
import dev.vitrine.market.Market;
import dev.vitrine.platform.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The lexicons of all markets and locales. One is read when it is first asked for, and again when
 * the market's index has changed since, though not at every change: words come and go slowly.
 */
@Component
public class Lexicons {

  private static final int MOST_WORDS = 60_000;
  private static final int MOST_KEPT = 200;
  private static final Duration REST = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final WordCounts counts;
  private final Editions editions;
  private final AsyncCache<Key, Kept> cache =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).buildAsync();
  private final Map<Key, Instant> renewing = new ConcurrentHashMap<>();

  Lexicons(WordCounts counts, Editions editions) {
    this.counts = counts;
    this.editions = editions;
  }

  /**
   * The words of a market in a locale; a new lexicon takes the place of the old once it is read.
   */
  public Mono<Lexicon> of(Market market, String localeTag) {
    Key key = new Key(market.id(), localeTag);
    return Mono.fromFuture(
            () -> cache.get(key, (k, executor) -> read(market, localeTag).toFuture()), true)
        .flatMap(kept -> renewed(key, kept, market))
        .map(kept -> kept.at(editions.of(market.id())))
        .timeout(PATIENCE)
        .onErrorResume(late -> Mono.just(nothing(localeTag)));
  }

  /** Whoever comes while the first lexicon is read is answered without one. */
  private static Lexicon nothing(String localeTag) {
    return new Lexicon(Language.of(localeTag), Map.of(), false);
  }

  private Mono<Kept> renewed(Key key, Kept kept, Market market) {
    return kept.edition() != editions.of(market.id()) && mayRenew(key)
        ? Mono.deferContextual(context -> begin(key, kept, market))
        : Mono.just(kept);
  }

  /** One request in a while starts the reading, and none waits for it. */
  private Mono<Kept> begin(Key key, Kept kept, Market market) {
    CompletableFuture<Kept> fresh = read(market, key.locale()).toFuture();
    fresh.thenAccept(it -> cache.put(key, CompletableFuture.completedFuture(it)));
    return Mono.just(kept);
  }

  private boolean mayRenew(Key key) {
    Instant now = Instant.now();
    Instant last = renewing.merge(key, now, (old, it) -> old.plus(REST).isBefore(it) ? it : old);
    return last.equals(now);
  }

  private Mono<Kept> read(Market market, String localeTag) {
    long edition = editions.of(market.id());
    return counts
        .of(market, localeTag, MOST_WORDS)
        .publishOn(Schedulers.boundedElastic())
        .map(words -> new Lexicon(Language.of(localeTag), words, words.size() < MOST_WORDS))
        .map(lexicon -> new Kept(edition, lexicon));
  }

  private record Key(long market, String locale) {}

  private record Kept(long edition, Lexicon lexicon) {
    Lexicon at(long now) {
      return edition == now ? lexicon : lexicon.outdated();
    }
  }
}
