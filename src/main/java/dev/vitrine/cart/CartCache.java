package dev.vitrine.cart;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carts as they are in PostgreSQL, in Redis for those who only read. Whoever changes a cart first
 * has the version told that is to come: what is kept goes, and nothing older is kept again, however
 * late a reader brings it. Changes never believe what is kept.
 *
 * <p>Without Redis everything is read from PostgreSQL. A version that Redis could not be told of is
 * told later; another instance may show the cart as it was until then, but for no longer than what
 * is kept lasts.
 */
@Component
class CartCache {

  private static final Duration KEPT = Duration.ofMinutes(10);

  /** Longer than any transaction takes. */
  private static final Duration AWAITED = Duration.ofMinutes(2);

  private static final RedisScript<Long> KEEP =
      RedisScript.of(
          """
          local known = redis.call('HGET', KEYS[1], 'version')
          if known and tonumber(known) > tonumber(ARGV[1]) then
            return 0
          end
          redis.call('HSET', KEYS[1], 'version', ARGV[1], 'cart', ARGV[2])
          redis.call('PEXPIRE', KEYS[1], ARGV[3])
          return 1
          """,
          Long.class);

  private static final RedisScript<Long> AWAIT =
      RedisScript.of(
          """
          local known = redis.call('HGET', KEYS[1], 'version')
          if known and tonumber(known) > tonumber(ARGV[1]) then
            return 0
          end
          redis.call('DEL', KEYS[1])
          redis.call('HSET', KEYS[1], 'version', ARGV[1])
          redis.call('PEXPIRE', KEYS[1], ARGV[2])
          return 1
          """,
          Long.class);

  private final ReactiveStringRedisTemplate redis;
  private final JsonMapper json;
  private final Map<Long, Integer> owed = new ConcurrentHashMap<>();

  CartCache(ReactiveStringRedisTemplate redis, JsonMapper json) {
    this.redis = redis;
    this.json = json;
  }

  /** A cart that is kept; empty where none is, or Redis does not answer. */
  Mono<Cart> find(long id) {
    return owed.containsKey(id)
        ? Mono.empty()
        : redis
            .<String, String>opsForHash()
            .get(key(id), "cart")
            .map(text -> json.readValue(text, Cart.class))
            .onErrorComplete();
  }

  /** Keeps a cart as it was read, unless a later version is there or to come. */
  Mono<Cart> keep(Cart cart) {
    return redis
        .execute(
            KEEP,
            List.of(key(cart.id())),
            List.of(
                Integer.toString(cart.version()),
                json.writeValueAsString(cart),
                Long.toString(KEPT.toMillis())))
        .then()
        .onErrorComplete()
        .thenReturn(cart);
  }

  /** Has a cart forgotten before its next version is committed. */
  Mono<Void> await(Cart next) {
    return await(next.id(), next.version())
        .doOnError(down -> owed.merge(next.id(), next.version(), Math::max))
        .onErrorComplete();
  }

  private Mono<Void> await(long id, int version) {
    return redis
        .execute(
            AWAIT,
            List.of(key(id)),
            List.of(Integer.toString(version), Long.toString(AWAITED.toMillis())))
        .then();
  }

  /** Tells Redis of the versions that it could not be told of. */
  Mono<Void> settle() {
    return Flux.fromIterable(Map.copyOf(owed).entrySet())
        .concatMap(
            each ->
                await(each.getKey(), each.getValue())
                    .doOnSuccess(told -> owed.remove(each.getKey(), each.getValue())))
        .then();
  }

  static String key(long id) {
    return "vitrine:cart:{" + id + "}";
  }
}
