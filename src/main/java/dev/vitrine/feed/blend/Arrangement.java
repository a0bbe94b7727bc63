package dev.vitrine.feed.blend;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.market.Market.SoldOut;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes of a ranking what is shown in a market.
 *
 * @param facts what the market shows, by key
 * @param excluded what the merchant does not want to be shown here
 * @param soldOut how the market treats what is sold out
 * @param disliked what the visitor says they dislike: it stands behind everything else
 * @param mixing whether brands and kinds are mixed
 */
public record Arrangement(
    Map<Long, OnShelf> facts,
    Predicate<OnShelf> excluded,
    SoldOut soldOut,
    Predicate<OnShelf> disliked,
    boolean mixing) {

  /**
   * The ranking without what is not shown, mixed, with the merchant's share.
   *
   * @param promoted keys of what the merchant wants to be seen
   * @param share how large a part of the feed that takes
   */
  public List<FeedItem> of(List<FeedItem> ranking, List<Long> promoted, double share) {
    List<FeedItem> there = ranking.stream().filter(item -> isShown(item.product())).toList();
    List<FeedItem> mixed = mixing ? new Diversity(facts).mixed(there) : there;
    List<Long> seen = promoted.stream().filter(this::isShown).filter(this::isThere).toList();
    List<FeedItem> preferred = last(mixed, item -> disliked.test(known(item)));
    return Shelving.of(soldOutWhereItBelongs(preferred), seen, share);
  }

  private boolean isShown(Long product) {
    OnShelf known = facts.get(product);
    return known != null
        && !excluded.test(known)
        && !(known.soldOut() && soldOut == SoldOut.HIDDEN);
  }

  private boolean isThere(Long product) {
    OnShelf known = facts.get(product);
    return known != null && !known.soldOut();
  }

  private List<FeedItem> soldOutWhereItBelongs(List<FeedItem> items) {
    return switch (soldOut) {
      case SHOWN, HIDDEN -> items;
      case LAST -> last(items, item -> !isThere(item.product()));
    };
  }

  private static List<FeedItem> last(List<FeedItem> items, Predicate<FeedItem> late) {
    return Stream.concat(items.stream().filter(late.negate()), items.stream().filter(late))
        .toList();
  }

  private OnShelf known(FeedItem item) {
    return Objects.requireNonNull(facts.get(item.product()));
  }
}
