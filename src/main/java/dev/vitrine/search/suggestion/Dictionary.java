package dev.vitrine.search.suggestion;

import dev.vitrine.behaviour.SearchEvents.Popular;
import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import dev.vitrine.search.lexicon.Lexicon;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be suggested in a market and locale.
 *
 * @param queries what others searched for
 * @param categories keys of categories that hold anything
 * @param brands keys of brands
 * @param words what products are told in
 */
record Dictionary(
    Prefixes<String> queries,
    Prefixes<Long> categories,
    Prefixes<Long> brands,
    Prefixes<String> words) {

  /** Which suggests nothing. */
  static final Dictionary EMPTY =
      new Dictionary(new Prefixes<>(), new Prefixes<>(), new Prefixes<>(), new Prefixes<>());

  static Dictionary of(
      ShopContext shop,
      Lexicon lexicon,
      List<Popular> popular,
      CategoryTree tree,
      Map<Long, Long> counts,
      Brands brands) {
    Language language = lexicon.language();
    Dictionary dictionary =
        new Dictionary(new Prefixes<>(), new Prefixes<>(), new Prefixes<>(), new Prefixes<>());
    popular.stream()
        .filter(it -> it.marketId() == 0 || it.marketId() == shop.market().id())
        .filter(it -> findsSomething(it.query(), lexicon))
        .forEach(it -> dictionary.queries.add(it.query(), language, it.query(), it.people()));
    for (Category category : tree.all()) {
      long count = counts.getOrDefault(category.id(), 0L);
      String title = category.texts().field("title").in(shop.locales(), "").value();
      if (count > 0) {
        dictionary.categories.add(title, language, category.id(), count);
      }
    }
    for (Brand brand : brands.all()) {
      int frequency = frequency(brand.name(), lexicon);
      if (frequency > 0) {
        dictionary.brands.add(brand.name(), language, brand.id(), frequency);
      }
    }
    lexicon.counts().forEach((word, count) -> dictionary.words.add(word, language, word, count));
    return dictionary;
  }

  /** A query whose words all stand somewhere; numbers are not known one by one. */
  private static boolean findsSomething(String query, Lexicon lexicon) {
    List<Word> words = lexicon.language().words(query);
    return !words.isEmpty()
        && words.stream().allMatch(word -> !word.isOfLetters() || lexicon.knows(word.text()));
  }

  private static int frequency(String name, Lexicon lexicon) {
    return lexicon.language().words(name).stream()
        .mapToInt(word -> word.isOfLetters() ? lexicon.frequency(word.text()) : 1)
        .min()
        .orElse(0);
  }
}
