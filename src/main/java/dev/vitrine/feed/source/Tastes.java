package dev.vitrine.feed.source;

import dev.vitrine.feed.Met;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Taste;
import dev.vitrine.listing.shelf.Shelves;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what a visitor likes: by what they met, and as they say. */
@Component
class Tastes {

  private static final int LOOKED_BACK = 30;

  private final Shelves shelves;

  Tastes(Shelves shelves) {
    this.shelves = shelves;
  }

  Mono<Taste> of(Moment moment) {
    List<Met> met =
        moment.met().stream().filter(each -> each.weight() > 0).limit(LOOKED_BACK).toList();
    return met.isEmpty()
        ? Mono.just(moment.told())
        : shelves
            .facts(moment.shop().market(), met.stream().map(Met::product).toList())
            .map(facts -> Taste.of(met, facts).and(moment.told()));
  }
}
