package dev.vitrine.feed;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.Sought;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.market.ShopContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is made for.
 *
 * @param visitor for whom; null for somebody who is not known
 * @param shop where it is shown
 * @param history what the visitor did, the latest first; empty for one who is not known
 * @param told what the visitor says that they like
 * @param disliked keys of the products that they tried and dislike
 * @param anchors keys of the products at hand: on the page, in the cart, just bought
 * @param now when it is made
 */
public record Moment(
    @Nullable Visitor visitor,
    ShopContext shop,
    List<Event> history,
    Taste told,
    Set<Long> disliked,
    List<Long> anchors,
    Instant now) {

  /** A moment of somebody who is not known. */
  public Moment(
      ShopContext shop, List<Event> history, Taste told, List<Long> anchors, Instant now) {
    this(null, shop, history, told, Set.of(), anchors, now);
  }

  /** Key of the customer whom it is made for, where it may be personal; null for others. */
  public @Nullable Long customer() {
    return visitor == null ? null : visitor.personalCustomerId();
  }

  /** The products that the visitor met, the latest first, each once. */
  public List<Met> met() {
    Map<Long, Met> met = new LinkedHashMap<>();
    for (Event event : history) {
      Long product = event.productId();
      if (product != null) {
        met.merge(product, new Met(product, event.kind(), event.at()), Moment::joined);
      }
    }
    return List.copyOf(met.values());
  }

  private static Met joined(Met later, Met earlier) {
    boolean telling = earlier.kind().compareTo(later.kind()) > 0;
    return telling ? new Met(later.product(), earlier.kind(), later.at()) : later;
  }

  /** What the visitor looked for, the latest first, each once. */
  public List<Sought> sought() {
    return history.stream().flatMap(event -> Stream.ofNullable(event.sought())).distinct().toList();
  }

  /** The same at a placement: after a purchase, what was bought last is at hand. */
  Moment at(Placement placement) {
    return placement == Placement.AFTER_PURCHASE && anchors.isEmpty()
        ? new Moment(visitor, shop, history, told, disliked, lastBought(), now)
        : this;
  }

  private List<Long> lastBought() {
    return history.stream()
        .filter(Event::isPurchase)
        .limit(1)
        .flatMap(last -> history.stream().filter(each -> isOfOrder(each, last)))
        .flatMap(event -> Stream.ofNullable(event.productId()))
        .toList();
  }

  private static boolean isOfOrder(Event event, Event last) {
    return event.isPurchase() && event.at().equals(last.at());
  }

  /** Keys of what the visitor bought. */
  public Set<Long> bought() {
    return history.stream()
        .filter(Event::isPurchase)
        .map(Event::productId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
