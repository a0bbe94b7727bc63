package dev.vitrine.platform.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How long to wait after one failure and the next: twice as long each time, up to a bound. */
final class BackOff {

  private static final int MAX_DOUBLINGS = 20;

  private final Duration first;
  private final Duration max;
  private final AtomicInteger failures = new AtomicInteger();

  BackOff(Duration first, Duration max) {
    this.first = first;
    this.max = max;
  }

  Duration afterFailure() {
    int doublings = Math.min(failures.getAndIncrement(), MAX_DOUBLINGS);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(max) < 0 ? wait : max;
  }

  void afterSuccess() {
    failures.set(0);
  }
}
