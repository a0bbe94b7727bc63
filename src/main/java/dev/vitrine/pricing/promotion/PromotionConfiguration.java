package dev.vitrine.pricing.promotion;

import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds the promotions in memory. */
@Configuration(proxyBeanMethods = false)
class PromotionConfiguration {

  @Bean
  Snapshot<List<Promotion>> promotionSnapshot(PromotionRepository repository) {
    return new Snapshot<>("promotion", repository.all().collectList().map(List::copyOf));
  }
}
