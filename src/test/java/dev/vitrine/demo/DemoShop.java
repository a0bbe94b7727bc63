package dev.vitrine.demo;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * Loads the demo catalogue through the public import, once, into a shop that nothing was imported
 * into yet; {@code VITRINE_DEMO=off} leaves the shop empty.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 10)
public final class DemoShop implements ApplicationRunner {

  private static final String IS_FILLED =
      "SELECT EXISTS (SELECT FROM import_run WHERE finished_at IS NOT NULL) AS filled";
  private static final String IS_INDEXED =
      """
      SELECT NOT EXISTS (SELECT FROM outbox) AND NOT EXISTS (
        SELECT FROM market m
        WHERE NOT EXISTS (
          SELECT FROM listing_index i WHERE i.market_id = m.id AND i.state = 'LIVE'))
      """;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Environment environment;
  private final DatabaseClient database;

  /** The shop that this application serves. */
  public DemoShop(Environment environment, DatabaseClient database) {
    this.environment = environment;
    this.database = database;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isWanted() && !is(IS_FILLED).block(LONGEST)) {
      say("Loading the demo catalogue …");
      Flux.using(DemoCatalogue::lines, this::load, Stream::close)
          .doOnNext(this::tell)
          .blockLast(LONGEST);
      say("Waiting for the index …");
      is(IS_INDEXED)
          .filter(done -> done)
          .repeatWhenEmpty(2_000, turns -> turns.delayElements(Duration.ofMillis(200)))
          .block(LONGEST);
    }
  }

  private boolean isWanted() {
    return !"off".equalsIgnoreCase(environment.getProperty("vitrine.demo", "on"));
  }

  private Mono<Boolean> is(String question) {
    return database.sql(question).map(row -> row.get(0, Boolean.class)).one();
  }

  private Flux<JsonNode> load(Stream<String> lines) {
    return WebClient.create("http://localhost:" + environment.getProperty("local.server.port"))
        .post()
        .uri("/management/import")
        .header("Vitrine-Key", environment.getProperty("vitrine.management-key", ""))
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(BodyInserters.fromDataBuffers(buffers(lines)))
        .retrieve()
        .bodyToFlux(JsonNode.class);
  }

  /** The lines are made from files while they are sent. */
  private static Flux<DataBuffer> buffers(Stream<String> lines) {
    return Flux.fromStream(lines).map(DemoShop::line).subscribeOn(Schedulers.boundedElastic());
  }

  private static DataBuffer line(String json) {
    return DefaultDataBufferFactory.sharedInstance.wrap(
        (json + '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void tell(JsonNode answer) {
    if (answer.has("status")) {
      say("A line was rejected: " + answer);
    } else if (answer.has("progress")) {
      say(answer.path("progress").path("acknowledgedLine").asLong() + " lines");
    } else if (answer.has("summary")) {
      say(
          "Loaded in "
              + answer.path("summary").path("seconds").asString("?")
              + " s: "
              + answer.path("summary"));
    }
  }

  private static void say(String words) {
    System.out.println("[demo] " + words);
  }
}
