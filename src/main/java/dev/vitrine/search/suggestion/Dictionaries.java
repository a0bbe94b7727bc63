package dev.vitrine.search.suggestion;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.behaviour.SearchEvents.Popular;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.query.CategoryCounts;
import dev.vitrine.listing.query.IndexFailures;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.search.insight.Habits;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.lexicon.Lexicons;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The dictionaries of all markets and locales, each made anew when what it is made of changed. */
@Component
class Dictionaries {

  private static final int MOST_KEPT = 200;
  private static final Duration REST = Duration.ofSeconds(2);

  private final Lexicons lexicons;
  private final Habits habits;
  private final CategoryCounts counts;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Brands> brands;
  private final AsyncCache<Key, Kept> cache =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).buildAsync();
  private final Map<Key, Instant> renewing = new ConcurrentHashMap<>();

  Dictionaries(
      Lexicons lexicons,
      Habits habits,
      CategoryCounts counts,
      Snapshot<CategoryTree> categories,
      Snapshot<Brands> brands) {
    this.lexicons = lexicons;
    this.habits = habits;
    this.counts = counts;
    this.categories = categories;
    this.brands = brands;
  }

  /**
   * The dictionary; while a new one is made, the old one serves. An empty one where the index is
   * down and there is no old one.
   */
  Mono<Dictionary> of(ShopContext shop) {
    Key key = new Key(shop.market().id(), shop.locales().tag());
    return lexicons.of(shop.market(), key.locale()).flatMap(lexicon -> of(key, lexicon, shop));
  }

  private Mono<Dictionary> of(Key key, Lexicon lexicon, ShopContext shop) {
    Source source =
        new Source(lexicon.counts(), habits.popular(), categories.current(), brands.current());
    return Mono.fromFuture(
            () -> cache.get(key, (k, executor) -> make(source, lexicon, shop).toFuture()), true)
        .doOnNext(kept -> renew(key, kept, source, lexicon, shop))
        .map(Kept::dictionary)
        .onErrorReturn(IndexFailures::isDown, Dictionary.EMPTY);
  }

  private void renew(Key key, Kept kept, Source source, Lexicon lexicon, ShopContext shop) {
    if (!kept.source().isSame(source) && mayRenew(key)) {
      make(source, lexicon, shop)
          .toFuture()
          .thenAccept(fresh -> cache.put(key, CompletableFuture.completedFuture(fresh)));
    }
  }

  private boolean mayRenew(Key key) {
    Instant now = Instant.now();
    Instant last = renewing.merge(key, now, (old, it) -> old.plus(REST).isBefore(it) ? it : old);
    return last.equals(now);
  }

  private Mono<Kept> make(Source source, Lexicon lexicon, ShopContext shop) {
    return counts
        .of(shop.market())
        .publishOn(Schedulers.boundedElastic())
        .map(
            found ->
                Dictionary.of(
                    shop, lexicon, source.popular(), source.categories(), found, source.brands()))
        .map(dictionary -> new Kept(source, dictionary));
  }

  private record Key(long market, String locale) {}

  private record Kept(Source source, Dictionary dictionary) {}

  private record Source(
      Map<String, Integer> words, List<Popular> popular, CategoryTree categories, Brands brands) {

    /** The very same things: comparing what they hold would take too long. */
    boolean isSame(Source other) {
      return words == other.words
          && popular == other.popular
          && categories == other.categories
          && brands == other.brands;
    }
  }
}
