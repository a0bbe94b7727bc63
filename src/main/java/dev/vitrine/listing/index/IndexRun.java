package dev.vitrine.listing.index;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on a market's whole index.
 *
 * @param id names it
 * @param kind what is done
 * @param marketId the market's key
 * @param state how far it is
 * @param done products looked at
 * @param total products that there were at the beginning
 * @param missing documents that were found missing; zero when reindexing, as the next two
 * @param stale documents that were found to say something else than the database
 * @param orphaned documents that were found of products which the market does not show
 * @param message why it failed; null when it did not
 * @param requestedAt when it was asked for
 * @param startedAt when an instance took it up; null while it waits
 * @param finishedAt when it ended, well or not; null before
 */
public record IndexRun(
    UUID id,
    Kind kind,
    long marketId,
    State state,
    long done,
    long total,
    long missing,
    long stale,
    long orphaned,
    @Nullable String message,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** What is done. */
  public enum Kind {
    /** A new index is filled and takes the place of the old one. */
    REINDEX,
    /** The live index is compared with the database, and what differs is put right. */
    RECONCILE
  }

  /** How far a run is. */
  public enum State {
    /** Until an instance takes it up. */
    WAITING,
    /** An instance works on it. */
    RUNNING,
    /** It ended well. */
    DONE,
    /** It did not; what it had begun is cleared away. */
    FAILED
  }
}
