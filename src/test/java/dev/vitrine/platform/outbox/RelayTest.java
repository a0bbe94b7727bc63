package dev.vitrine.platform.outbox;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@VitrineTest
@Import(RelayTest.Hearer.class)
class RelayTest {

  private static final String TOPIC = "relay-test";

  @Autowired private Outbox outbox;
  @Autowired private OutboxRepository repository;
  @Autowired private OutboxProgress progress;
  @Autowired private TransactionalOperator transaction;
  @Autowired private DatabaseClient database;
  @Autowired private Hearer hearer;

  @BeforeEach
  void hearNothingYet() {
    hearer.heard.clear();
    hearer.failures = 0;
  }

  @Test
  void whatIsCommittedIsHeard() {
    commit(List.of(1L, 2L));

    await().untilAsserted(() -> assertThat(hearer.heard).containsExactlyInAnyOrder(1L, 2L));
  }

  @Test
  void whatIsRolledBackIsNotHeard() {
    transaction
        .execute(
            status -> outbox.append(TOPIC, List.of(1L)).doOnSuccess(it -> status.setRollbackOnly()))
        .blockLast();
    commit(List.of(2L));

    await().untilAsserted(() -> assertThat(hearer.heard).containsExactly(2L));
  }

  @Test
  void whatFailsIsToldAgain() {
    hearer.failures = 2;
    commit(List.of(1L));

    await().untilAsserted(() -> assertThat(hearer.heard).containsExactly(1L));
  }

  @Test
  void severalRelaysTellEverythingOnce() {
    List<Long> subjects = LongStream.range(0, 1000).boxed().toList();
    Dispatch one = new Dispatch(repository, List.of(hearer), transaction);
    Dispatch other = new Dispatch(repository, List.of(hearer), transaction);

    commit(subjects);
    Flux.merge(one.batch(50).repeat(20), other.batch(50).repeat(20)).blockLast();

    await().untilAsserted(() -> assertThat(hearer.heard).hasSize(1000));
    assertThat(hearer.heard).containsExactlyInAnyOrderElementsOf(subjects);
  }

  @Test
  void whatChangedTwiceIsToldOnce() {
    Hearer alone = new Hearer();
    Mono<Integer> relayed =
        outbox
            .append(TOPIC, List.of(1L, 2L))
            .then(outbox.append(TOPIC, List.of(2L, 1L)))
            .then(new Dispatch(repository, List.of(alone), transaction).batch(100));

    transaction.transactional(relayed).block();

    assertThat(alone.heard).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void progressStandsStillWhileAChangeWaits() {
    hearer.failures = Integer.MAX_VALUE;
    commit(List.of(1L));
    progress.look().block();
    var before = progress.asOf();
    progress.look().block();

    assertThat(progress.asOf()).isEqualTo(before);
    hearer.failures = 0;
    await().until(() -> !hearer.heard.isEmpty());
  }

  @Test
  void aLostConnectionIsMadeAnew() {
    database
        .sql(
            """
            SELECT pg_terminate_backend(pid)
            FROM pg_stat_activity
            WHERE query = 'LISTEN vitrine_outbox' AND datname = current_database()
            """)
        .then()
        .block();
    commit(List.of(1L));

    await().untilAsserted(() -> assertThat(hearer.heard).containsExactly(1L));
  }

  private void commit(List<Long> subjects) {
    transaction.transactional(outbox.append(TOPIC, subjects)).block();
  }

  static class Hearer implements OutboxListener {

    private final Queue<Long> heard = new ConcurrentLinkedQueue<>();
    private volatile int failures;

    @Override
    public String topic() {
      return TOPIC;
    }

    @Override
    public Mono<Void> on(List<Long> subjectIds) {
      return Mono.fromRunnable(() -> hear(subjectIds));
    }

    private void hear(List<Long> subjectIds) {
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("Not now");
      }
      heard.addAll(subjectIds);
    }
  }
}
