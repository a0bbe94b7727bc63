package dev.vitrine.partner;

import java.util.Arrays;
import java.util.Optional;

/** What a key allows. */
public enum Scope {
  /** Products, attributes, categories, brands, badges, custom fields, media and their texts. */
  CATALOG_WRITE("catalog:write"),
  /** Prices. */
  PRICE_WRITE("price:write"),
  /** Stock. */
  STOCK_WRITE("stock:write"),
  /** Reviews. */
  REVIEW_WRITE("review:write"),
  /** Behaviour events. */
  EVENT_WRITE("event:write"),
  /** Tokens for known visitors. */
  VISITOR_IDENTIFY("visitor:identify"),
  /** Orders, to read. */
  ORDER_READ("order:read"),
  /** Orders, to change. */
  ORDER_WRITE("order:write"),
  /** Collections and pins. */
  MERCHANDISING_WRITE("merchandising:write"),
  /** Profiles of visitors who allow it, to see and to choose for. */
  STYLE_ADVISE("style:advise"),
  /** Feeds of customers who agree to be remembered, to write to them. */
  FEED_READ("feed:read"),
  /** Markets, locations and keys. */
  SETTINGS_WRITE("settings:write");

  private final String key;

  Scope(String key) {
    this.key = key;
  }

  /** The scope as it is written, such as {@code catalog:write}. */
  public String key() {
    return key;
  }

  /** The scope that is written so. */
  public static Optional<Scope> of(String key) {
    return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
  }
}
