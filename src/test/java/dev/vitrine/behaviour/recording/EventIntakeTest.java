package dev.vitrine.behaviour.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.EventTables;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of events when those who take them in die. */
@VitrineTest
class EventIntakeTest {

  /** An instance that takes what has just come and dies: at once, before any other can take it. */
  private static final RedisScript<Long> TAKEN =
      RedisScript.of(
          """
          redis.call('XADD', KEYS[1], '*', 'visitor', ARGV[1], 'events', ARGV[2])
          return #redis.call(
            'XREADGROUP', 'GROUP', 'tables', 'dead', 'COUNT', 100, 'STREAMS', KEYS[1], '>')
          """,
          Long.class);

  /** An instance that has nothing to do. */
  private static final RedisScript<Long> NAMED =
      RedisScript.of(
          "return redis.call('XGROUP', 'CREATECONSUMER', KEYS[1], 'tables', ARGV[1])", Long.class);

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired DatabaseClient database;
  @Autowired ReactiveStringRedisTemplate redis;
  @Autowired EventStream stream;
  @Autowired EventWriter writer;
  @Autowired EventIntake intake;
  @Autowired EventRetention retention;
  @Autowired EventTables tables;
  private Stroller stroller;
  private long visitor;

  @BeforeEach
  void stroll() {
    stroller = Stroller.willing(port);
    visitor =
        GlobalId.parse(
                stroller.shopper().run("{ visitor { id } }", Map.of()).text("/data/visitor/id"))
            .orElseThrow()
            .key();
  }

  private RecordedEvent event(Instant at) {
    return RecordedEvent.of(
        visitor, EventKind.SEARCHED, null, 1, at, Map.of("query", UUID.randomUUID()));
  }

  private long number(String sql) {
    return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
  }

  @Test
  void whatADeadInstanceTookIsTakenOver() {
    String events = json.writeValueAsString(List.of(event(Instant.now())));
    redis
        .execute(TAKEN, List.of(EventStream.KEY), List.of(Long.toString(visitor), events))
        .blockLast();
    assertThat(pending()).isPositive();
    Patience.await()
        .until(
            () -> {
              intake.takeOver(Duration.ofMillis(1)).block();
              return stroller.historyCount() == 1 && pending() == 0;
            });
  }

  @Test
  void aDeadInstanceThatOwesNothingIsStruckOut() {
    String name = UUID.randomUUID().toString();
    redis.execute(NAMED, List.of(EventStream.KEY), List.of(name)).blockLast();
    assertThat(consumers()).contains(name);
    stream.dismiss(Duration.ofHours(1)).block();
    assertThat(consumers()).contains(name);
    Patience.await()
        .until(() -> stream.dismiss(Duration.ofMillis(1)).map(gone -> gone > 0).block());
    assertThat(consumers()).doesNotContain(name);
  }

  @Test
  void aDeadInstanceThatOwesSomethingIsNot() {
    String events = json.writeValueAsString(List.of(event(Instant.now())));
    redis
        .execute(TAKEN, List.of(EventStream.KEY), List.of(Long.toString(visitor), events))
        .blockLast();
    stream.dismiss(Duration.ofMillis(1)).block();
    assertThat(pending()).isPositive();
    intake.takeOver(Duration.ofMillis(1)).block();
  }

  private List<String> consumers() {
    return redis
        .opsForStream()
        .consumers(EventStream.KEY, "tables")
        .map(consumer -> consumer.consumerName())
        .collectList()
        .block();
  }

  private long pending() {
    return redis
        .opsForStream()
        .pending(EventStream.KEY, "tables")
        .block()
        .getTotalPendingMessages();
  }

  @Test
  void whatIsWrittenTwiceIsThereOnce() {
    List<RecordedEvent> events = List.of(event(Instant.now()), event(Instant.now()));
    writer.write(events).block();
    writer.writeAgain(events).block();
    assertThat(stroller.historyCount()).isEqualTo(2);
  }

  @Test
  void theStreamHoldsNothingThatIsWritten() {
    stream.add(visitor, List.of(event(Instant.now()))).block();
    Patience.await().until(() -> stroller.historyCount() == 1);
    Patience.await().until(() -> redis.opsForStream().size(EventStream.KEY).block() == 0);
  }

