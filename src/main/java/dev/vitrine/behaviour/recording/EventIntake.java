package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.HotHistory;
import dev.vitrine.behaviour.recording.EventStream.Entry;
import dev.vitrine.platform.background.Recurring;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes events from the stream into the tables. Any number of instances may: each entry goes to
 * one, and to another when that one dies. After a failure, what was taken is written again first.
 */
@Component
class EventIntake extends Recurring {

  private static final Logger log = LoggerFactory.getLogger(EventIntake.class);
  private static final int MOST_EVENTS = 4000;

  /** Whoever is silent for so long is not coming back under that name. */
  private static final Duration GONE = Duration.ofHours(1);

  private final EventStream stream;
  private final EventWriter writer;
  private final HotHistory hot;
  private final RecordingProperties properties;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());
  private volatile boolean begun;

  EventIntake(
      EventStream stream, EventWriter writer, HotHistory hot, RecordingProperties properties) {
    this.stream = stream;
    this.writer = writer;
    this.hot = hot;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "The intake of events";
  }

  @Override
  protected Duration pause() {
    return Duration.ZERO;
  }

  @Override
  protected Mono<?> task() {
    return begin()
        .then(Mono.defer(this::takeOver))
        .then(stream.next())
        .flatMap(entries -> take(entries, writer::write))
        .doOnError(failure -> begun = false);
  }

  private Mono<Void> begin() {
    return begun
        ? Mono.empty()
        : stream
            .begin()
            .then(Mono.defer(hot::settle))
            .then(finish())
            .doOnSuccess(done -> begun = true);
  }

  /** Whatever was begun before a failure. */
  private Mono<Void> finish() {
    return Mono.defer(stream::unfinished)
        .flatMap(entries -> take(entries, writer::writeAgain).thenReturn(entries.size()))
        .repeat()
        .takeUntil(taken -> taken == 0)
        .then();
  }

  private Mono<Void> takeOver() {
    long now = System.nanoTime();
    Duration since = Duration.ofNanos(now - looked.get());
    if (since.compareTo(properties.abandoned().dividedBy(2)) < 0) {
      return Mono.empty();
    }
    looked.set(now);
    return takeOver(properties.abandoned()).then(stream.dismiss(GONE)).then();
  }

  /** Writes what others took so long ago that they must be gone. */
  Mono<Void> takeOver(Duration idle) {
    return stream.abandoned(idle).flatMap(entries -> take(entries, writer::writeAgain));
  }

  private Mono<Void> take(List<Entry> entries, Function<List<RecordedEvent>, Mono<Void>> write) {
    return Flux.fromIterable(batches(entries)).concatMap(batch -> takeBatch(batch, write)).then();
  }

  private Mono<Void> takeBatch(Batch batch, Function<List<RecordedEvent>, Mono<Void>> write) {
    return write
        .apply(batch.events())
        .then(stream.done(batch.entries()))
        .onErrorResume(EventIntake::isOfData, wrong -> takeSingly(batch, write, wrong));
  }

  /** Whether a value, and neither the statement nor the server, is the reason: SQL state 22, 23. */
  private static boolean isOfData(Throwable failure) {
    return failure.getCause() instanceof R2dbcException cause
        && String.valueOf(cause.getSqlState()).matches("2[23].*");
  }

  /** What the tables can never take must not keep the rest waiting. */
  private Mono<Void> takeSingly(
      Batch batch, Function<List<RecordedEvent>, Mono<Void>> write, Throwable wrong) {
    if (batch.entries().size() == 1) {
      log.error("Events that no table takes were let go", wrong);
      return stream.done(batch.entries());
    }
    return Flux.fromIterable(batch.entries())
        .concatMap(entry -> takeBatch(new Batch(List.of(entry), entry.events()), write))
        .then();
  }

  /** Entries of a few thousand events each. */
  private static List<Batch> batches(List<Entry> entries) {
    List<Batch> batches = new ArrayList<>();
    for (Entry entry : entries) {
      if (batches.isEmpty() || batches.getLast().events().size() >= MOST_EVENTS) {
        batches.add(new Batch(new ArrayList<>(), new ArrayList<>()));
      }
      batches.getLast().entries().add(entry);
      batches.getLast().events().addAll(entry.events());
    }
    return batches;
  }

  private record Batch(List<Entry> entries, List<RecordedEvent> events) {}
}
