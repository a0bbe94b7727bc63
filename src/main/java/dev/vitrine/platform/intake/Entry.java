package dev.vitrine.platform.intake;

import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.util.Optional;

/** What the reading of a body comes to: lines for handlers, refused lines, and the clock. */
sealed interface Entry {

  /**
   * A line that its handler can look at.
   *
   * @param size its length in bytes
   * @param key what it is about, unique over all types; empty for nothing of its own
   */
  record Readable(ImportLine line, ImportHandler handler, int size, Optional<String> key)
      implements Entry {}

  /** A line that was refused before any handler saw it. */
  record Refused(long number, Rejected outcome) implements Entry {}

  /** The body cannot be read further, for a reason that never changes with the language. */
  record Broken(String code) implements Entry {}

  /** Time has passed: what waits shall be written. */
  record Tick() implements Entry {}
}
