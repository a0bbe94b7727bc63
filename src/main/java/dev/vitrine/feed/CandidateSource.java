package dev.vitrine.feed;

import java.util.List;
import reactor.core.publisher.Mono;

/** A strategy at work. A bean of this type is asked for every feed whose recipe names it. */
public interface CandidateSource {

  /** Which strategy it is. */
  Strategy strategy();

  /** Products for the moment, in any order, each once; none where it has nothing to say. */
  Mono<List<Candidate>> candidates(Moment moment);
}
