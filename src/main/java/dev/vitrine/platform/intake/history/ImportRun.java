package dev.vitrine.platform.intake.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of lines over HTTP.
 *
 * @param id with which it can be resumed
 * @param finishedAt null while it runs, and when it was broken off
 * @param acknowledgedLine up to where its lines are in the database
 * @param summary how many lines came to what; null while it runs, and when it was broken off
 */
record ImportRun(
    UUID id,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long acknowledgedLine,
    @Nullable Map<String, Object> summary) {

  /** The id as text. */
  String key() {
    return id.toString();
  }
}
