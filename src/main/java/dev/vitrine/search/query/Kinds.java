package dev.vitrine.search.query;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.query.TellingTraits;
import dev.vitrine.market.ShopContext;
import dev.vitrine.search.text.Term;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows what kinds of things words name. What is known of a word holds for a while. */
@Component
public class Kinds {

  private static final Duration HOLDS = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 20_000;
  private static final int MOST_WORDS = 4;
  private static final int MOST_TRAITS = 60;

  private final TellingTraits traits;
  private final AsyncCache<Key, Kind> cache =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(HOLDS).buildAsync();

  Kinds(TellingTraits traits) {
    this.traits = traits;
  }

  /** What the words among terms name that enough titles have. */
  public Mono<Kind> of(List<Term> terms, ShopContext shop) {
    return Flux.fromStream(terms.stream().filter(Kinds::mayName).limit(MOST_WORDS))
        .flatMapSequential(term -> of(term.text(), shop))
        .collectList()
        .map(Kind::of);
  }

  private static boolean mayName(Term term) {
    return term.needed() && term.codes().isEmpty() && term.frequency() >= Kind.LEAST_TITLES;
  }

  private Mono<Kind> of(String word, ShopContext shop) {
    Key key = new Key(shop.market().id(), shop.locales().tag(), word);
    return Mono.fromFuture(
        () -> cache.get(key, (k, executor) -> read(word, shop).toFuture()), true);
  }

  private Mono<Kind> read(String word, ShopContext shop) {
    Query titled =
        Query.of(
            "match",
            Map.of(
                IndexFields.title(shop.locales().tag()), Map.of("query", word, "operator", "and")));
    return traits.of(shop.market(), titled, MOST_TRAITS).map(Kind::of);
  }

  private record Key(long market, String locale, String word) {}
}
