package dev.vitrine.feed.box;

import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.platform.snapshot.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds the boxes in memory. */
@Configuration(proxyBeanMethods = false)
class BoxConfiguration {

  /** What writers announce. */
  static final String SNAPSHOT = "discoveryBox";

  private static final String ALL =
      """
      SELECT b.box || jsonb_build_object('id', b.id) AS state
      FROM discovery_box b
      """;

  @Bean
  Snapshot<DiscoveryBoxes> discoveryBoxes(JsonRows rows) {
    return new Snapshot<>(
        SNAPSHOT, rows.all(ALL, DiscoveryBox.class).collectList().map(DiscoveryBoxes::of));
  }
}
