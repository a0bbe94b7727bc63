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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the index whether words really stand for what they may. */
@Component
class Evidence {

  private static final Duration FRESH = Duration.ofSeconds(20);

  /** A number that is rather part of a model than a size is a size of fewer. */
  private static final double MOST = 0.5;

  private final MatchCounts counts;
  private final Remembered<Key, List<Counts>> known;

  Evidence(MatchCounts counts, Editions editions) {
    this.counts = counts;
    this.known = new Remembered<>(FRESH, key -> editions.of(key.shop().market().id()), this::count);
  }

  /** The meaning that the catalogue bears out best; empty when it bears out none. */
  Mono<Meaning> best(Candidate candidate, Beside beside, ShopContext shop) {
    return candidate.bare()
        ? size(candidate.meanings(), beside, shop)
        : phrase(candidate, beside, shop);
  }

  private Mono<Meaning> phrase(Candidate candidate, Beside beside, ShopContext shop) {
    List<Meaning> meanings = candidate.meanings();
    return counts(called(meanings, shop), Query.EVERYTHING, shop)
        .map(counts -> borneOut(meanings, counts))
        .filter(known -> !known.isEmpty())
        .filterWhen(known -> holds(known, candidate.doubtful(), shop))
        .map(Meaning::joined)
        .flatMap(known -> known.size() < 2 ? first(known) : told(known, beside, shop));
  }

  /** What has the very words must be of the kind too. */
  private Mono<Boolean> holds(List<Meaning> meanings, List<String> words, ShopContext shop) {
    return words.isEmpty()
        ? Mono.just(true)
        : counts(exactly(meanings, words, shop), Query.EVERYTHING, shop)
            .map(counts -> !borneOut(meanings, counts).isEmpty());
  }

  private static Mono<Meaning> first(List<Meaning> meanings) {
    return Mono.justOrEmpty(meanings.stream().findFirst());
  }

  /** What is said most often of things that the rest of the words name. */
  private Mono<Meaning> told(List<Meaning> meanings, Beside beside, ShopContext shop) {
    Query among = beside.called(shop.locales().tag());
    return counts(called(meanings, shop), among, shop).map(counts -> mostOften(meanings, counts));
  }

  private static Meaning mostOften(List<Meaning> meanings, List<Counts> counts) {
    return IntStream.range(0, Math.min(meanings.size(), counts.size()))
        .boxed()
        .max(Comparator.comparingLong(i -> counts.get(i).filter()))
        .map(meanings::get)
        .orElse(meanings.getFirst());
  }

  /**
   * What the rest of the words name must be there in the size, and must not have the number as part
   * of a model: of an Air 90 nobody says how large it is. A number alone is no size of anything.
   */
  private Mono<Meaning> size(List<Meaning> meanings, Beside beside, ShopContext shop) {
    boolean number = meanings.getFirst().label().chars().anyMatch(Character::isDigit);
    if (number && beside.isNothing()) {
      return Mono.empty();
    }
    List<Pair> pairs = new ArrayList<>(called(meanings, shop));
    Query model = Query.term(IndexFields.CODES, beside.model());
    meanings.forEach(meaning -> pairs.add(new Pair(model, meaning.filter())));
    return counts(pairs, beside.things(shop.locales().tag()), shop)
        .filter(counts -> counts.size() == pairs.size())
        .flatMap(counts -> first(sizes(meanings, counts)));
  }

  private static List<Meaning> sizes(List<Meaning> meanings, List<Counts> counts) {
    List<Counts> ofWords = counts.subList(0, meanings.size());
    List<Counts> ofModel = counts.subList(meanings.size(), counts.size());
    long models = ofModel.stream().mapToLong(Counts::words).max().orElse(0);
    long inSize = ofModel.stream().mapToLong(Counts::both).sum();
    List<Meaning> known = borneOut(meanings, ofWords);
    if (known.isEmpty() || inSize < MOST * models) {
      return List.of();
    }
    Meaning best = mostOften(meanings, ofWords);
    return List.of(Meaning.joined(known).contains(best) ? best : best.either());
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

  private static List<Pair> called(List<Meaning> meanings, ShopContext shop) {
    String locale = shop.locales().tag();
    return meanings.stream()
        .map(it -> new Pair(TextQuery.named(it.label(), locale), it.filter()))
        .toList();
  }

  private static List<Pair> exactly(List<Meaning> meanings, List<String> words, ShopContext shop) {
    String field = IndexFields.words(shop.locales().tag());
    List<Query> very = words.stream().map(word -> Query.term(field, word)).toList();
    return called(meanings, shop).stream()
        .map(pair -> new Pair(Query.all(List.of(pair.words(), Query.all(very))), pair.filter()))
        .toList();
  }

  private Mono<List<Counts>> counts(List<Pair> pairs, Query among, ShopContext shop) {
    return known.of(new Key(pairs, among, shop));
  }

  private Mono<List<Counts>> count(Key key) {
    return counts.of(key.shop().market(), key.shop().currency(), key.among(), key.pairs());
  }

  /** What is asked where; two are equal that ask the same of the same index. */
  private record Key(List<Pair> pairs, Query among, ShopContext shop) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key it && it.parts().equals(parts());
    }

    @Override
    public int hashCode() {
      return parts().hashCode();
    }

    private List<?> parts() {
      return List.of(pairs, among, shop.market().id(), shop.currency());
    }
  }
}
