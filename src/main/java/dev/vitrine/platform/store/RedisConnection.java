package dev.vitrine.platform.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;

/** Redis as the settings name it. */
record RedisConnection(RedisSettings settings) implements DataRedisConnectionDetails {

  @Override
  public @Nullable String getUsername() {
    return settings.username();
  }

  @Override
  public @Nullable String getPassword() {
    return settings.password();
  }

  @Override
  public Standalone getStandalone() {
    return Standalone.of(settings.host(), settings.port(), settings.database());
  }
}
