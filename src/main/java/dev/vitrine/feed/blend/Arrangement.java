package dev.vitrine.feed.blend;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.market.Market.SoldOut;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes of a ranking what is shown in a market.
 *
 * @param facts what the market shows, by key
 * @param excluded what the merchant does not want to be shown here
 * @param soldOut how the market treats what is sold out
 * @param mixing whether brands and kinds are mixed
 */
public record Arrangement(
    Map<Long, OnShelf> facts, Predicate<OnShelf> excluded, SoldOut soldOut, boolean mixing) {

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
    return Shelving.of(soldOutWhereItBelongs(mixed), seen, share);
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
      case LAST ->
          Stream.concat(
                  items.stream().filter(item -> isThere(item.product())),
                  items.stream().filter(item -> !isThere(item.product())))
              .toList();
    };
  }
}
