package dev.vitrine.listing.storefront;

import dev.vitrine.listing.storefront.facet.FacetView;
import dev.vitrine.platform.graphql.Edge;
import dev.vitrine.platform.graphql.PageInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer with a page of a listing; the schema's {@code ProductConnection}.
 *
 * @param requestId names this answer
 * @param page the page
 * @param asOf up to when the index had taken in changes
 */
record ListingView(String requestId, ListedPage page, @Nullable Instant asOf) {

  List<Edge<ProductView>> edges() {
    return page.edges();
  }

  List<ProductView> nodes() {
    return page.nodes();
  }

  PageInfo pageInfo() {
    return page.pageInfo();
  }

  long totalCount() {
    return page.totalCount();
  }

  List<FacetView> facets() {
    return page.facets();
  }
}
