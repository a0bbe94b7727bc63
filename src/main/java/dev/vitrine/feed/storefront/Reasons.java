package dev.vitrine.feed.storefront;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.storefront.FeedView.ReasonView;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.platform.graphql.Messages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts reasons into words.
 *
 * @param messages the sentences
 * @param locale the reader's
 * @param products the products that reasons speak of, by key
 * @param friends what friends show now
 * @param notes what advisers write of products, by key, as the visitor lets them now
 */
record Reasons(
    Messages messages,
    Locale locale,
    Map<Long, ProductView> products,
    FriendsNow.Shown friends,
    Map<Long, String> notes) {

  /** Reasons that speak of nobody. */
  static Reasons ofProducts(Messages messages, Locale locale, Map<Long, ProductView> products) {
    return new Reasons(messages, locale, products, FriendsNow.NOBODY, Map.of());
  }

  /** Whether it still holds: friends and visitors may have taken back what they allowed. */
  boolean isStillSo(FeedItem item) {
    boolean allowed =
        item.reason().code() != ReasonCode.ADVISER || notes.containsKey(item.product());
    return allowed && friends.allows(item);
  }

  /** The reason; it names no product that the market does not show, and no friend against it. */
  ReasonView of(FeedItem item) {
    Reason reason = item.reason();
    ProductView product = reason.product() == null ? null : products.get(reason.product());
    String friend = reason.friend() == null ? null : friends.names().get(reason.friend());
    String note = reason.code() == ReasonCode.ADVISER ? notes.get(item.product()) : null;
    String key = "feed.reason." + reason.code() + form(product, friend, reason.words());
    String text = messages.format(locale, key, facts(product, friend, reason.words()));
    return new ReasonView(reason.code(), text, product, note, reason.due());
  }

  private static String form(
      @Nullable ProductView product, @Nullable String friend, @Nullable String words) {
    if (product != null) {
      return ".of";
    }
    if (words != null) {
      return ".said";
    }
    return friend != null ? ".named" : "";
  }

  private static Map<String, Object> facts(
      @Nullable ProductView product, @Nullable String friend, @Nullable String words) {
    Map<String, Object> facts = new HashMap<>();
    if (product != null) {
      facts.put("product", product.title().value());
    }
    if (words != null) {
      facts.put("words", words);
    }
    if (friend != null) {
      facts.put("friend", friend);
    }
    return facts;
  }
}
