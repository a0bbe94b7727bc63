package dev.vitrine.devservices;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/**
 * The three servers of Vitrine, running.
 *
 * @param postgres PostgreSQL with a database {@value PostgresServer#DATABASE}
 * @param redis Redis
 * @param elasticsearch Elasticsearch with the language analysis of the stock server
 */
public record DevServices(Server postgres, Server redis, Server elasticsearch) {

  private static final Map<DataFolder, CompletableFuture<Running>> RUNNING =
      new ConcurrentHashMap<>();

  /** Begins to start the servers of development, while the application still reads its classes. */
  public static void prepareDevelopment() {
    running(DataFolder.development());
  }

  /**
   * The servers of {@code spring-boot:test-run}, which keep their data. Elasticsearch, the slowest,
   * may not answer yet: the application reads its classes meanwhile.
   */
  public static DevServices development() {
    return ready(running(DataFolder.development())).services();
  }

  /** Waits until all servers of development answer. */
  static void awaitDevelopment() {
    ready(ready(running(DataFolder.development())).elasticsearch());
  }

  /** The servers of the tests: one set for all contexts of this process, empty at its start. */
  public static DevServices tests() {
    Running running = ready(running(DataFolder.tests()));
    ready(running.elasticsearch());
    return running.services();
  }

  private static CompletableFuture<Running> running(DataFolder data) {
    return RUNNING.computeIfAbsent(data, folder -> inBackground(() -> start(folder)));
  }

  /** Starts all three at once; they end with this process, after its application contexts. */
  private static Running start(DataFolder data) {
    Reaper reaper = Reaper.of(data);
    SpringApplication.getShutdownHandlers().add(reaper::end);
    data.prepare();
    Path redisExecutable = RedisServer.unpacked(data);
    var postgres = inBackground(() -> PostgresServer.start(data, reaper));
    var redis = inBackground(() -> RedisServer.start(redisExecutable, data, reaper));
    Launched elasticsearch = ElasticsearchServer.launch(data, reaper);
    var answering = CompletableFuture.runAsync(elasticsearch.awaiting(), Thread.ofVirtual()::start);
    var services = new DevServices(ready(postgres), ready(redis), elasticsearch.server());
    return new Running(services, answering);
  }

  private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Thread.ofVirtual()::start);
  }

  private static <T> T ready(CompletableFuture<T> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DevServicesException refusal ? refusal : e;
    }
  }

  private record Running(DevServices services, CompletableFuture<Void> elasticsearch) {}
}
