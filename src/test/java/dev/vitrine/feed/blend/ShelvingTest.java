package dev.vitrine.feed.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShelvingTest {

  private static final List<FeedItem> TEN =
      LongStream.rangeClosed(1, 10).mapToObj(ShelvingTest::item).toList();

  private static FeedItem item(long product) {
    Reason reason = Reason.of(ReasonCode.POPULAR_HERE);
    return new FeedItem(product, Strategy.POPULAR, reason, 1, false);
  }

  private static List<Long> products(List<FeedItem> items) {
    return items.stream().map(FeedItem::product).toList();
  }

  @Test
  void everyFifthPlaceIsTheMerchantsWhoHasAFifth() {
    List<FeedItem> shelved = Shelving.of(TEN, List.of(21L, 22L), 0.2);
    assertThat(products(shelved))
        .containsExactly(1L, 2L, 3L, 4L, 21L, 5L, 6L, 7L, 8L, 22L, 9L, 10L);
    assertThat(shelved.stream().filter(FeedItem::promoted).map(FeedItem::product))
        .containsExactly(21L, 22L);
  }

  @Test
  void whatStandsFurtherDownIsMovedUpAndNotDoubled() {
    assertThat(products(Shelving.of(TEN, List.of(9L), 0.5)))
        .containsExactly(1L, 9L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L);
  }

  @Test
  void whatWasShownAlreadyIsNotPromotedAnyMore() {
    assertThat(products(Shelving.of(TEN, List.of(1L, 21L), 0.5))).startsWith(1L, 21L, 2L);
  }

  @Test
  void whatIsMovedUpTakesNoMoreThanTheShare() {
    List<Long> best = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    List<FeedItem> shelved = Shelving.of(TEN, best.reversed(), 0.3);
    assertThat(products(shelved)).containsExactly(1L, 2L, 3L, 10L, 4L, 5L, 9L, 6L, 7L, 8L);
    assertThat(shelved.stream().filter(FeedItem::promoted)).hasSize(3);
  }

  @Test
  void withoutAShareNothingIsPromoted() {
    assertThat(Shelving.of(TEN, List.of(21L), 0)).isEqualTo(TEN);
  }
}
