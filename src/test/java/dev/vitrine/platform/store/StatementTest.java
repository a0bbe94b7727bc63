package dev.vitrine.platform.store;

import dev.vitrine.VitrineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

@VitrineTest
class StatementTest {

  @Test
  void aStatementLeavesTheOtherProcessorsToOthers(@Autowired DatabaseClient database) {
    database
        .sql("SHOW max_parallel_workers_per_gather")
        .mapValue(String.class)
        .one()
        .as(StepVerifier::create)
        .expectNext("0")
        .verifyComplete();
  }
}
