package dev.vitrine.platform.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Part of the readiness: out of service until every store has answered once. A store that goes away
 * later does not take the application out of service with it, since much works without.
 */
@Component("stores")
class StoresHealthIndicator implements HealthIndicator {

  private final StoreWatch watch;

  StoresHealthIndicator(StoreWatch watch) {
    this.watch = watch;
  }

  @Override
  public Health health() {
    Health.Builder health = watch.awaited().isEmpty() ? Health.up() : Health.outOfService();
    watch.awaited().forEach(store -> health.withDetail(store.id(), "awaited"));
    watch.silent().forEach((store, why) -> health.withDetail(store.id(), "does not answer"));
    return health.build();
  }
}
