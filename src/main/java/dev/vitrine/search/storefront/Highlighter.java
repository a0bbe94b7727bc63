package dev.vitrine.search.storefront;

import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import dev.vitrine.search.storefront.SearchView.Highlight;
import dev.vitrine.search.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Marks the words of a search in what a card shows.
 *
 * @param language the language of the texts
 * @param stems what is marked, by its stem
 */
record Highlighter(Language language, Set<String> stems) {

  static Highlighter of(Language language, List<Term> terms) {
    return new Highlighter(
        language,
        terms.stream()
            .filter(Term::needed)
            .flatMap(term -> words(term))
            .flatMap(word -> language.words(word).stream())
            .map(Word::stem)
            .collect(Collectors.toSet()));
  }

  private static Stream<String> words(Term term) {
    Stream<String> others = term.alternatives().stream().flatMap(it -> it.words().stream());
    return Stream.concat(Stream.of(term.text()), Stream.concat(term.codes().stream(), others));
  }

  /**
   * The title, the brand and the categories that have any of the words, and what of the description
   * has them.
   *
   * @param passage the passage of the description as HTML, the words in {@code em}
   */
  List<Highlight> of(ProductView product, @Nullable String passage) {
    List<Highlight> highlights = new ArrayList<>();
    add("title", product.title().value(), highlights);
    if (product.brand() != null) {
      add("brand", product.brand().name(), highlights);
    }
    product.categories().forEach(category -> add("category", category.title().value(), highlights));
    if (passage != null) {
      highlights.add(new Highlight("description", passage));
    }
    return highlights;
  }

  private void add(String field, String text, List<Highlight> highlights) {
    String html = html(text);
    if (html.contains("<em>")) {
      highlights.add(new Highlight(field, html));
    }
  }

  /** The text as HTML, the words in {@code em}. */
  String html(String text) {
    StringBuilder html = new StringBuilder();
    int end = 0;
    for (Word word : language.words(text)) {
      if (stems.contains(word.stem()) && word.start() >= end) {
        html.append(escaped(text.substring(end, word.start())))
            .append("<em>")
            .append(escaped(text.substring(word.start(), word.end())))
            .append("</em>");
        end = word.end();
      }
    }
    return html.append(escaped(text.substring(end))).toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
