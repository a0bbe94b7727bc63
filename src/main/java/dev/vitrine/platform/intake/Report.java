package dev.vitrine.platform.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the import's answer. */
sealed interface Report {

  /**
   * A line that was refused.
   *
   * @param status always {@code rejected}
   * @param further what else is wrong with the line
   */
  @JsonInclude(Include.NON_EMPTY)
  record RejectedLine(
      long line,
      String status,
      String code,
      @Nullable String field,
      @Nullable String value,
      String message,
      List<Reason> further)
      implements Report {}

  /** Something that is wrong with a line. */
  @JsonInclude(Include.NON_NULL)
  record Reason(String code, @Nullable String field, @Nullable String value, String message) {}

  /** How far the import has come. */
  record Progress(Counts progress) implements Report {}

  /** What is in the database by now. */
  record Counts(long acknowledgedLine, long created, long updated, long unchanged, long rejected) {}

  /** The import could not go on; what was acknowledged stays. */
  record Failure(Cause error) implements Report {}

  /** Why an import could not go on. */
  record Cause(String code, String message) {}

  /** The last line of the answer. */
  record Summary(Totals summary) implements Report {}

  /** What an import came to; {@code complete} tells whether the body was read to its end. */
  record Totals(
      UUID importId,
      boolean complete,
      long acknowledgedLine,
      long lines,
      long created,
      long updated,
      long unchanged,
      long rejected,
      long duplicates,
      BigDecimal seconds,
      @JsonInclude(Include.NON_EMPTY) List<Ignored> ignoredFields) {}

  /**
   * A field that lines have and nothing reads; the lines were taken in without it.
   *
   * @param type the lines' type
   * @param field its path, without positions in lists
   * @param lines how many lines have it
   * @param firstLine the first of them
   */
  record Ignored(String type, String field, long lines, long firstLine) {

    Ignored again() {
      return new Ignored(type, field, lines + 1, firstLine);
    }
  }
}
