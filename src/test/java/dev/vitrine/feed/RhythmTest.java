package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T10:00:00Z");

  private static Instant day(long day) {
    return FIRST.plus(Duration.ofDays(day));
  }

  private static List<Event> bought(long... days) {
    return LongStream.of(days)
        .mapToObj(day -> new Event(EventKind.PURCHASED, 1L, null, day(day)))
        .toList();
  }

  @Test
  void whatWasBoughtOnceHasNoRhythm() {
    assertThat(Rhythm.in(bought(0))).isEmpty();
  }

  @Test
  void itIsDueAfterTheMedianPause() {
    assertThat(Rhythm.in(bought(0, 30, 58, 90)).getFirst().dueAt()).isEqualTo(day(120));
  }

  @Test
  void twoOrdersOfOneDayAreNoPause() {
    List<Event> history =
        List.of(
            new Event(EventKind.PURCHASED, 1L, null, day(0)),
            new Event(EventKind.PURCHASED, 1L, null, day(0).plusSeconds(3600)));
    assertThat(Rhythm.in(history)).isEmpty();
  }

  @Test
  void aSteadyRhythmIsSurerThanAnUnsteadyOne() {
    double steady = Rhythm.in(bought(0, 30, 60, 90)).getFirst().confidence();
    double unsteady = Rhythm.in(bought(0, 5, 60, 90)).getFirst().confidence();
    assertThat(steady).isCloseTo(0.75, within(1e-9)).isGreaterThan(unsteady);
  }

  @Test
  void itIsDueFromShortlyBeforeItsTimeUntilTwoPausesAfter() {
    Rhythm rhythm = Rhythm.in(bought(0, 30)).getFirst();
    assertThat(List.of(50L, 57L, 60L, 119L, 121L))
        .extracting(day -> rhythm.isDue(day(day)))
        .containsExactly(false, true, true, true, false);
  }

  @Test
  void lookingIsNotBuying() {
    List<Event> history =
        List.of(
            new Event(EventKind.PRODUCT_VIEWED, 1L, null, day(0)),
            new Event(EventKind.PRODUCT_VIEWED, 1L, null, day(30)));
    assertThat(Rhythm.in(history)).isEmpty();
  }
}
