package dev.vitrine.platform.store;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a store that does not answer from a call that is wrong. */
public final class StoreFailures {

  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

  private StoreFailures() {}

  /** Whether the same call may well succeed a little later. */
  public static boolean isUnavailable(Throwable failure) {
    return switch (failure) {
      case StoreUnavailable unavailable -> true;
      case CallNotPermittedException open -> true;
      case TimeoutException slow -> true;
      case IOException broken -> true;
      case R2dbcTransientException passing -> true;
      case R2dbcNonTransientResourceException unreachable -> true;
      case DataAccessResourceFailureException unreachable -> true;
      case CannotCreateTransactionException unreachable -> true;
      case TransientDataAccessException passing -> true;
      case RedisConnectionException unreachable -> true;
      case RedisSystemException lost -> isLost(lost.getCause());
      default -> false;
    };
  }

  /** Whether PostgreSQL was told a text that it has no characters for: U+0000. */
  public static boolean isUnstorableText(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof R2dbcException known
                    && CHARACTER_NOT_IN_REPERTOIRE.equals(known.getSqlState()));
  }

  /** Whether Redis was not reached, rather than said no. */
  private static boolean isLost(@Nullable Throwable failure) {
    return failure instanceof RedisException
        && !(failure instanceof RedisCommandExecutionException);
  }
}
