package dev.vitrine.feed.blend;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives what the merchant wants to be seen its share of a feed, evenly: with a share of a fifth,
 * every fifth place. What stands in the feed anyway is moved up; nothing is shown twice.
 */
public final class Shelving {

  private static final double ROUNDING = 1e-9;

  private Shelving() {}

  /**
   * The feed with its promoted places.
   *
   * @param share how large a part of the feed is the merchant's, between 0 and 1
   */
  public static List<FeedItem> of(List<FeedItem> ranking, List<Long> promoted, double share) {
    if (promoted.isEmpty() || share <= 0) {
      return ranking;
    }
    Deque<Long> waiting = new ArrayDeque<>(promoted);
    Deque<FeedItem> rest = new ArrayDeque<>(ranking);
    Set<Long> shown = new HashSet<>();
    List<FeedItem> shelved = new ArrayList<>(ranking.size());
    while (!rest.isEmpty()) {
      Long next = isPromoted(shelved.size(), share) ? unseen(waiting, shown) : null;
      FeedItem item = next == null ? rest.removeFirst() : promoted(next);
      if (shown.add(item.product())) {
        shelved.add(item);
      }
    }
    return shelved;
  }

  /** Whether the place is one of those that make up the share so far, and never more. */
  private static boolean isPromoted(int place, double share) {
    return Math.floor((place + 1) * share + ROUNDING) > Math.floor(place * share + ROUNDING);
  }

  private static @Nullable Long unseen(Deque<Long> waiting, Set<Long> shown) {
    while (!waiting.isEmpty() && shown.contains(waiting.peekFirst())) {
      waiting.removeFirst();
    }
    return waiting.pollFirst();
  }

  private static FeedItem promoted(long product) {
    return new FeedItem(product, Strategy.PROMOTED, Reason.of(ReasonCode.PROMOTED), 0, true);
  }
}
