package dev.vitrine.platform.store;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import reactor.core.publisher.Mono;

/**
 * PostgreSQL's pool, which gives no connection while the server is known not to answer.
 *
 * @param pool the pool itself
 * @param silent what is known of the stores
 */
record GuardedPool(ConnectionFactory pool, SilentStores silent)
    implements ConnectionFactory, Wrapped<ConnectionFactory> {

  @Override
  public Mono<Connection> create() {
    return silent.guard(Store.POSTGRESQL, Mono.from(pool.create()));
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return pool.getMetadata();
  }

  @Override
  public ConnectionFactory unwrap() {
    return pool;
  }
}
