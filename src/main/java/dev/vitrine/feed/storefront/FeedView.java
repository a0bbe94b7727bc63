package dev.vitrine.feed.storefront;

import dev.vitrine.feed.Reason.Due;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.platform.graphql.PageInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed as its reader sees it; the schema's {@code FeedConnection}.
 *
 * @param requestId names the feed
 * @param personalized whether anything in it was chosen for the visitor
 * @param edges the page's things
 * @param pageInfo where the page lies
 */
record FeedView(String requestId, boolean personalized, List<ItemView> edges, PageInfo pageInfo) {

  /** The products alone. */
  public List<ProductView> nodes() {
    return edges.stream().map(ItemView::node).toList();
  }

  /** A thing in the feed; the schema's {@code FeedEdge}. */
  record ItemView(
      String cursor,
      ReasonView reason,
      Strategy strategy,
      double score,
      boolean promoted,
      ProductView node) {}

  /** Why it is shown; the schema's {@code FeedReason}. */
  record ReasonView(
      ReasonCode code,
      String text,
      @Nullable ProductView product,
      @Nullable String note,
      @Nullable Due due) {

    /** When it is due again. */
    public @Nullable Instant dueAt() {
      return due == null ? null : due.at();
    }

    /** How sure that is. */
    public @Nullable Double confidence() {
      return due == null ? null : due.confidence();
    }
  }
}
