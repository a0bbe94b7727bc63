package dev.vitrine.platform.snapshot;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reference data held in memory as one immutable value. A feature declares a bean of it; the
 * application serves nobody before every snapshot was loaded once. A writer announces a change in
 * its transaction with {@link SnapshotChanges} or the database's {@code snapshot_changed(name)},
 * and every instance loads the value anew.
 *
 * @param <T> an immutable type
 */
public final class Snapshot<T> {

  private final String name;
  private final Mono<T> load;
  private final AtomicLong tickets = new AtomicLong();
  private final AtomicReference<@Nullable Loaded<T>> loaded = new AtomicReference<>();

  /**
   * A snapshot that is yet to be loaded.
   *
   * @param name what writers announce, such as {@code category}
   * @param load reads the value; always gives one
   */
  public Snapshot(String name, Mono<T> load) {
    this.name = name;
    this.load = load;
  }

  /** What writers announce when the data changed. */
  public String name() {
    return name;
  }

  /** The value as of the last load. */
  public T current() {
    Loaded<T> latest = loaded.get();
    if (latest == null) {
      throw new IllegalStateException("The snapshot '" + name + "' was not loaded yet");
    }
    return latest.value();
  }

  /**
   * Loads the value anew and gives the latest. A load that began earlier never replaces a later
   * one.
   */
  public Mono<T> refresh() {
    return Mono.defer(() -> loadAs(tickets.incrementAndGet()));
  }

  private Mono<T> loadAs(long ticket) {
    return load.map(value -> keepLatest(new Loaded<>(ticket, value)));
  }

  private T keepLatest(Loaded<T> fresh) {
    Loaded<T> latest =
        loaded.accumulateAndGet(
            fresh,
            (old, now) -> old != null && now != null && old.ticket() > now.ticket() ? old : now);
    return latest == null ? fresh.value() : latest.value();
  }

  private record Loaded<T>(long ticket, T value) {}
}
