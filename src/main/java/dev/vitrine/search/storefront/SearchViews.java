package dev.vitrine.search.storefront;

import dev.vitrine.listing.storefront.Filters;
import dev.vitrine.listing.storefront.ListedPage;
import dev.vitrine.listing.storefront.PageViews;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.RequestId;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.outbox.OutboxProgress;
import dev.vitrine.search.SearchPage;
import dev.vitrine.search.SearchRequest;
import dev.vitrine.search.merchandising.SearchRule;
import dev.vitrine.search.storefront.SearchView.Interpretation;
import dev.vitrine.search.storefront.SearchView.Redirect;
import dev.vitrine.search.storefront.SearchView.SearchEdge;
import dev.vitrine.search.storefront.SearchView.Understood;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns answers of searches into what one caller reads. */
@Component
class SearchViews {

  private final PageViews pages;
  private final Filters filters;
  private final OutboxProgress progress;

  SearchViews(PageViews pages, Filters filters, OutboxProgress progress) {
    this.pages = pages;
    this.filters = filters;
    this.progress = progress;
  }

  SearchView of(SearchPage found, SearchRequest request) {
    ShopContext shop = request.shop();
    ListedPage page = pages.found(found.products(), shop);
    return new SearchView(
        RequestId.next(),
        found.products(),
        shop,
        page,
        edges(found, page, shop),
        found.corrected(),
        interpretation(found, shop),
        found.relaxation(),
        redirect(found.redirect()),
        progress.asOf());
  }

  private static @Nullable Redirect redirect(@Nullable SearchRule rule) {
    return rule == null || rule.location() == null
        ? null
        : new Redirect(rule.location(), rule.permanent());
  }

  private static List<SearchEdge> edges(SearchPage found, ListedPage page, ShopContext shop) {
    Highlighter highlighter = Highlighter.of(Language.of(shop.locales().tag()), found.terms());
    return IntStream.range(0, page.edges().size())
        .mapToObj(i -> edge(i, found, page, highlighter))
        .toList();
  }

  private static SearchEdge edge(
      int i, SearchPage found, ListedPage page, Highlighter highlighter) {
    var edge = page.edges().get(i);
    var listed = found.products().products().get(i);
    return new SearchEdge(
        edge.cursor(),
        edge.node(),
        highlighter.of(edge.node(), listed.passage()),
        listed.explanation() == null
            ? null
            : Explanations.of(listed.explanation(), listed.marks()));
  }

  private Optional<Understood> understood(
      dev.vitrine.search.intent.Understood part, ShopContext shop) {
    return Optional.ofNullable(part.filter())
        .map(
            filter ->
                new Understood(
                    filters.label(filter, shop), part.words(), filters.write(filter, shop)));
  }

  private Interpretation interpretation(SearchPage found, ShopContext shop) {
    return new Interpretation(
        found.understood().stream().flatMap(it -> understood(it, shop).stream()).toList(),
        found.remaining());
  }
}
