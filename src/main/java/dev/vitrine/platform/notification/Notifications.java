package dev.vitrine.platform.notification;

import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Hears what transactions announce with {@code pg_notify} when they commit. */
@Component
public class Notifications {

  private static final Logger log = LoggerFactory.getLogger(Notifications.class);
  private static final Duration FIRST_RETRY = Duration.ofMillis(100);
  private static final Duration LAST_RETRY = Duration.ofSeconds(5);

  private final ConnectionFactory connections;

  Notifications(ConnectionFactory pool) {
    this.connections = unpooled(pool);
  }

  /**
   * Listens on a channel over a connection of its own, which comes back by itself when it is lost.
   *
   * @param channel a plain identifier
   * @return the payloads; empty optionals where the connection was made or made again, since what
   *     was announced in between is not known
   */
  public Flux<Optional<String>> on(String channel) {
    return Flux.usingWhen(open(), connection -> listen(connection, channel), Connection::close)
        .concatWith(Mono.error(() -> new IllegalStateException("The connection was closed")))
        .doOnError(lost -> log.warn("Lost the notifications of {}: {}", channel, lost.toString()))
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
                .maxBackoff(LAST_RETRY)
                .transientErrors(true));
  }

  private Mono<PostgresqlConnection> open() {
    return Mono.from(connections.create()).map(Notifications::postgresql);
  }

  private static Flux<Optional<String>> listen(PostgresqlConnection connection, String channel) {
    return connection
        .createStatement("LISTEN " + channel)
        .execute()
        .flatMap(result -> result.getRowsUpdated())
        .then(Mono.just(Optional.<String>empty()))
        .concatWith(
            connection.getNotifications().mapNotNull(Notification::getParameter).map(Optional::of));
  }

  /** A pooled connection would come back to the pool still listening. */
  private static ConnectionFactory unpooled(ConnectionFactory factory) {
    return factory instanceof Wrapped<?> wrapper
            && wrapper.unwrap() instanceof ConnectionFactory inner
        ? unpooled(inner)
        : factory;
  }

  private static PostgresqlConnection postgresql(Connection connection) {
    return switch (connection) {
      case PostgresqlConnection it -> it;
      case Wrapped<?> wrapper when wrapper.unwrap() instanceof Connection inner ->
          postgresql(inner);
      default -> throw new IllegalStateException("Not PostgreSQL: " + connection.getMetadata());
    };
  }
}
