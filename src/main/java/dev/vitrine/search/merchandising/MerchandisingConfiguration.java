package dev.vitrine.search.merchandising;

import dev.vitrine.platform.snapshot.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The snapshot of search rules. */
@Configuration(proxyBeanMethods = false)
class MerchandisingConfiguration {

  @Bean
  Snapshot<Merchandising> merchandising(SearchRuleRepository repository) {
    return new Snapshot<>("searchRule", repository.merchandising());
  }
}
