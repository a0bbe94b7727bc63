package dev.vitrine.platform.intake;

import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line would make of the thing that it is about.
 *
 * @param fields the line's reader; what is wrong with the line is told to it
 * @param key the merchant's key of the thing
 * @param before the thing as it was; null for a new one
 * @param after the thing as it would be
 */
public record Draft<S>(Fields fields, String key, @Nullable S before, S after) {

  /** The same line with something else made of it. */
  public Draft<S> becoming(S other) {
    return new Draft<>(fields, key, before, other);
  }

  /** Whether nothing is wrong with the line. */
  public boolean isAccepted() {
    return fields.rejected().isEmpty();
  }

  /** Whether the line is accepted and changes something. */
  public boolean isChange() {
    return isAccepted() && !after.equals(before);
  }

  /** What the lines would make of their things. */
  public static <S> List<S> after(List<Draft<S>> drafts) {
    return drafts.stream().map(Draft::after).toList();
  }

  LineOutcome outcome() {
    return fields.rejected().map((Rejected refused) -> (LineOutcome) refused).orElseGet(this::kept);
  }

  private LineOutcome kept() {
    if (before == null) {
      return LineOutcome.CREATED;
    }
    return after.equals(before) ? LineOutcome.UNCHANGED : LineOutcome.UPDATED;
  }
}
