package dev.vitrine.search.insight;

import dev.vitrine.behaviour.SearchEvents;
import dev.vitrine.behaviour.SearchEvents.Popular;
import dev.vitrine.platform.background.Recurring;
import dev.vitrine.search.SearchSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps in memory what is learnt from the event history, and learns it anew every while. */
@Component
public class Habits extends Recurring {

  /** A query of fewer people is never shown to anybody else. */
  public static final int FEWEST_PEOPLE = 5;

  private static final Duration LOOKED_BACK = Duration.ofDays(90);
  private static final int MOST = 50_000;

  private final SearchEvents events;
  private final SearchSettings settings;
  private final AtomicReference<Learnt> latest =
      new AtomicReference<>(new Learnt(List.of(), Clicks.NONE));

  Habits(SearchEvents events, SearchSettings settings) {
    this.events = events;
    this.settings = settings;
  }

  /** Queries that many people made, the most popular first. */
  public List<Popular> popular() {
    return learnt().popular();
  }

  /** What is chosen after which query. */
  public Clicks clicks() {
    return learnt().clicks();
  }

  private Learnt learnt() {
    Learnt learnt = latest.get();
    return learnt == null ? new Learnt(List.of(), Clicks.NONE) : learnt;
  }

  @Override
  public String name() {
    return "Learning from searches";
  }

  @Override
  protected Duration pause() {
    return settings.learning();
  }

  @Override
  protected Mono<?> task() {
    return learn();
  }

  /**
   * Learns from everything that was recorded up to now, one statement after the other: nobody waits
   * for it, and others want the database meanwhile.
   */
  public Mono<Void> learn() {
    Instant since = Instant.now().minus(LOOKED_BACK);
    return events
        .popular(since, FEWEST_PEOPLE, MOST)
        .zipWhen(popular -> events.clicks(since, MOST).map(Clicks::of))
        .doOnNext(found -> latest.set(new Learnt(found.getT1(), found.getT2())))
        .then();
  }

  private record Learnt(List<Popular> popular, Clicks clicks) {}
}
