package dev.vitrine.bench;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * A load of POSTs: over so many connections, each asking again as soon as it is answered, or at a
 * rate.
 *
 * @param url where every request is POSTed
 * @param bodies gives the JSON bodies of what is asked next, one request after the other, which are
 *     timed and counted as one
 */
record Load(String url, Supplier<List<String>> bodies) {

  private static final int MOST_CONNECTIONS = 200;

  /** A load of single requests. */
  static Load of(String url, Supplier<String> bodies) {
    return new Load(url, () -> List.of(bodies.get()));
  }

  /** Asks over so many connections for so long, and tells how that went. */
  Figures run(int connections, Duration time) {
    ConnectionProvider pool = ConnectionProvider.create("bench", connections);
    Tally tally = new Tally();
    long until = System.nanoTime() + time.toNanos();
    try {
      Flux.range(0, connections)
          .flatMap(n -> loop(client(pool), tally, until), connections)
          .then()
          .block(time.plusSeconds(60));
    } finally {
      pool.disposeLater().block(Duration.ofSeconds(10));
    }
    return tally.figures(time, tally.micros);
  }

  /** Asks at a pace, and tells how that went. */
  Figures run(Pace pace) {
    ConnectionProvider pool = ConnectionProvider.create("bench", MOST_CONNECTIONS);
    Tally tally = new Tally();
    HttpClient client = client(pool);
    try {
      return tally.figures(pace.time(), pace.run(() -> one(client, tally)));
    } finally {
      pool.disposeLater().block(Duration.ofSeconds(10));
    }
  }

  private static HttpClient client(ConnectionProvider pool) {
    return HttpClient.create(pool)
        .headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json"));
  }

  private Mono<Void> loop(HttpClient client, Tally tally, long until) {
    return Mono.defer(() -> one(client, tally)).repeat(() -> System.nanoTime() < until).then();
  }

  private Mono<Long> one(HttpClient client, Tally tally) {
    long start = System.nanoTime();
    return Flux.fromIterable(bodies.get())
        .concatMap(body -> post(client, body, tally))
        .then(Mono.fromSupplier(() -> tally.took(System.nanoTime() - start)));
  }

  private Mono<Integer> post(HttpClient client, String body, Tally tally) {
    return client
        .post()
        .uri(url)
        .send(ByteBufFlux.fromString(Mono.just(body)))
        .responseSingle(
            (response, answer) ->
                answer.asByteArray().map(bytes -> tally.answered(response.status().code(), bytes)));
  }

  /** What the loops saw. */
  private static final class Tally {
    private final ConcurrentHistogram micros = new ConcurrentHistogram(60_000_000, 3);
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private int answered(int status, byte[] body) {
      bytes.addAndGet(body.length);
      if (status != 200 || Bytes.contains(body, "\"errors\"")) {
        failures.incrementAndGet();
      }
      return body.length;
    }

    private long took(long nanos) {
      micros.recordValue(nanos / 1_000);
      return nanos;
    }

    private Figures figures(Duration time, Histogram micros) {
      long count = micros.getTotalCount();
      return new Figures(
          count * 1e9 / time.toNanos(),
          micros.getValueAtPercentile(50) / 1e3,
          micros.getValueAtPercentile(95) / 1e3,
          micros.getValueAtPercentile(99) / 1e3,
          count == 0 ? 0 : bytes.get() / count,
          failures.get());
    }
  }
}
