package dev.vitrine.bench;

import java.time.Duration;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An open loop of load: asks at a rate, whether answers come or not, and counts each answer's time
 * from when it should have been asked for. What cannot keep up is seen to fall behind.
 *
 * @param perSecond how many are asked for a second
 * @param time for how long
 */
record Pace(int perSecond, Duration time) {

  private static final int MOST_WAITING = 1_000;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** The times of all answers in microseconds. */
  Histogram run(Supplier<? extends Mono<?>> ask) {
    ConcurrentHistogram micros = new ConcurrentHistogram(60_000_000, 3);
    long begin = System.nanoTime();
    long pause = 1_000_000_000L / perSecond;
    Flux.interval(Duration.ofNanos(pause))
        .onBackpressureBuffer()
        .take(perSecond * time.toSeconds())
        .flatMap(
            turn ->
                ask.get()
                    .doOnNext(
                        answer -> {
                          long late = System.nanoTime() - begin - (turn + 1) * pause;
                          micros.recordValue(Math.max(0, late) / 1000);
                        }),
            MOST_WAITING)
        .then()
        .block(LONGEST);
    return micros;
  }
}
