package dev.vitrine.feed.report;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Notes what was shown, beside the answers and never in their way: it is written every second, and
 * what would not fit is dropped. So a report may miss the last second of an instance that was
 * killed.
 */
@Component
public class Showings extends Recurring {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_WAITING = 20_000;
  private static final int AT_ONCE = 2_000;

  private final ShowingRepository repository;
  private final BlockingQueue<Showing> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

  Showings(ShowingRepository repository) {
    this.repository = repository;
  }

  /** Notes what an answer showed. */
  public void note(Showing showing) {
    if (!showing.products().isEmpty()) {
      waiting.offer(showing);
    }
  }

  @Override
  public String name() {
    return "Noting what was shown";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return Mono.fromSupplier(this::next)
        .filter(showings -> !showings.isEmpty())
        .flatMap(repository::write);
  }

  private List<Showing> next() {
    List<Showing> next = new ArrayList<>();
    waiting.drainTo(next, AT_ONCE);
    return next;
  }
}
