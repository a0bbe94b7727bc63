package dev.vitrine.partner;

import dev.vitrine.platform.snapshot.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds the keys in memory. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

  @Bean
  Snapshot<ApiKeyRing> apiKeyRing(ApiKeyRepository repository) {
    return new Snapshot<>("apiKey", repository.all().collectList().map(ApiKeyRing::new));
  }
}
