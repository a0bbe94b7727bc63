package dev.vitrine.devservices;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.springframework.boot.SpringApplication;

/**
 * The three servers of Vitrine, running.
 *
 * @param postgres PostgreSQL with an empty or kept database {@value PostgresServer#DATABASE}
 * @param redis Redis
 * @param elasticsearch Elasticsearch with the language analysis of the stock server
 */
public record DevServices(Server postgres, Server redis, Server elasticsearch) {

  private static final Map<DataFolder, DevServices> RUNNING = new ConcurrentHashMap<>();

  /** The servers of {@code spring-boot:test-run}, which keep their data. */
  public static DevServices development() {
    return RUNNING.computeIfAbsent(DataFolder.development(), DevServices::start);
  }

  /** The servers of the tests: one set for all contexts of this process, empty at its start. */
  public static DevServices tests() {
    return RUNNING.computeIfAbsent(DataFolder.tests(), DevServices::start);
  }

  /** Starts all three at once; they end with this process, after its application contexts. */
  private static DevServices start(DataFolder data) {
    Reaper reaper = Reaper.of(data);
    SpringApplication.getShutdownHandlers().add(reaper::end);
    data.prepare();
    var postgres = starting(PostgresServer::start, data, reaper);
    var redis = starting(RedisServer::start, data, reaper);
    var elasticsearch = starting(ElasticsearchServer::start, data, reaper);
    try {
      return new DevServices(postgres.join(), redis.join(), elasticsearch.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof DevServicesException refusal ? refusal : e;
    }
  }

  private static CompletableFuture<Server> starting(
      BiFunction<DataFolder, Reaper, Server> start, DataFolder data, Reaper reaper) {
    return CompletableFuture.supplyAsync(
        () -> start.apply(data, reaper), Thread.ofVirtual()::start);
  }
}
