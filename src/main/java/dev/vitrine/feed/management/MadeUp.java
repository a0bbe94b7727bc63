package dev.vitrine.feed.management;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.EventKind;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Taste;
import dev.vitrine.market.ShopContext;
import dev.vitrine.style.StyleProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A visitor whom a merchant makes up.
 *
 * @param shop where they are
 * @param history what they did
 * @param told what they say that they like
 * @param anchors external ids of the products at hand
 */
record MadeUp(ShopContext shop, List<Deed> history, StyleProfile told, List<String> anchors) {

  /** External ids of all products that are named. */
  Set<String> named() {
    return Stream.concat(history.stream().map(Deed::product), anchors.stream())
        .collect(Collectors.toSet());
  }

  /**
   * What a feed is made for.
   *
   * @param keys of the products that there are, by external id
   */
  Moment moment(Map<String, Long> keys) {
    Instant now = Instant.now();
    List<Event> events =
        history.stream()
            .map(event -> event(event, keys, now))
            .sorted(Comparator.comparing(Event::at).reversed())
            .toList();
    List<Long> atHand = anchors.stream().map(id -> key(id, keys)).toList();
    return new Moment(shop, events, Taste.of(told), atHand, now);
  }

  private Event event(Deed event, Map<String, Long> keys, Instant now) {
    Instant at = now.minus(Duration.ofDays(event.daysAgo()));
    return new Event(event.kind(), key(event.product(), keys), shop.market().id(), at);
  }

  private static Long key(String externalId, Map<String, Long> keys) {
    Long key = keys.get(externalId);
    if (key == null) {
      throw ShopChoice.unknown(externalId);
    }
    return key;
  }

  /**
   * Something that they did.
   *
   * @param product the product's external id
   */
  record Deed(EventKind kind, String product, int daysAgo) {}
}
