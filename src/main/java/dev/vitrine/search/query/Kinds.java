package dev.vitrine.search.query;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Editions;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.query.Remembered;
import dev.vitrine.listing.query.TellingTraits;
import dev.vitrine.market.Market;
import dev.vitrine.market.ShopContext;
import dev.vitrine.search.text.Term;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows what kinds of things words name. */
@Component
public class Kinds {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MOST_WORDS = 4;
  private static final int MOST_TRAITS = 60;

  private final TellingTraits traits;
  private final Remembered<Key, Kind> known;

  Kinds(TellingTraits traits, Editions editions) {
    this.traits = traits;
    this.known = new Remembered<>(FRESH, key -> editions.of(key.market().id()), this::read);
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
    return known.of(new Key(word, shop.market(), shop.locales().tag()));
  }

  private Mono<Kind> read(Key key) {
    Map<String, Object> words = Map.of("query", key.word(), "operator", "and");
    Query titled = Query.of("match", Map.of(IndexFields.title(key.locale()), words));
    return traits.of(key.market(), titled, MOST_TRAITS).map(Kind::of);
  }

  /** A word in a market; markets are told apart by their keys. */
  private record Key(String word, Market market, String locale) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key it
          && it.word.equals(word)
          && it.market.id() == market.id()
          && it.locale.equals(locale);
    }

    @Override
    public int hashCode() {
      return Objects.hash(word, market.id(), locale);
    }
  }
}
