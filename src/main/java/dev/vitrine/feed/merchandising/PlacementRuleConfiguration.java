package dev.vitrine.feed.merchandising;

import dev.vitrine.platform.snapshot.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The snapshot of what merchants want of placements. */
@Configuration(proxyBeanMethods = false)
class PlacementRuleConfiguration {

  static final String NAME = "feedPlacement";

  @Bean
  Snapshot<PlacementRules> placementRules(PlacementRuleRepository repository) {
    return new Snapshot<>(NAME, repository.all());
  }
}
