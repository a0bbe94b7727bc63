package dev.vitrine.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.behaviour.SearchEvents.Clicked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClicksTest {

  @Test
  void aClickFurtherDownCountsForMore() {
    Clicks clicks = Clicks.of(List.of(clicked(1, 0, 20, 9), clicked(2, 9, 20, 9)));
    assertThat(clicks.of(7, "dress").get(2L)).isGreaterThan(clicks.of(7, "dress").get(1L));
  }

  @Test
  void fewClicksMoveLittle() {
    Clicks few = Clicks.of(List.of(clicked(1, 0, 2, 2)));
    Clicks many = Clicks.of(List.of(clicked(1, 0, 200, 50)));
    assertThat(few.of(7, "dress").get(1L)).isLessThan(many.of(7, "dress").get(1L) / 3);
  }

  @Test
  void oneVisitorAloneMovesNothing() {
    assertThat(Clicks.of(List.of(clicked(1, 0, 500, 1))).of(7, "dress")).isEmpty();
  }

  @Test
  void clicksAfterAnotherQueryMoveNothing() {
    assertThat(Clicks.of(List.of(clicked(1, 0, 50, 9))).of(7, "shoes")).isEmpty();
  }

  private static Clicked clicked(long product, int position, long clicks, int people) {
    return new Clicked(7, "dress", product, position, clicks, people);
  }
}
