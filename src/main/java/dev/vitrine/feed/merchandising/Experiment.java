package dev.vitrine.feed.merchandising;

import dev.vitrine.platform.graphql.RequestId;
import java.time.Instant;

/**
 * An experiment with a placement's recipe. It ends when either recipe or the share changes: what
 * was shown before says nothing of what is shown after.
 *
 * @param id its name, which no other has
 * @param startedAt since when it runs
 */
public record Experiment(String id, Instant startedAt) {

  static Experiment start() {
    return new Experiment(RequestId.next(), Instant.now());
  }
}
