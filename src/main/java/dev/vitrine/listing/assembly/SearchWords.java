package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Variant;
import dev.vitrine.platform.language.Code;
import dev.vitrine.platform.language.Codes;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the different words, the model numbers and the identifiers of a product. */
final class SearchWords {

  /** Nobody knows what a product is that is told in more different words, or numbers. */
  private static final int MOST = 500;

  private static final int LONGEST = 40;

  private static final String HYPHENS = "-\u2010\u2011";

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
            .flatMap(text -> words(text, language).stream())
            .distinct()
            .limit(MOST)
            .sorted()
            .toList());
  }

  /** The words of a text, and what it writes as two of them with a hyphen between. */
  private static Set<String> words(String text, Language language) {
    Set<String> words = new LinkedHashSet<>();
    Word last = null;
    for (Word word : language.words(text)) {
      if (last != null && areHyphenated(last, word, text)) {
        add(last.text() + '-' + word.text(), words);
      }
      if (word.isOfLetters() && (word.text().length() > 1 || isWhole(word, language))) {
        add(word.text(), words);
      }
      last = word;
    }
    return words;
  }

  private static boolean areHyphenated(Word one, Word other, String text) {
    boolean letters = one.isOfLetters() && other.isOfLetters();
    return letters
        && other.start() == one.end() + 1
        && HYPHENS.indexOf(text.charAt(one.end())) >= 0;
  }

  /** A letter is no word, but a Japanese character may be. */
  private static boolean isWhole(Word word, Language language) {
    return "ja".equals(language.code()) && Character.isIdeographic(word.text().codePointAt(0));
  }

  private static void add(String word, Set<String> words) {
    if (word.length() <= LONGEST) {
      words.add(word);
    }
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
