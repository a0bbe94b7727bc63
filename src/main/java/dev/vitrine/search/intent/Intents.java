package dev.vitrine.search.intent;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.language.Word;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the filters that a query's words stand for. Words are taken for a filter only where the
 * catalogue bears it out: most of what has the words must be of the kind.
 */
@Component
public class Intents {

  private static final int LONGEST_PHRASE = 8;
  private static final int MOST_DICTIONARIES = 100;
  private static final int MOST_CATEGORIES = 4;

  private final Evidence evidence;
  private final Snapshot<Attributes> attributes;
  private final Snapshot<Brands> brands;
  private final Snapshot<CategoryTree> categories;
  private final AsyncCache<Source, Phrases> dictionaries =
      Caffeine.newBuilder().maximumSize(MOST_DICTIONARIES).buildAsync();

  Intents(
      Evidence evidence,
      Snapshot<Attributes> attributes,
      Snapshot<Brands> brands,
      Snapshot<CategoryTree> categories) {
    this.evidence = evidence;
    this.attributes = attributes;
    this.brands = brands;
    this.categories = categories;
  }

  /** What a query asks for. */
  public Mono<Intent> of(String query, ShopContext shop) {
    return phrases(shop.locales()).flatMap(phrases -> of(query, shop, phrases));
  }

  /** Whether a part of a query tells of a price, or is what a currency is called. */
  public static boolean isOfPrice(String query, int start, int end, ShopContext shop) {
    return Currencies.isName(query.substring(start, end))
        || new PricePhrases(shop.currency())
            .in(query)
            .filter(price -> price.overlaps(start, end))
            .isPresent();
  }

  private Mono<Intent> of(String query, ShopContext shop, Phrases phrases) {
    Optional<Understood> price = new PricePhrases(shop.currency()).in(query);
    List<Word> words =
        phrases.language().words(query).stream()
            .filter(word -> price.isEmpty() || !price.get().overlaps(word.start(), word.end()))
            .toList();
    List<Candidate> candidates = candidates(words, phrases);
    if (phrases.language().isUnspaced()) {
      candidates.addAll(across(query, words, phrases));
    }
    return Flux.fromIterable(candidates)
        .flatMapSequential(
            candidate ->
                evidence
                    .best(candidate, rest(query, candidate, price), shop)
                    .map(it -> Map.entry(candidate, it)))
        .collectList()
        .map(borneOut -> understood(query, borneOut, price))
        .map(understood -> new Intent(understood, possible(query, candidates)));
  }

  /**
   * The categories whose names are nearest to any word of a query, as far as a guess goes, the
   * nearest first. A market need not sell anything of them.
   */
  public Mono<List<Understood>> nearest(String query, ShopContext shop) {
    return phrases(shop.locales()).map(phrases -> nearest(query, phrases));
  }

  private static List<Understood> nearest(String query, Phrases phrases) {
    return phrases.language().words(query).stream()
        .flatMap(phrases::nearestCategories)
        .distinct()
        .limit(MOST_CATEGORIES)
        .map(category -> new Understood(category, query, 0, query.length()))
        .toList();
  }

  /** A shop of ten thousand categories takes a while to read: no request's own thread does it. */
  private Mono<Phrases> phrases(LocaleChain locales) {
    Source source =
        new Source(locales, attributes.current(), brands.current(), categories.current());
    return Mono.fromFuture(
        () ->
            dictionaries.get(
                source,
                it ->
                    new Meanings(locales, it.attributes(), it.brands(), it.categories()).phrases()),
        true);
  }

  /** The query without the phrase and the price: what the phrase is said of. */
  private static String rest(String query, Candidate phrase, Optional<Understood> price) {
    StringBuilder rest = new StringBuilder(query);
    price.ifPresent(part -> blank(rest, part.start(), part.end()));
    blank(rest, phrase.start(), phrase.end());
    return rest.toString().strip();
  }

  private static void blank(StringBuilder text, int start, int end) {
    text.replace(start, end, " ".repeat(end - start));
  }

  /** The longest phrases first; of those that overlap every one, for the longest may not hold. */
  private static List<Candidate> candidates(List<Word> words, Phrases phrases) {
    List<Candidate> candidates = new ArrayList<>();
    for (int length = Math.min(LONGEST_PHRASE, words.size()); length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        List<Word> phrase = words.subList(from, from + length);
        List<Meaning> found = phrases.of(phrase);
        if (!found.isEmpty()) {
          List<String> doubtful =
              phrases.isForm(phrase) ? List.of() : phrase.stream().map(Word::text).toList();
          candidates.add(
              new Candidate(found, doubtful, phrase.getFirst().start(), phrase.getLast().end()));
        }
      }
    }
    return candidates;
  }

  /**
   * What begins with a word and ends within the next. Where no spaces are written, words are only
   * guessed, and at times cut amiss: 真皮鞋, genuine leather shoes, is 真 and 皮鞋 to an analyser.
   */
  private static List<Candidate> across(String query, List<Word> words, Phrases phrases) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i - 1);
      Word next = words.get(i);
      for (int end = next.end() - 1; word.end() == next.start() && end > next.start(); end--) {
        List<Meaning> found = phrases.of(query.substring(word.start(), end));
        if (!found.isEmpty()) {
          candidates.add(new Candidate(found, List.of(), word.start(), end));
        }
      }
    }
    return candidates;
  }

  private static List<Understood> possible(String query, List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(part -> part.meanings().stream().map(it -> part.understood(query, it)))
        .toList();
  }

  private static List<Understood> understood(
      String query, List<Map.Entry<Candidate, Meaning>> borneOut, Optional<Understood> price) {
    List<Understood> understood = new ArrayList<>();
    price.ifPresent(understood::add);
    for (Map.Entry<Candidate, Meaning> found : borneOut) {
      Candidate part = found.getKey();
      if (understood.stream().noneMatch(it -> it.overlaps(part.start(), part.end()))) {
        understood.add(part.understood(query, found.getValue()));
      }
    }
    understood.sort(Comparator.comparingInt(Understood::start));
    return List.copyOf(understood);
  }

  /** Snapshots are compared by identity: they have no equality of their own. */
  private record Source(
      LocaleChain locales, Attributes attributes, Brands brands, CategoryTree categories) {}
}
