package dev.vitrine.platform.background;

import reactor.core.publisher.Flux;

/**
 * Work that goes on as long as the application runs. A bean of this type is begun once the
 * application has started, begun again after a pause when it fails or ends, and cancelled at
 * shutdown.
 */
public interface Background {

  /** What the log calls it. */
  String name();

  /** The work; what it emits is of no interest. */
  Flux<?> work();
}
