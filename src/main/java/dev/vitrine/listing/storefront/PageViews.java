package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Edge;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.PageInfo;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns pages as the index answers them into what one caller reads. */
@Component
public class PageViews {

  private final ProductViews products;
  private final CatalogViews catalog;
  private final Messages messages;

  PageViews(ProductViews products, CatalogViews catalog, Messages messages) {
    this.products = products;
    this.catalog = catalog;
    this.messages = messages;
  }

  /** The page in the caller's language. */
  public ListedPage of(ListingPage page, ShopContext shop) {
    List<Edge<ProductView>> edges =
        page.products().stream()
            .map(listed -> new Edge<>(listed.cursor(), products.card(listed.card(), shop)))
            .toList();
    return new ListedPage(
        edges,
        edges.stream().map(Edge::node).toList(),
        PageInfo.of(edges, page.hasNext(), page.hasPrevious()),
        page.total(),
        facets(page, shop));
  }

  private List<FacetView> facets(ListingPage page, ShopContext shop) {
    AttributeWords words = products.words();
    FacetViews views = new FacetViews(words, new FilterInputs(catalog, shop), messages, shop);
    return views.of(new FacetChoice(words.attributes(), page.total()).offered(page.facets()));
  }
}
