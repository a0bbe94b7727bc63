package dev.vitrine.market;

import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds the markets in memory and says where each operation is answered. */
@Configuration(proxyBeanMethods = false)
class MarketConfiguration {

  @Bean
  Snapshot<List<Market>> marketSnapshot(MarketRepository repository) {
    return new Snapshot<>("market", repository.all().collectList().map(List::copyOf));
  }

  @Bean
  Markets markets(Snapshot<List<Market>> marketSnapshot) {
    return new Markets(marketSnapshot);
  }
}
