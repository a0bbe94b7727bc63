package dev.vitrine.feed.model;

import dev.vitrine.behaviour.Trails;
import dev.vitrine.feed.FeedSettings;
import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the models up to date: learns anew where those products lead whose trails have changed, or
 * everything where that is less work.
 */
@Component
class ModelUpkeep extends Recurring {

  private static final int AT_ONCE = 200;

  /** Reading each trail once is less work than reading most of them many times. */
  private static final int MANY = 2_000;

  private static final int ALL = Integer.MAX_VALUE;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Trails trails;
  private final ModelBuilds builds;
  private final FeedSettings settings;

  ModelUpkeep(Trails trails, ModelBuilds builds, FeedSettings settings) {
    this.trails = trails;
    this.builds = builds;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "Learning from trails";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return trails.changed(MANY).flatMap(this::catchUp);
  }

  private Mono<Void> catchUp(int changed) {
    if (changed == 0) {
      return Mono.empty();
    }
    return changed < MANY
        ? trails.take(AT_ONCE, settings.learningDelay()).flatMap(this::learn)
        : trails.take(ALL, settings.learningDelay()).flatMap(this::learnAll);
  }

  private Mono<Void> learn(List<Long> products) {
    return products.isEmpty() ? Mono.empty() : builds.of(products).then(trails.settle(products));
  }

  /** While an import goes on, few products are left alone for long: they are learnt one by one. */
  private Mono<Void> learnAll(List<Long> products) {
    return products.size() < MANY ? learn(products) : builds.all().then(trails.settle(products));
  }
}
