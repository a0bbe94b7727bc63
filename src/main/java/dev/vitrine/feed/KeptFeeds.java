package dev.vitrine.feed;

import dev.vitrine.behaviour.visitor.Visitor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps feeds in Redis while they may be paged, so that no page shows what another did. Which feeds
 * are a visitor's is noted beside them, so that they can be forgotten.
 */
@Component
public class KeptFeeds {

  private static final int AT_ONCE = 100;

  private static final RedisScript<Long> NOTE =
      RedisScript.of(
          """
          redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
          redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[3])
          return redis.call('PEXPIRE', KEYS[1], ARGV[4])
          """,
          Long.class);

  private final ReactiveStringRedisTemplate redis;
  private final JsonMapper json;
  private final FeedSettings settings;

  KeptFeeds(ReactiveStringRedisTemplate redis, JsonMapper json, FeedSettings settings) {
    this.redis = redis;
    this.json = json;
    this.settings = settings;
  }

  /**
   * Keeps a feed.
   *
   * @param scope whose it is and where: who asks under another does not find it
   * @param visitor for whom it was made; null for somebody who is not known
   */
  public Mono<Void> keep(Feed feed, long scope, @Nullable Visitor visitor) {
    String key = key(feed.requestId(), scope);
    Mono<Boolean> kept =
        redis.opsForValue().set(key, json.writeValueAsString(feed), settings.kept());
    return visitor == null ? kept.then() : Mono.when(kept, note(visitor.id(), key));
  }

  /** Those that are kept no more are struck out on the way. */
  private Mono<Void> note(long visitorId, String key) {
    long now = Instant.now().toEpochMilli();
    long kept = settings.kept().toMillis();
    return redis
        .execute(
            NOTE,
            List.of(noted(visitorId)),
            List.of(key, Long.toString(now), Long.toString(now - kept), Long.toString(kept)))
        .then();
  }

  /** The feed of this name; empty when it was never made or is no longer kept. */
  public Mono<Feed> find(String requestId, long scope) {
    return redis
        .opsForValue()
        .get(key(requestId, scope))
        .map(text -> json.readValue(text, Feed.class));
  }

  /** Keeps nothing that was made for a visitor any more. */
  Mono<Void> forget(long visitorId) {
    return redis
        .opsForZSet()
        .range(noted(visitorId), Range.unbounded())
        .buffer(AT_ONCE)
        .concatMap(this::unlink)
        .then(redis.unlink(noted(visitorId)))
        .then();
  }

  /** One by one, since each may lie on another node. */
  private Mono<Void> unlink(List<String> keys) {
    return Flux.fromIterable(keys).flatMap(key -> redis.unlink(key)).then();
  }

  private static String key(String requestId, long scope) {
    return "vitrine:feed:{%s}:%x".formatted(requestId, scope);
  }

  private static String noted(long visitorId) {
    return "vitrine:visitor:{" + visitorId + "}:feeds";
  }
}
