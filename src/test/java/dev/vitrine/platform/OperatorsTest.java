package dev.vitrine.platform;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What those who run the application see of it. */
@VitrineTest
@AutoConfigureWebTestClient(timeout = "60s")
class OperatorsTest {

  @Autowired WebTestClient http;

  @Test
  void theApplicationTellsThatItLives() {
    http.get().uri("/livez").exchange().expectStatus().isOk();
  }

  @Test
  void theApplicationTellsThatItIsReadyOnceEveryStoreAnswered() {
    Patience.await()
        .untilAsserted(() -> http.get().uri("/readyz").exchange().expectStatus().isOk());
  }

  @Test
  void operationsAreMeasuredByTheirNames() {
    http.post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("query", "query Ping { __typename }"))
        .exchange()
        .expectStatus()
        .is2xxSuccessful();
    http.get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .value(
            Matchers.containsString(
                "graphql_operation_seconds_count{endpoint=\"storefront\",error=\"none\","
                    + "kind=\"query\",operation=\"Ping\",outcome=\"SUCCESS\"}"));
  }
}
