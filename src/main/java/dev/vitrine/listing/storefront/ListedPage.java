package dev.vitrine.listing.storefront;

import dev.vitrine.listing.storefront.facet.FacetView;
import dev.vitrine.platform.graphql.Edge;
import dev.vitrine.platform.graphql.PageInfo;
import java.util.List;

/**
 * A page of a listing in a caller's language, the same for everyone who asks for it.
 *
 * @param edges the products with their cursors
 * @param nodes the products
 * @param pageInfo where the page lies
 * @param totalCount how many products the whole listing has
 * @param facets what it can be narrowed by
 */
public record ListedPage(
    List<Edge<ProductView>> edges,
    List<ProductView> nodes,
    PageInfo pageInfo,
    long totalCount,
    List<FacetView> facets) {}
