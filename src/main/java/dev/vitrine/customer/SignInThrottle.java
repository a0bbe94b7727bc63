package dev.vitrine.customer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts wrong passwords by account and by address on all instances together, and says when there
 * were too many. Without Redis nobody is kept out: the hash itself keeps guessing slow.
 */
@Component
class SignInThrottle {

  private static final RedisScript<Long> COUNT =
      RedisScript.of(
          """
          local count = redis.call('INCR', KEYS[1])
          if count == 1 then
            redis.call('EXPIRE', KEYS[1], ARGV[1])
          end
          return count
          """,
          Long.class);

  private final ReactiveStringRedisTemplate redis;
  private final CustomerProperties properties;

  SignInThrottle(ReactiveStringRedisTemplate redis, CustomerProperties properties) {
    this.redis = redis;
    this.properties = properties;
  }

  /** Counts an attempt, and tells whether there were too many before. An address may try more. */
  Mono<Boolean> isTooMany(String emailKey, String address) {
    return Flux.merge(
            exceeds(account(emailKey), properties.attempts()),
            exceeds("address:" + address, properties.attempts() * 20))
        .any(each -> each)
        .onErrorReturn(false);
  }

  private Mono<Boolean> exceeds(String what, int most) {
    String seconds = Long.toString(properties.attemptWindow().toSeconds());
    return redis
        .execute(COUNT, List.of(key(what)), List.of(seconds))
        .next()
        .map(count -> count > most);
  }

  /** Somebody knew the password: what was counted of the account is forgotten. */
  Mono<Void> forget(String emailKey) {
    return redis.delete(key(account(emailKey))).onErrorReturn(0L).then();
  }

  /** Redis is told no e-mail addresses. */
  private static String account(String emailKey) {
    return "account:" + UUID.nameUUIDFromBytes(emailKey.getBytes(StandardCharsets.UTF_8));
  }

  private static String key(String what) {
    return "vitrine:attempts:" + what;
  }
}
