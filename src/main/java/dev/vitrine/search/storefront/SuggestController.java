package dev.vitrine.search.storefront;

import dev.vitrine.catalog.storefront.BrandView;
import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.listing.storefront.PageViews;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Degraded;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.search.suggestion.Suggester;
import dev.vitrine.search.suggestion.Suggestions;
import dev.vitrine.search.text.QueryText;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Locale;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Serves {@code suggest}. */
@Controller
class SuggestController {

  private static final int MOST = 20;

  private final Suggester suggester;
  private final PageViews pages;
  private final CatalogViews catalog;

  SuggestController(Suggester suggester, PageViews pages, CatalogViews catalog) {
    this.suggester = suggester;
    this.pages = pages;
    this.catalog = catalog;
  }

  @QueryMapping
  Mono<SuggestionsView> suggest(
      @Argument String query, @Argument int limit, ShopContext shop, GraphQLContext context) {
    int most = PageRequest.size("limit", limit, MOST);
    QueryText text = QueryText.of(query);
    return suggester
        .of(text.text(), most, shop)
        .doOnNext(found -> noteWhatIsMissing(found, context))
        .map(found -> view(found, text.text(), shop));
  }

  private static void noteWhatIsMissing(Suggestions found, GraphQLContext context) {
    if (found.products().cut()) {
      Degraded.note(context, "suggest");
    }
  }

  private SuggestionsView view(Suggestions found, String typed, ShopContext shop) {
    return new SuggestionsView(
        found.queries().stream()
            .map(query -> new SuggestedQuery(query, html(query, typed)))
            .toList(),
        pages.of(found.products(), shop).nodes(),
        found.categories().stream().flatMap(id -> catalog.category(id, shop).stream()).toList(),
        found.brands().stream().flatMap(id -> catalog.brand(id, shop).stream()).toList());
  }

  /** What was typed stands in {@code em}. */
  private static String html(String query, String typed) {
    int at = query.toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
    return at < 0 || typed.isEmpty()
        ? escaped(query)
        : escaped(query.substring(0, at))
            + "<em>"
            + escaped(query.substring(at, at + typed.length()))
            + "</em>"
            + escaped(query.substring(at + typed.length()));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /** The schema's {@code Suggestions}. */
  record SuggestionsView(
      List<SuggestedQuery> queries,
      List<ProductView> products,
      List<CategoryView> categories,
      List<BrandView> brands) {}

  /** A query that others made. */
  record SuggestedQuery(String text, String html) {}
}
