package dev.vitrine.search.intent;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Editions;
import dev.vitrine.listing.query.MatchCounts;
import dev.vitrine.listing.query.MatchCounts.Counts;
import dev.vitrine.listing.query.MatchCounts.Pair;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.query.Remembered;
import dev.vitrine.market.ShopContext;
import dev.vitrine.search.query.TextQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the index whether words really stand for what they may. */
@Component
class Evidence {

  private static final Duration FRESH = Duration.ofSeconds(20);

  private final MatchCounts counts;
  private final Remembered<Key, List<Counts>> known;

  Evidence(MatchCounts counts, Editions editions) {
    this.counts = counts;
    this.known = new Remembered<>(FRESH, key -> editions.of(key.shop().market().id()), this::count);
  }

  /**
   * The meaning that the catalogue bears out best; empty when it bears out none.
   *
   * @param rest the words beside the phrase, which tell what it is said of
   */
  Mono<Meaning> best(Candidate candidate, String rest, ShopContext shop) {
    List<Meaning> meanings = candidate.meanings();
    return counts(new Asked(meanings, List.of(), ""), shop)
        .map(counts -> borneOut(meanings, counts))
        .filter(known -> !known.isEmpty())
        .filterWhen(known -> holds(known, candidate.doubtful(), shop))
        .flatMap(known -> known.size() < 2 ? first(known) : told(known, rest, shop));
  }

  /** What has the very words must be of the kind too. */
  private Mono<Boolean> holds(List<Meaning> meanings, List<String> words, ShopContext shop) {
    return words.isEmpty()
        ? Mono.just(true)
        : counts(new Asked(meanings, words, ""), shop)
            .map(counts -> !borneOut(meanings, counts).isEmpty());
  }

  private static Mono<Meaning> first(List<Meaning> meanings) {
    return Mono.justOrEmpty(meanings.stream().findFirst());
  }

  /** What is said most often of things that the rest of the words name. */
  private Mono<Meaning> told(List<Meaning> meanings, String rest, ShopContext shop) {
    return counts(new Asked(meanings, List.of(), rest), shop)
        .map(
            counts ->
                IntStream.range(0, Math.min(meanings.size(), counts.size()))
                    .boxed()
                    .max(Comparator.comparingLong(i -> counts.get(i).filter()))
                    .map(meanings::get)
                    .orElse(meanings.getFirst()));
  }

  /** Words may stand for several things, which bear them out together. */
  private static List<Meaning> borneOut(List<Meaning> meanings, List<Counts> counts) {
    int size = Math.min(meanings.size(), counts.size());
    List<Meaning> known =
        IntStream.range(0, size)
            .filter(i -> counts.get(i).filter() > 0)
            .mapToObj(meanings::get)
            .toList();
    long both = counts.stream().mapToLong(Counts::both).sum();
    long words = counts.stream().mapToLong(Counts::words).max().orElse(0);
    double threshold = known.stream().mapToDouble(Meaning::threshold).min().orElse(1);
    return both >= threshold * words ? known : List.of();
  }

  private Mono<List<Counts>> counts(Asked asked, ShopContext shop) {
    return known.of(new Key(asked, shop));
  }

  private Mono<List<Counts>> count(Key key) {
    String locale = key.shop().locales().tag();
    Asked asked = key.asked();
    List<Pair> pairs =
        asked.meanings().stream()
            .map(it -> new Pair(asked.words(it, locale), it.filter()))
            .toList();
    Query among = asked.rest().isEmpty() ? Query.EVERYTHING : TextQuery.named(asked.rest(), locale);
    return counts.of(key.shop().market(), key.shop().currency(), among, pairs);
  }

  /**
   * What the index is asked.
   *
   * @param meanings of what
   * @param exactly words that products must have as they are
   * @param rest words that products must be called by besides
   */
  private record Asked(List<Meaning> meanings, List<String> exactly, String rest) {

    Query words(Meaning meaning, String locale) {
      List<Query> all = new ArrayList<>();
      all.add(TextQuery.named(meaning.label(), locale));
      exactly.forEach(word -> all.add(Query.term(IndexFields.words(locale), word)));
      return all.size() == 1 ? all.getFirst() : Query.of("bool", Map.of("filter", all));
    }
  }

  /** What is asked where; two are equal that ask the same of the same index. */
  private record Key(Asked asked, ShopContext shop) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key it && it.parts().equals(parts());
    }

    @Override
    public int hashCode() {
      return parts().hashCode();
    }

    private List<?> parts() {
      return List.of(asked, shop.market().id(), shop.locales().tag(), shop.currency());
    }
  }
}
