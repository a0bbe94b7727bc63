package dev.vitrine.platform.live;

import dev.vitrine.platform.background.Background;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.ReactiveSubscription.Message;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells by Redis which things changed, so that any instance serves any client. News is a hint to
 * read again, never the truth: some may be lost, so whoever waits also reads now and then unasked.
 */
@Component
public class LiveNews implements Background {

  private static final Logger log = LoggerFactory.getLogger(LiveNews.class);
  private static final String CHANNEL = "vitrine:live";

  /** How often those who wait read unasked. */
  private static final Duration UNASKED = Duration.ofSeconds(15);

  private final ReactiveStringRedisTemplate redis;
  private final Sinks.Many<String> heard = Sinks.many().multicast().directBestEffort();

  LiveNews(ReactiveStringRedisTemplate redis) {
    this.redis = redis;
  }

  @Override
  public String name() {
    return "Live news";
  }

  @Override
  public Flux<?> work() {
    return redis.listenToChannel(CHANNEL).map(Message::getMessage).doOnNext(this::pass);
  }

  private void pass(String subject) {
    heard.emitNext(subject, Sinks.EmitFailureHandler.busyLooping(UNASKED));
  }

  /**
   * Tells that a subject changed. Without Redis only those who wait at this instance are told; the
   * others find out when they read unasked.
   */
  public Mono<Void> tell(String subject) {
    return redis
        .convertAndSend(CHANNEL, subject)
        .doOnError(down -> passHere(subject, down))
        .onErrorReturn(0L)
        .then();
  }

  private void passHere(String subject, Throwable down) {
    log.debug("No other instance was told of a change", down);
    pass(subject);
  }

  /**
   * Says when to read a subject: at once, whenever it was told to have changed, and now and then.
   */
  public Flux<String> on(String subject) {
    return Flux.merge(
            heard.asFlux().filter(subject::equals),
            Flux.just(subject),
            Flux.interval(UNASKED).map(tick -> subject))
        .onBackpressureLatest();
  }
}
