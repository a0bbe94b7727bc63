package dev.vitrine.feed.storefront;

import dev.vitrine.feed.storefront.FeedView.ReasonView;
import dev.vitrine.listing.storefront.ProductView;
import java.util.List;

/**
 * What one model finds for a product; the schema's {@code RecommendationConnection}.
 *
 * @param requestId names the answer
 * @param edges the products found, the best first
 */
record RecommendationView(String requestId, List<Recommended> edges) {

  /** The products alone. */
  public List<ProductView> nodes() {
    return edges.stream().map(Recommended::node).toList();
  }

  /** A product found; the schema's {@code RecommendationEdge}. */
  record Recommended(ReasonView reason, double score, ProductView node) {}
}
