package dev.vitrine.partner;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a key allows. */
public enum Scope {
  /** The catalogue as merchants see it, with drafts, prices, stock, markets and how it is shown. */
  CATALOG_READ("catalog:read"),
  /** Products, attributes, categories, brands, badges, custom fields, media and their texts. */
  CATALOG_WRITE("catalog:write", CATALOG_READ),
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
  MERCHANDISING_WRITE("merchandising:write", CATALOG_READ),
  /** Profiles of visitors who allow it, to see and to choose for. */
  STYLE_ADVISE("style:advise", CATALOG_READ),
  /** Feeds of customers who agree to be remembered, to write to them. */
  FEED_READ("feed:read"),
  /** Markets, locations and keys. */
  SETTINGS_WRITE("settings:write", CATALOG_READ);

  private final String key;
  private final Set<Scope> with;

  Scope(String key, Scope... with) {
    this.key = key;
    this.with = Set.of(with);
  }

  /** What these scopes allow, with the scopes that come with them. */
  static Set<Scope> allowedBy(Set<Scope> scopes) {
    return scopes.stream()
        .flatMap(scope -> Stream.concat(Stream.of(scope), scope.with.stream()))
        .collect(Collectors.toUnmodifiableSet());
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
