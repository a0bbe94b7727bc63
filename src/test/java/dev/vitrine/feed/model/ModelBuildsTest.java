package dev.vitrine.feed.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.platform.intake.ImportClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
class ModelBuildsTest {

  private static final String BOUGHT =
      "{\"type\":\"event\",\"visitor\":\"%s\",\"kind\":\"PURCHASED\",\"product\":\"%s\",\"at\":\"2025-02-0%dT10:00:00Z\"}";

  private final String run = UUID.randomUUID().toString();

  @LocalServerPort int port;
  @Autowired ModelBuilds builds;
  @Autowired ModelJob job;
  @Autowired NeighbourRepository repository;
  @Autowired DatabaseClient database;
  private ImportClient importing;

  @BeforeEach
  void stock() {
    importing = new ImportClient(port);
    for (String product : List.of("a", "b", "c")) {
      importing.send("{\"type\":\"product\",\"externalId\":\"%s\"}".formatted(product + run));
    }
    buys("u-" + run, "a", "b");
    buys("v-" + run, "a", "b", "c");
    Patience.await().until(() -> !neighbours("a").isEmpty() && !neighbours("b").isEmpty());
  }

  private void buys(String visitor, String... products) {
    for (int day = 0; day < products.length; day++) {
      importing.send(BOUGHT.formatted(visitor, products[day] + run, day + 1));
    }
  }

  private long key(String product) {
    return database
        .sql("SELECT id FROM product WHERE external_id = :id")
        .bind("id", product + run)
        .mapValue(Long.class)
        .one()
        .block();
  }

  private List<Neighbour> neighbours(String product) {
    Map<Long, List<Neighbour>> found =
        repository.of(PairModel.BOUGHT_TOGETHER, List.of(key(product))).block();
    return found.getOrDefault(key(product), List.of());
  }

  @Test
  void whatIsLearntFromWhatChangedIsWhatIsLearntFromEverything() {
    Patience.await().until(() -> neighbours("a").size() == 2);
    List<List<Neighbour>> partly = List.of(neighbours("a"), neighbours("b"), neighbours("c"));
    job.work().block();
    assertThat(List.of(neighbours("a"), neighbours("b"), neighbours("c"))).isEqualTo(partly);
  }

  @Test
  void whatOnlyAForgottenVisitorDidIsUnlearnt() {
    Patience.await().until(() -> neighbours("a").size() == 2);
    database
        .sql(
            "DELETE FROM behaviour_event e USING visitor v"
                + " WHERE v.id = e.visitor_id AND v.external_id = :visitor")
        .bind("visitor", "v-" + run)
        .then()
        .block();
    Patience.await().until(() -> neighbours("c").isEmpty());
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(neighbours("a"))
                    .extracting(Neighbour::product)
                    .containsExactly(key("b")));
  }
}
