package dev.vitrine.delivery;

import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Holds the ways of delivery in memory. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  private static final String ALL =
      """
      SELECT (to_jsonb(m) || jsonb_build_object('location_country', l.country))::text AS method
      FROM delivery_method m
      LEFT JOIN location l ON l.id = m.location_id
      ORDER BY m.position, m.id
      """;

  @Bean
  Snapshot<List<DeliveryMethod>> deliveryMethodSnapshot(DatabaseClient database, JsonMapper json) {
    return new Snapshot<>(
        "deliveryMethod",
        database
            .sql(ALL)
            .map(row -> Objects.requireNonNull(row.get("method", String.class)))
            .all()
            .map(method -> json.readValue(method, DeliveryMethod.class))
            .collectList()
            .map(List::copyOf));
  }

  @Bean
  DeliveryMethods deliveryMethods(Snapshot<List<DeliveryMethod>> deliveryMethodSnapshot) {
    return new DeliveryMethods(deliveryMethodSnapshot);
  }
}
