package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Variant;
import dev.vitrine.platform.language.Code;
import dev.vitrine.platform.language.Codes;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the different words, the model numbers and the identifiers of a product. */
final class SearchWords {

  /** Nobody knows what a product is that is told in more different words, or numbers. */
  private static final int MOST = 500;

  private static final int LONGEST = 40;

  private final Product product;
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final TreeSet<String> codes = new TreeSet<>();

  SearchWords(Product product) {
    this.product = product;
  }

  /** Takes the texts in a locale; model numbers and measures are looked for in titles and facts. */
  void read(String localeTag, String title, String facts, String others) {
    Language language = Language.of(localeTag);
    Stream.of(title, facts)
        .flatMap(text -> text.lines())
        .flatMap(line -> Codes.in(line, language).stream())
        .map(Code::text)
        .forEach(codes::add);
    words.put(
        localeTag,
        Stream.of(title, facts, others)
            .flatMap(text -> language.words(text).stream())
            .filter(Word::isOfLetters)
            .map(Word::text)
            .filter(word -> word.length() > 1 && word.length() <= LONGEST)
            .distinct()
            .limit(MOST)
            .sorted()
            .toList());
  }

  Map<String, List<String>> byLocale() {
    return words;
  }

  List<String> codes() {
    return codes.stream().limit(MOST).toList();
  }

  List<String> identifiers() {
    return Stream.concat(
            Stream.of(product.externalId()),
            product.variants().stream().flatMap(SearchWords::identifiers))
        .map(Codes::compact)
        .filter(it -> !it.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> identifiers(Variant variant) {
    return Stream.concat(Stream.of(variant.sku()), Stream.ofNullable(variant.gtin()));
  }
}
