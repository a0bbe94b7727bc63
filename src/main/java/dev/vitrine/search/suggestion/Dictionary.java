package dev.vitrine.search.suggestion;

import dev.vitrine.behaviour.SearchEvents.Popular;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.suggestion.Prefixes.Named;
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
      new Dictionary(
          Prefixes.of(List.of(), Language.of("en")),
          Prefixes.of(List.of(), Language.of("en")),
          Prefixes.of(List.of(), Language.of("en")),
          Prefixes.of(List.of(), Language.of("en")));

  static Dictionary of(
      ShopContext shop,
      Lexicon lexicon,
      List<Popular> popular,
      CategoryTree tree,
      Map<Long, Long> counts,
      Brands brands) {
    Language language = lexicon.language();
    return new Dictionary(
        Prefixes.of(queries(popular, lexicon, shop), language),
        Prefixes.of(categories(tree, counts, shop), language),
        Prefixes.of(brands(brands, lexicon), language),
        Prefixes.of(words(lexicon), language));
  }

  private static List<Named<String>> queries(
      List<Popular> popular, Lexicon lexicon, ShopContext shop) {
    return popular.stream()
        .filter(it -> it.marketId() == 0 || it.marketId() == shop.market().id())
        .filter(it -> findsSomething(it.query(), lexicon))
        .map(it -> new Named<>(it.query(), it.query(), it.people()))
        .toList();
  }

  private static List<Named<Long>> categories(
      CategoryTree tree, Map<Long, Long> counts, ShopContext shop) {
    return tree.all().stream()
        .map(it -> new Named<>(title(it, shop), it.id(), counts.getOrDefault(it.id(), 0L)))
        .filter(it -> it.weight() > 0)
        .toList();
  }

  private static String title(Category category, ShopContext shop) {
    return category.texts().field("title").in(shop.locales(), "").value();
  }

  private static List<Named<Long>> brands(Brands brands, Lexicon lexicon) {
    return brands.all().stream()
        .map(it -> new Named<>(it.name(), it.id(), frequency(it.name(), lexicon)))
        .filter(it -> it.weight() > 0)
        .toList();
  }

  private static List<Named<String>> words(Lexicon lexicon) {
    return lexicon.counts().entrySet().stream()
        .map(it -> new Named<>(it.getKey(), it.getKey(), it.getValue()))
        .toList();
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
