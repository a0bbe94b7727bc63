package dev.vitrine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.visitor.Consent;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.platform.intake.ImportHandler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class HistoryTest {

  private static final Instant NOW = Instant.parse("2025-02-03T10:00:00Z");

  private final TestImport intake;
  private final History history;
  private final HotHistory hot;
  private final DatabaseClient database;
  private final String name = "u-" + UUID.randomUUID();

  @Autowired
  HistoryTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      History history,
      HotHistory hot,
      DatabaseClient database) {
    this.intake = new TestImport(handlers, transactions);
    this.history = history;
    this.hot = hot;
    this.database = database;
  }

  @BeforeEach
  void writeProduct() {
    intake.take("{'type':'product','externalId':'recalled'}");
    take("PRODUCT_VIEWED", "2025-02-01T10:00:00Z");
    take("COLLECTED", "2025-02-02T10:00:00Z");
  }

  private void take(String kind, String at) {
    intake.take(line(kind, at));
  }

  private String line(String kind, String at) {
    return "{'type':'event','visitor':'%s','kind':'%s','product':'recalled','at':'%s'}"
        .formatted(name, kind, at);
  }

  private Visitor visitor(boolean personalization) {
    long id =
        database
            .sql("SELECT id FROM visitor WHERE external_id = :name")
            .bind("name", name)
            .map(row -> row.get(0, Long.class))
            .one()
            .block();
    return new Visitor(id, id, null, new Consent(personalization, true), false);
  }

  private List<EventKind> recent(int limit) {
    return history.recent(visitor(true), limit).block().stream().map(Event::kind).toList();
  }

  @Test
  void theLatestComesFirst() {
    assertThat(recent(10)).containsExactly(EventKind.COLLECTED, EventKind.PRODUCT_VIEWED);
  }

  @Test
  void redisAnswersAsPostgresqlDoes() {
    List<Event> known = history.recent(visitor(true), 10).block();
    assertThat(hot.latest(visitor(true).id(), 10).block()).isEqualTo(known);
  }

  @Test
  void noMoreComesThanIsAskedFor() {
    assertThat(recent(1)).containsExactly(EventKind.COLLECTED);
    assertThat(recent(1)).containsExactly(EventKind.COLLECTED);
  }

  @Test
  void whatHappensNextIsKnownAtOnce() {
    recent(1);
    Event event = new Event(EventKind.PURCHASED, 1L, null, NOW);
    hot.add(Map.of(visitor(true).id(), List.of(event))).block();
    assertThat(history.recent(visitor(true), 1).block()).containsExactly(event);
  }

  @Test
  void whatWasLookedForIsKept() {
    recent(1);
    Sought words = new Sought(Sought.Kind.QUERY, "red: boots, size 42");
    Event event = new Event(EventKind.SEARCHED, null, 7L, NOW, words);
    hot.add(Map.of(visitor(true).id(), List.of(event))).block();
    assertThat(history.recent(visitor(true), 1).block()).containsExactly(event);
  }

  @Test
  void whatHappensBeforeAnybodyAskedHidesNothing() {
    hot.add(Map.of(visitor(true).id(), List.of(new Event(EventKind.PURCHASED, 1L, null, NOW))))
        .block();
    assertThat(recent(10)).contains(EventKind.COLLECTED, EventKind.PRODUCT_VIEWED);
  }

  @Test
  void whatIsImportedLaterIsKnownToo() {
    recent(1);
    take("PURCHASED", "2025-02-03T10:00:00Z");
    assertThat(recent(1)).containsExactly(EventKind.PURCHASED);
  }

  private void lookOn(int times) {
    Instant begin = Instant.parse("2025-02-04T10:00:00Z");
    intake.take(
        IntStream.range(0, times)
            .mapToObj(i -> line("PRODUCT_VIEWED", begin.plusSeconds(i).toString()))
            .toArray(String[]::new));
  }

  private long purchases() {
    return history.remembered(visitor(true)).block().stream().filter(Event::isPurchase).count();
  }

  @Test
  void whatWasBoughtIsKnownHoweverMuchWasLookedAtSince() {
    take("PURCHASED", "2025-02-03T10:00:00Z");
    lookOn(330);
    assertThat(recent(History.LONGEST)).doesNotContain(EventKind.PURCHASED);
    assertThat(purchases()).isEqualTo(1);
  }

  @Test
  void lookingOnDrivesNoPurchaseOutOfRedis() {
    purchases();
    long id = visitor(true).id();
    hot.add(Map.of(id, List.of(new Event(EventKind.PURCHASED, 1L, null, NOW)))).block();
    List<Event> views =
        IntStream.range(1, 330)
            .mapToObj(i -> new Event(EventKind.PRODUCT_VIEWED, 1L, null, NOW.plusSeconds(i)))
            .toList();
    hot.add(Map.of(id, views)).block();
    assertThat(hot.purchases(id).block()).hasSize(1);
  }

  @Test
  void whatWasBoughtLatelyIsRememberedOnce() {
    take("PURCHASED", "2025-02-03T10:00:00.123456Z");
    assertThat(purchases()).isEqualTo(1);
    assertThat(purchases()).isEqualTo(1);
  }

  @Test
  void whatIsForgottenInRedisIsForgottenOfPurchasesToo() {
    take("PURCHASED", "2025-02-03T10:00:00Z");
    long id = visitor(true).id();
    history.remembered(visitor(true)).block();
    hot.outdate(List.of(id)).block();
    assertThat(hot.purchases(id).blockOptional()).isEmpty();
  }

  @Test
  void whoDoesNotAgreeIsNotRemembered() {
    assertThat(history.remembered(visitor(false)).block()).isEmpty();
    assertThat(history.recent(visitor(false), 10).block()).isEmpty();
  }
}
