package dev.vitrine.feed.blend;

import static dev.vitrine.feed.Strategy.DUE_AGAIN;
import static dev.vitrine.feed.Strategy.INTEREST;
import static dev.vitrine.feed.Strategy.NEW;
import static dev.vitrine.feed.Strategy.POPULAR;
import static dev.vitrine.feed.Strategy.TASTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MixerTest {

  private static final Reason BOUGHT = new Reason(ReasonCode.YOU_BOUGHT, 99L);
  private static final Reason STYLE = Reason.of(ReasonCode.YOUR_STYLE);
  private static final Reason LIKED_HERE = Reason.of(ReasonCode.POPULAR_HERE);

  private static List<FeedItem> mix(Recipe recipe, Map<Strategy, List<Candidate>> found) {
    return new Mixer(recipe, Map.of(2L, 0.5), Comparator.reverseOrder()).mix(found);
  }

  private static List<Long> products(List<FeedItem> items) {
    return items.stream().map(FeedItem::product).toList();
  }

  @Test
  void whatTwoStrategiesFindCountsTwiceAndOncePerList() {
    List<FeedItem> mixed =
        mix(
            new Recipe(Map.of(INTEREST, 1.0, TASTE, 0.4), List.of()),
            Map.of(
                INTEREST, List.of(new Candidate(1, 0.02, BOUGHT), new Candidate(2, 0.01, BOUGHT)),
                TASTE, List.of(new Candidate(2, 7, STYLE))));
    assertThat(products(mixed)).containsExactly(1L, 2L);
    assertThat(mixed.getLast().score()).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void theReasonIsThatOfTheStrategyThatSaysMost() {
    List<FeedItem> mixed =
        mix(
            new Recipe(Map.of(INTEREST, 1.0, TASTE, 0.5), List.of()),
            Map.of(
                INTEREST, List.of(new Candidate(1, 3, BOUGHT)),
                TASTE, List.of(new Candidate(1, 9, STYLE))));
    assertThat(mixed).containsExactly(new FeedItem(1, INTEREST, BOUGHT, 1.5, false));
  }

  @Test
  void whatIsDueAgainIsShownForThatWhateverElseSaysMore() {
    Reason due = Reason.of(ReasonCode.DUE_AGAIN);
    List<FeedItem> mixed =
        mix(
            new Recipe(Map.of(INTEREST, 1.0, DUE_AGAIN, 0.1, TASTE, 0.5), List.of()),
            Map.of(
                INTEREST, List.of(new Candidate(1, 3, BOUGHT)),
                DUE_AGAIN, List.of(new Candidate(1, 1, due)),
                TASTE, List.of(new Candidate(1, 9, STYLE))));
    assertThat(mixed).containsExactly(new FeedItem(1, DUE_AGAIN, due, 1.6, false));
  }

  @Test
  void whatFillsUpStandsBehindInTurnAndNothingTwice() {
    List<FeedItem> mixed =
        mix(
            new Recipe(Map.of(INTEREST, 1.0), List.of(POPULAR, NEW)),
            Map.of(
                INTEREST, List.of(new Candidate(1, 3, BOUGHT)),
                POPULAR, List.of(new Candidate(4, 1, LIKED_HERE), new Candidate(1, 2, LIKED_HERE)),
                NEW, List.of(new Candidate(4, 1, STYLE), new Candidate(5, 1, STYLE))));
    assertThat(products(mixed)).containsExactly(1L, 4L, 5L);
  }

  @Test
  void ofTwoThatScoreAlikeTheMorePopularComesFirstAndElseChanceDecides() {
    List<FeedItem> mixed =
        mix(
            new Recipe(Map.of(INTEREST, 1.0), List.of()),
            Map.of(
                INTEREST,
                List.of(
                    new Candidate(1, 3, BOUGHT),
                    new Candidate(2, 3, BOUGHT),
                    new Candidate(3, 3, BOUGHT))));
    assertThat(products(mixed)).containsExactly(2L, 3L, 1L);
  }
}
