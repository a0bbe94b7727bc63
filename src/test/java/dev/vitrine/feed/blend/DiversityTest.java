package dev.vitrine.feed.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.listing.shelf.OnShelf;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiversityTest {

  private static FeedItem item(long product, double score) {
    Reason reason = Reason.of(ReasonCode.POPULAR_HERE);
    return new FeedItem(product, Strategy.POPULAR, reason, score, false);
  }

  private static OnShelf of(long product, long brand, long category) {
    return OnShelf.of(product, List.of("b:" + brand), List.of(category), false);
  }

  private static List<Long> mixed(Map<Long, OnShelf> facts, FeedItem... items) {
    return new Diversity(facts).mixed(List.of(items)).stream().map(FeedItem::product).toList();
  }

  @Test
  void afterOneOfABrandAnotherBrandOfAlmostTheSameWorthComesFirst() {
    Map<Long, OnShelf> facts = Map.of(1L, of(1, 7, 1), 2L, of(2, 7, 1), 3L, of(3, 8, 2));
    assertThat(mixed(facts, item(1, 1.0), item(2, 0.9), item(3, 0.85))).containsExactly(1L, 3L, 2L);
  }

  @Test
  void afterOneOfACategoryAnotherCategoryOfAlmostTheSameWorthComesFirst() {
    Map<Long, OnShelf> facts = Map.of(1L, of(1, 7, 1), 2L, of(2, 8, 1), 3L, of(3, 9, 2));
    assertThat(mixed(facts, item(1, 1.0), item(2, 0.9), item(3, 0.85))).containsExactly(1L, 3L, 2L);
  }

  @Test
  void whatIsMuchBetterStaysBefore() {
    Map<Long, OnShelf> facts = Map.of(1L, of(1, 7, 1), 2L, of(2, 7, 1), 3L, of(3, 8, 2));
    assertThat(mixed(facts, item(1, 1.0), item(2, 0.9), item(3, 0.2))).containsExactly(1L, 2L, 3L);
  }

  @Test
  void nothingIsLostAndNothingDoubled() {
    Map<Long, OnShelf> facts =
        LongStream.range(0, 200)
            .boxed()
            .collect(Collectors.toMap(id -> id, id -> of(id, id % 3, id % 5)));
    FeedItem[] items =
        LongStream.range(0, 200).mapToObj(id -> item(id, 1.0 / (id + 1))).toArray(FeedItem[]::new);
    assertThat(mixed(facts, items)).containsExactlyInAnyOrderElementsOf(facts.keySet());
  }

  @Test
  void whatNothingIsKnownOfKeepsItsPlace() {
    assertThat(mixed(Map.of(), item(1, 0.3), item(2, 0.2))).containsExactly(1L, 2L);
  }
}
