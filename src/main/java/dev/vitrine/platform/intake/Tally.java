package dev.vitrine.platform.intake;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/** Counts what became of an import's lines. Used by one import, by one signal at a time. */
final class Tally {

  private final UUID importId;
  private final long startedNanos = System.nanoTime();
  private final SeenKeys seen = new SeenKeys();
  private final IgnoredFields ignored = new IgnoredFields();
  private long reportedNanos = startedNanos;
  private long acknowledged;
  private long lines;
  private long created;
  private long updated;
  private long unchanged;
  private long rejected;
  private long duplicates;
  private boolean complete = true;

  Tally(UUID importId, long acknowledged) {
    this.importId = importId;
    this.acknowledged = acknowledged;
  }

  /** A line and what became of it. */
  void count(LineOutcome outcome) {
    lines++;
    switch (outcome) {
      case LineOutcome.Created ignored -> created++;
      case LineOutcome.Updated ignored -> updated++;
      case LineOutcome.Unchanged ignored -> unchanged++;
      case LineOutcome.Rejected ignored -> rejected++;
    }
  }

  /** A line that was taken in. */
  void countIgnored(ImportLine line) {
    ignored.count(line);
  }

  /** What a line is about. */
  void countKey(String key) {
    if (!seen.add(key)) {
      duplicates++;
    }
  }

  /** Everything up to this line is in the database, or refused. */
  void acknowledge(long line) {
    acknowledged = line;
  }

  long acknowledged() {
    return acknowledged;
  }

  /** The body was not read to its end. */
  void breakOff() {
    complete = false;
  }

  /** Whether so much time lies behind the last report; if so, the next one counts from now. */
  boolean isReportDue(Duration interval) {
    long now = System.nanoTime();
    boolean due = now - reportedNanos >= interval.toNanos();
    if (due) {
      reportedNanos = now;
    }
    return due;
  }

  Report progress() {
    return new Report.Progress(
        new Report.Counts(acknowledged, created, updated, unchanged, rejected));
  }

  Report.Totals totals() {
    long millis = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis();
    return new Report.Totals(
        importId,
        complete,
        acknowledged,
        lines,
        created,
        updated,
        unchanged,
        rejected,
        duplicates,
        BigDecimal.valueOf(millis, 3),
        ignored.told());
  }
}
