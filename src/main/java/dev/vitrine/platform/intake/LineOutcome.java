package dev.vitrine.platform.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of a line. */
public sealed interface LineOutcome {

  /** The line brought something new. */
  LineOutcome CREATED = new Created();

  /** The line changed what was there. */
  LineOutcome UPDATED = new Updated();

  /** The line only repeated what was there; nothing was written. */
  LineOutcome UNCHANGED = new Unchanged();

  /** Whether the line left anything behind. */
  default boolean isWritten() {
    return switch (this) {
      case Created created -> true;
      case Updated updated -> true;
      case Unchanged unchanged -> false;
      case Rejected rejected -> false;
    };
  }

  /** The line brought something new. */
  record Created() implements LineOutcome {}

  /** The line changed what was there. */
  record Updated() implements LineOutcome {}

  /** The line only repeated what was there; nothing was written. */
  record Unchanged() implements LineOutcome {}

  /**
   * The line was refused and left nothing behind.
   *
   * @param problems everything that is wrong with it, at least one
   */
  record Rejected(List<Problem> problems) implements LineOutcome {

    /** A line refused for one reason. */
    public static Rejected of(RejectionCode code, @Nullable String field, @Nullable String value) {
      return new Rejected(List.of(new Problem(code, field, value, Map.of())));
    }
  }

  /**
   * A reason to refuse a line.
   *
   * @param code the reason, the same in every language
   * @param field where it lies, such as {@code variants[0].gtin}; null when it is the line itself
   * @param value what stood there, cut to a readable length; null when nothing did
   * @param arguments what the message of the code speaks of beside {@code field} and {@code value},
   *     by name
   */
  record Problem(
      RejectionCode code,
      @Nullable String field,
      @Nullable String value,
      Map<String, Object> arguments) {

    private static final int READABLE = 200;

    /** Notes a reason whose value is a node of the line. */
    static void add(
        List<Problem> problems,
        @Nullable String where,
        @Nullable JsonNode node,
        RejectionCode code,
        Map<String, Object> arguments) {
      String words = node == null || node.isNull() ? null : node.asString(node.toString());
      problems.add(new Problem(code, where, words, arguments));
    }

    /** Cuts the value to a readable length. */
    public Problem {
      if (value != null && value.length() > READABLE) {
        value = value.substring(0, READABLE) + "…";
      }
    }
  }
}
