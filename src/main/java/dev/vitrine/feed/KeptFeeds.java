package dev.vitrine.feed;

import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps feeds in Redis while they may be paged, so that no page shows what another did. */
@Component
public class KeptFeeds {

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
   */
  public Mono<Void> keep(Feed feed, long scope) {
    return redis
        .opsForValue()
        .set(key(feed.requestId(), scope), json.writeValueAsString(feed), settings.kept())
        .then();
  }

  /** The feed of this name; empty when it was never made or is no longer kept. */
  public Mono<Feed> find(String requestId, long scope) {
    return redis
        .opsForValue()
        .get(key(requestId, scope))
        .map(text -> json.readValue(text, Feed.class));
  }

  private static String key(String requestId, long scope) {
    return "vitrine:feed:{%s}:%x".formatted(requestId, scope);
  }
}