  @Test
  void whatNoTableTakesKeepsNothingWaiting() {
    stream
        .add(
            visitor,
            List.of(
                RecordedEvent.of(
                    visitor,
                    EventKind.SEARCHED,
                    null,
                    1,
                    Instant.now(),
                    Map.of("query", "\u0000"))))
        .block();
    stream.add(visitor, List.of(event(Instant.now()))).block();
    Patience.await().until(() -> stroller.historyCount() == 1);
    Patience.await().until(() -> redis.opsForStream().size(EventStream.KEY).block() == 0);
  }

  @Test
  void aForgottenVisitorsEventsAreNotWritten() {
    stroller.shopper().mutate("Forget", Map.of());
    writer.write(List.of(event(Instant.now()))).block();
    assertThat(number("SELECT count(*) FROM behaviour_event WHERE visitor_id = " + visitor))
        .isZero();
  }

  @Test
  void whatWaitsOfAForgottenVisitorIsNotWaitedFor() {
    String events = json.writeValueAsString(List.of(event(Instant.now())));
    redis
        .execute(TAKEN, List.of(EventStream.KEY), List.of(Long.toString(visitor), events))
        .blockLast();
    assertThat(waiting()).isEqualTo(1);
    stroller.shopper().mutate("Forget", Map.of());
    assertThat(waiting()).isZero();
  }

  /** How many entries of the stream are the visitor's, whether anybody took them or not. */
  private long waiting() {
    return redis
        .opsForStream()
        .range(EventStream.KEY, Range.unbounded())
        .filter(entry -> entry.getValue().containsValue(Long.toString(visitor)))
        .count()
        .block();
  }

  @Test
  void monthsThatAreKeptLongEnoughAreDropped() {
    writer.write(List.of(event(Instant.parse("2011-03-05T00:00:00Z")))).block();
    writer.write(List.of(event(Instant.parse("2011-05-05T00:00:00Z")))).block();
    retention.expire(Instant.parse("2011-04-15T00:00:00Z")).block();
    assertThat(stroller.historyCount()).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM pg_class WHERE relname = 'behaviour_event_2011_03'"))
        .isZero();
  }

  @Test
  void monthsThatAreOlderThanTheShopKeepsThemAreDroppedByThemselves() {
    writer.write(List.of(event(Instant.parse("2009-03-05T00:00:00Z")))).block();
    writer.write(List.of(event(Instant.now()))).block();
    Duration untilLong = Duration.between(Instant.parse("2010-01-01T00:00:00Z"), Instant.now());
    RecordingProperties properties =
        new RecordingProperties(
            200, Duration.ZERO, Duration.ZERO, Duration.ZERO, 120, Duration.ZERO, untilLong);
    Mono.from(new EventRetention(database, tables, properties).task()).block();
    assertThat(stroller.historyCount()).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM pg_class WHERE relname = 'behaviour_event_2009_03'"))
        .isZero();
  }

  @Test
  void whatIsDeliveredAgainAfterItWasWrittenCountsOnce() {
    new ImportClient(port)
        .send("{\"type\":\"product\",\"externalId\":\"again-%d\"}".formatted(visitor));
    String name = "external_id = 'again-" + visitor + "'";
    long product = number("SELECT id FROM product WHERE " + name);
    List<RecordedEvent> events =
        List.of(
            RecordedEvent.of(visitor, EventKind.PURCHASED, product, 1, Instant.now(), Map.of()));
    writer.write(events).block();
    redis
        .execute(
            TAKEN,
            List.of(EventStream.KEY),
            List.of(Long.toString(visitor), json.writeValueAsString(events)))
        .blockLast();
    Patience.await()
        .until(
            () -> {
              intake.takeOver(Duration.ofMillis(1)).block();
              return waiting() == 0;
            });
    assertThat(stroller.historyCount()).isEqualTo(1);
    assertThat(number("SELECT sum(units)::bigint FROM product_sales WHERE product_id = " + product))
        .isEqualTo(1);
  }

  @Test
  void theNextMonthHasItsPartitionBeforeItComes() {
    LocalDate next = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
    String name = "behaviour_event_%d_%02d".formatted(next.getYear(), next.getMonthValue());
    Patience.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> number("SELECT count(*) FROM pg_class WHERE relname = '" + name + "'") == 1);
  }
}
