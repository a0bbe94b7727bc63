package dev.vitrine.search.intent;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the filters that a query's words stand for. Words are taken for a filter only where the
 * catalogue bears it out: most of what has the words must be of the kind.
 */
@Component
public class Intents {

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
    Candidates candidates = new Candidates(query, phrases, price);
    return Flux.fromIterable(candidates.all())
        .flatMapSequential(
            candidate ->
                evidence
                    .best(candidate, candidates.beside(candidate), shop)
                    .map(it -> Map.entry(candidate, it)))
        .collectList()
        .map(borneOut -> understood(query, borneOut, price))
        .map(understood -> new Intent(understood, candidates.possible()));
  }

  /**
   * The categories that are nearest to any word of a query, as far as a guess goes, the nearest
   * first: those that are called so, or of whose kind it is, each with those above it, and then
   * those that are written alike. A market need not sell anything of them.
   */
  public Mono<List<Understood>> nearest(String query, ShopContext shop) {
    return phrases(shop.locales()).map(phrases -> nearest(query, phrases, categories.current()));
  }

  private static List<Understood> nearest(String query, Phrases phrases, CategoryTree tree) {
    return phrases.language().words(query).stream()
        .flatMap(phrases::nearestCategories)
        .flatMap(near -> withAncestors(near, tree))
        .distinct()
        .limit(MOST_CATEGORIES)
        .map(id -> new Understood(new Filter.CategoryIs(id), query, 0, query.length()))
        .toList();
  }

  private static Stream<Long> withAncestors(Phrases.Near near, CategoryTree tree) {
    return Nearness.isInMeaning(near.nearness())
        ? tree.lineage(near.category()).reversed().stream().map(Category::id)
        : Stream.of(near.category());
  }

  /**
   * The category whose name a query is written nearly as; for scripts whose words cannot be told
   * apart once a character is wrong.
   *
   * @param stands whether two neighbouring characters stand anywhere in the shop's words
   */
  public Mono<Optional<NearName>> writtenNearly(
      String query, ShopContext shop, Predicate<String> stands) {
    return phrases(shop.locales())
        .map(phrases -> phrases.writtenNearly(query, stands).map(it -> nearName(query, it)));
  }

  private static NearName nearName(String query, Meaning meaning) {
    return new NearName(
        meaning.label(), new Understood(meaning.filter(), query, 0, query.length()));
  }

  /**
   * Tells which words the shop calls categories by, though it may sell nothing of them, or says of
   * things that they are on sale or new.
   */
  public Mono<Predicate<String>> names(ShopContext shop) {
    return phrases(shop.locales()).map(phrases -> phrases::isName);
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

  private static List<Understood> understood(
      String query, List<Map.Entry<Candidate, Meaning>> borneOut, Optional<Understood> price) {
    List<Understood> understood = new ArrayList<>();
    price.ifPresent(understood::add);
    for (Map.Entry<Candidate, Meaning> found : borneOut) {
      Candidate part = found.getKey();
      if (part.isPart() && !isWhole(part, borneOut)) {
        continue;
      }
      if (understood.stream().noneMatch(it -> it.overlaps(part.start(), part.end()))) {
        understood.add(part.understood(query, found.getValue()));
      }
    }
    understood.sort(Comparator.comparingInt(Understood::start));
    return List.copyOf(understood);
  }

  private static boolean isWhole(Candidate part, List<Map.Entry<Candidate, Meaning>> borneOut) {
    return borneOut.stream().filter(it -> it.getKey().partOf() == part.partOf()).count() > 1;
  }

  /** Snapshots are compared by identity: they have no equality of their own. */
  private record Source(
      LocaleChain locales, Attributes attributes, Brands brands, CategoryTree categories) {}
}
