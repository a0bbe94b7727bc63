package dev.vitrine.search.suggestion;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.IndexFailures;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.listing.query.Spared;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.language.Codes;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.search.SearchSettings;
import dev.vitrine.search.merchandising.Merchandising;
import dev.vitrine.search.merchandising.Rules;
import dev.vitrine.search.query.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Suggests on every key stroke: queries, categories and brands from memory, products by one search
 * for the words that the typed letters may become.
 */
@Component
public class Suggester {

  private static final ListingPage NONE =
      new ListingPage(List.of(), false, false, 0, List.of(), false);
  private static final ListingPage MISSING =
      new ListingPage(List.of(), false, false, 0, List.of(), true);
  private static final int COMPLETIONS = 20;
  private static final double OF_CODE = 5;
  private static final int SHORTEST_CODE = 2;

  private final Dictionaries dictionaries;
  private final ListingSearches listings;
  private final Rules rules;
  private final Snapshot<Merchandising> merchandising;
  private final SearchSettings settings;

  Suggester(
      Dictionaries dictionaries,
      ListingSearches listings,
      Rules rules,
      Snapshot<Merchandising> merchandising,
      SearchSettings settings) {
    this.dictionaries = dictionaries;
    this.listings = listings;
    this.rules = rules;
    this.merchandising = merchandising;
    this.settings = settings;
  }

  /** At most so many of each kind. */
  public Mono<Suggestions> of(String typed, int limit, ShopContext shop) {
    return dictionaries.of(shop).flatMap(dictionary -> of(typed, limit, shop, dictionary));
  }

  private Mono<Suggestions> of(String typed, int limit, ShopContext shop, Dictionary dictionary) {
    return products(typed, limit, shop, dictionary)
        .map(
            products ->
                new Suggestions(
                    dictionary.queries().startingWith(typed, limit),
                    products,
                    dictionary.categories().startingWith(typed, limit),
                    dictionary.brands().startingWith(typed, limit)));
  }

  private Mono<ListingPage> products(
      String typed, int limit, ShopContext shop, Dictionary dictionary) {
    Language language = Language.of(shop.locales().tag());
    List<Word> words = language.words(typed);
    if (words.isEmpty()) {
      return Mono.just(NONE);
    }
    Query found = query(typed, words, shop.locales().tag(), dictionary);
    Query query =
        rules
            .of(merchandising.current(), typed, List.of(), shop)
            .of(found, List.of(), Kind.UNKNOWN, false);
    ListingRequest request = new ListingRequest(listing(typed, query, limit, shop), shop);
    return listings
        .pages(List.of(request))
        .flatMap(pages -> Mono.justOrEmpty(pages.get(request)))
        .onErrorResume(IndexFailures::isDown, down -> Mono.just(MISSING));
  }

  private ListingQuery listing(String typed, Query query, int limit, ShopContext shop) {
    return new ListingQuery(
        shop.market().id(),
        shop.locales().tag(),
        shop.currency(),
        new Scope.Found(typed, typed, query, Spared.NONE, false, settings.patience()),
        List.of(),
        ProductSort.RELEVANCE,
        new PageRequest(limit, false, null),
        new Parts(true, false),
        Instant.EPOCH);
  }

  /** The words as they stand but for the last, which may be the beginning of several. */
  private static Query query(String typed, List<Word> words, String locale, Dictionary dictionary) {
    List<Query> ways = new ArrayList<>();
    List<Query> all =
        new ArrayList<>(
            words.subList(0, words.size() - 1).stream()
                .map(word -> anyOf(List.of(word.text()), locale))
                .toList());
    String begun = words.getLast().text();
    List<String> completions = new ArrayList<>(List.of(begun));
    completions.addAll(dictionary.words().startingWith(begun, COMPLETIONS));
    all.add(anyOf(completions, locale));
    ways.add(Query.of("bool", Map.of("must", all)));
    List<String> asOne = dictionary.words().startingWith(typed, COMPLETIONS);
    if (words.size() > 1 && !asOne.isEmpty()) {
      ways.add(anyOf(asOne, locale));
    }
    String code = Codes.compact(typed);
    if (code.length() >= SHORTEST_CODE && code.chars().anyMatch(Character::isDigit)) {
      ways.add(begins(IndexFields.CODES, code));
      ways.add(begins(IndexFields.IDENTIFIERS, code));
    }
    return Query.of("dis_max", Map.of("queries", ways));
  }

  private static Query begins(String field, String code) {
    return Query.of("prefix", Map.of(field, Map.of("value", code, "boost", OF_CODE)));
  }

  private static Query anyOf(List<String> words, String locale) {
    return Query.of(
        "multi_match",
        Map.of(
            "query",
            String.join(" ", words),
            "operator",
            "or",
            "fields",
            List.of(
                IndexFields.title(locale) + "^3",
                IndexFields.kind(locale) + "^2",
                IndexFields.BRAND + "^2")));
  }
}
