package dev.vitrine.feed.model;

import dev.vitrine.platform.background.Job;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Learns every model from all trails, in a process of its own. */
@Component
class ModelJob implements Job {

  private final ModelBuilds builds;

  ModelJob(ModelBuilds builds) {
    this.builds = builds;
  }

  @Override
  public String name() {
    return "feed-models";
  }

  @Override
  public Mono<Void> work() {
    return builds.all();
  }
}
