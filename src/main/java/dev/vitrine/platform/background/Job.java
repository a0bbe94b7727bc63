package dev.vitrine.platform.background;

import reactor.core.publisher.Mono;

/**
 * Work that is done once, by a process of its own: the same jar, started with {@code VITRINE_JOB}.
 * It takes nothing from those who serve but what the stores can give.
 */
public interface Job {

  /** What {@code VITRINE_JOB} calls it. */
  String name();

  /** The work. */
  Mono<Void> work();
}
