package dev.vitrine.feed.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.feed.source.MarketShelf.Lookup;
import dev.vitrine.feed.source.MarketShelf.Shelf;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class MarketShelfTest {

  private static final long MARKET = 1;

  private final AtomicInteger lookups = new AtomicInteger();

  private Lookup lookup(Duration takes) {
    return new Lookup(
        market ->
            Mono.delay(takes)
                .map(
                    tick -> {
                      lookups.incrementAndGet();
                      return List.of();
                    }));
  }

  @Test
  void whatTookLongRestsForLong() {
    Lookup lookup = lookup(Duration.ofMillis(300));
    Shelf first = lookup.asyncLoad(MARKET, Runnable::run).join();
    Shelf second = lookup.asyncReload(MARKET, first, Runnable::run).join();
    assertThat(second).isSameAs(first);
    assertThat(lookups).hasValue(1);
  }

  @Test
  void nothingRestsLongerThanItIsKept() {
    assertThat(MarketShelf.rest(Duration.ofMillis(500))).isEqualTo(Duration.ofSeconds(100));
    assertThat(MarketShelf.rest(Duration.ofSeconds(30))).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void whatHasRestedIsLookedUpAgain() {
    Lookup lookup = lookup(Duration.ZERO);
    Shelf rested = new Shelf(List.of(), System.nanoTime() - 1);
    Shelf next = lookup.asyncReload(MARKET, rested, Runnable::run).join();
    assertThat(next).isNotSameAs(rested);
    assertThat(next.restsUntil()).isGreaterThan(rested.restsUntil());
    assertThat(lookups).hasValue(1);
  }
}
