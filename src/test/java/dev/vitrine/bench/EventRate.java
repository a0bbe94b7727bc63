package dev.vitrine.bench;

import dev.vitrine.VitrineDev;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.intake.ImportClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.awaitility.Awaitility;

/**
 * How many events a second are taken in, and whether any is lost when the application, and its
 * servers with it, are killed meanwhile. The application runs in a process of its own, on the
 * development servers; run this in a checkout whose development data may go.
 */
public final class EventRate {

  private static final int VISITORS = 500;
  private static final int CONNECTIONS = 16;
  private static final int BATCH = 50;
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong told = new AtomicLong();
  private final ConcurrentHistogram micros = new ConcurrentHistogram(60_000_000, 3);
  private final int port = freePort();

  private EventRate() {}

  /** Runs both parts and prints their rows. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new EventRate().run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    Process application = start();
    String product = product();
    List<Stroller> visitors =
        IntStream.range(0, VISITORS).mapToObj(i -> Stroller.willing(port)).toList();
    load(visitors, product, TIME, () -> {});
    rate(visitors);
    load(visitors, product, TIME, application::destroyForcibly);
    application.waitFor();
    Process again = start();
    System.out.printf("acknowledged %d, kept %d%n", accepted.get(), settled(visitors));
    again.destroy();
    again.waitFor();
  }

  private void rate(List<Stroller> visitors) {
    long answered = accepted.get();
    Instant end = Instant.now();
    long kept = settled(visitors);
    System.out.printf(
        "%d events a second in batches of %d, p50 %.1f ms, p95 %.1f ms; %d kept after %.1f s%n",
        answered / TIME.toSeconds(),
        BATCH,
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(95) / 1e3,
        kept,
        Duration.between(end, Instant.now()).toMillis() / 1e3);
  }

  /** How many events all visitors have once there are as many as were acknowledged. */
  private long settled(List<Stroller> visitors) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(500))
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> kept(visitors) >= accepted.get());
    return kept(visitors);
  }

  private static long kept(List<Stroller> visitors) {
    return visitors.parallelStream().mapToLong(Stroller::historyCount).sum();
  }

  /** Tells of events over all connections; half way through, something happens. */
  private void load(List<Stroller> visitors, String product, Duration time, Runnable halfWay)
      throws InterruptedException {
    long start = System.nanoTime();
    try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        connections.execute(() -> tell(visitors, product, start + time.toNanos()));
      }
      Thread.sleep(time.dividedBy(2));
      halfWay.run();
    }
  }

  private void tell(List<Stroller> visitors, String product, long until) {
    try {
      while (System.nanoTime() < until) {
        long turn = told.getAndIncrement();
        long begun = System.nanoTime();
        Answer answer = visitors.get((int) (turn % visitors.size())).record(batch(product, turn));
        accepted.addAndGet(answer.number("/accepted"));
        micros.recordValue((System.nanoTime() - begun) / 1000);
      }
    } catch (UncheckedIOException killed) {
      // nobody answers any more
    }
  }

  /** Events that nobody told of before: each a millisecond further back. */
  private static List<Map<String, ?>> batch(String product, long turn) {
    Instant now = Instant.now();
    return IntStream.range(0, BATCH)
        .<Map<String, ?>>mapToObj(
            i -> Stroller.event("productViewed", product, now.minusMillis(turn * BATCH + i)))
        .toList();
  }

  private String product() {
    new ImportClient(port)
        .send(
            "{\"type\":\"product\",\"externalId\":\"rated\",\"texts\":{\"en\":{\"title\":\"Rated\","
                + "\"slug\":\"rated\"}},\"prices\":[{\"currency\":\"USD\",\"amount\":\"9.00\"}]}");
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                Shopper.of(port)
                    .run("{ product(slug: \"rated\") { id } }", Map.of())
                    .text("/data/product/id"),
            id -> !id.isEmpty());
  }

  private Process start() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx900m",
            "-cp",
            System.getProperty("java.class.path"),
            VitrineDev.class.getName(),
            "--server.port=" + port);
    command.environment().put("VITRINE_DEMO", "off");
    Process process = command.redirectErrorStream(true).redirectOutput(log()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> Shopper.of(port).run("{ __typename }", Map.of()).status() == 200);
    return process;
  }

  private static File log() {
    return Path.of("target", "event-rate.log").toFile();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
