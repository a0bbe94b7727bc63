package dev.vitrine.feed.storefront;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.storefront.FeedView.ReasonView;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts reasons into words.
 *
 * @param messages the sentences
 * @param locale the reader's
 * @param products the products that reasons speak of, by key
 * @param notes what advisers write of products, by key
 */
record Reasons(
    Messages messages, Locale locale, Map<Long, ProductView> products, Map<Long, String> notes) {

  /** Whether it is still so: a visitor may have taken back what an adviser was allowed. */
  boolean isStillSo(FeedItem item) {
    return item.reason().code() != ReasonCode.ADVISER || notes.containsKey(item.product());
  }

  /** The reason; one whose product the market no longer shows does not name it. */
  ReasonView of(FeedItem item) {
    Reason reason = item.reason();
    ProductView product = reason.product() == null ? null : products.get(reason.product());
    String note = reason.code() == ReasonCode.ADVISER ? notes.get(item.product()) : null;
    String named = product == null ? "" : ".of";
    String key = "feed.reason." + reason.code() + named;
    return new ReasonView(
        reason.code(), messages.format(locale, key, facts(product)), product, note);
  }

  private static Map<String, Object> facts(@Nullable ProductView product) {
    return Stream.ofNullable(product)
        .map(ProductView::title)
        .map(Text::value)
        .collect(Collectors.toMap(title -> "product", title -> title));
  }
}
