package dev.vitrine.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DevServicesTest {

  private final DevServices services = DevServices.tests();

  @Test
  void postgresIsVersion18() {
    assertThat(Stores.sql(services.postgres(), "SHOW server_version")).startsWith("18.");
  }

  @Test
  void postgresComparesByIcuCollations() {
    String query = "SELECT ('ä' < 'z' COLLATE \"de-x-icu\")::text";
    assertThat(Stores.sql(services.postgres(), query)).isEqualTo("true");
  }

  @Test
  void redisKnowsStreams() {
    assertThat(Stores.redis(services.redis(), "XADD stream 1-1 field value")).isEqualTo("$3");
  }

  @Test
  void elasticsearchHoldsDocuments() {
    Rest elasticsearch = new Rest(services.elasticsearch());
    elasticsearch.put("/devservices/_doc/1?refresh=true", Map.of("title", "Kaffeetasse"));
    assertThat(elasticsearch.get("/devservices/_count").path("count").asInt()).isOne();
  }

  @Test
  void serversAreSharedWithinAProcess() {
    assertThat(DevServices.tests()).isSameAs(services);
  }
}
