package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.listing.query.CountedFacet;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.storefront.attribute.AttributeWords;
import dev.vitrine.listing.storefront.facet.FacetChoice;
import dev.vitrine.listing.storefront.facet.FacetView;
import dev.vitrine.listing.storefront.facet.FacetViews;
import dev.vitrine.listing.storefront.facet.FilterInputs;
import dev.vitrine.listing.storefront.facet.TellingFacets;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Edge;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.PageInfo;
import java.util.List;
import java.util.Optional;
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

  /** The page of a search: with the ten facets that tell most of it. */
  public ListedPage found(ListingPage page, ShopContext shop) {
    ListedPage listed = of(page.withoutFacets(), shop);
    List<CountedFacet> offered =
        new FacetChoice(products.words().attributes(), page.total()).offered(page.facets());
    List<FacetView> telling = facets(shop).of(new TellingFacets(page.total()).of(offered));
    return new ListedPage(
        listed.edges(), listed.nodes(), listed.pageInfo(), listed.totalCount(), telling);
  }

  /**
   * One facet of a page with as many of its values as were counted.
   *
   * @param matching what the values' words contain, whatever their case and accents; empty for any
   */
  public Optional<?> facet(
      ListingPage page, ShopContext shop, String key, String matching, int most) {
    FacetViews views = facets(shop);
    String meant = views.meant(key);
    return views.of(page.facets()).stream()
        .filter(facet -> facet.key().equals(meant))
        .findFirst()
        .map(facet -> facet.matching(matching, most));
  }

  private FacetViews facets(ShopContext shop) {
    return new FacetViews(products.words(), new FilterInputs(catalog, shop), messages, shop);
  }

  private List<FacetView> facets(ListingPage page, ShopContext shop) {
    AttributeWords words = products.words();
    FacetViews views = new FacetViews(words, new FilterInputs(catalog, shop), messages, shop);
    return views.of(new FacetChoice(words.attributes(), page.total()).offered(page.facets()));
  }
}
