package dev.vitrine.feed.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.Taste;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.market.Market.SoldOut;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrangementTest {

  private static final String BLACK = "a:color=black";
  private static final Taste NO_BLACK = Taste.of(Map.of(BLACK, -1.0));
  private static final Map<Long, OnShelf> FACTS =
      Map.of(1L, shelf(1, false, BLACK), 2L, shelf(2, true), 3L, shelf(3, false));

  private static OnShelf shelf(long product, boolean soldOut, String... tokens) {
    return OnShelf.of(product, List.of(tokens), List.of(), soldOut);
  }

  private static List<Long> arranged(SoldOut soldOut, Taste told) {
    List<FeedItem> ranking = List.of(item(1), item(2), item(3));
    return new Arrangement(FACTS, it -> false, soldOut, told::isAgainst, false)
        .of(ranking, List.of(), 0).stream().map(FeedItem::product).toList();
  }

  private static FeedItem item(long product) {
    return new FeedItem(product, Strategy.POPULAR, Reason.of(ReasonCode.POPULAR_HERE), 1, false);
  }

  @Test
  void whatIsDislikedStandsBehindTheRest() {
    assertThat(arranged(SoldOut.SHOWN, NO_BLACK)).containsExactly(2L, 3L, 1L);
  }

  @Test
  void whatIsSoldOutStandsBehindEvenWhatIsDisliked() {
    assertThat(arranged(SoldOut.LAST, NO_BLACK)).containsExactly(3L, 1L, 2L);
  }

  @Test
  void whatIsSoldOutIsNotShownWhereTheMarketHidesIt() {
    assertThat(arranged(SoldOut.HIDDEN, Taste.NONE)).containsExactly(1L, 3L);
  }

  @Test
  void whatTheMarketDoesNotShowIsNotShown() {
    List<FeedItem> ranking = List.of(item(4), item(1));
    assertThat(
            new Arrangement(FACTS, it -> false, SoldOut.SHOWN, it -> false, true)
                .of(ranking, List.of(4L), 0.5).stream().map(FeedItem::product))
        .containsExactly(1L);
  }

  @Test
  void whoDislikesNothingSeesTheRanking() {
    assertThat(arranged(SoldOut.SHOWN, Taste.NONE)).containsExactly(1L, 2L, 3L);
  }
}
