package dev.vitrine.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a thing is shown.
 *
 * @param code the kind of reason
 * @param product the key of the product that led to it; null where none did
 * @param friend the key of the customer who led to it; null where none did. Whether that is still
 *     to be told is asked whenever it is told
 * @param words what the visitor said that led to it; null where they said nothing
 * @param due when it is needed again; null where that is not why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
    ReasonCode code,
    @Nullable Long product,
    @Nullable Long friend,
    @Nullable String words,
    @Nullable Due due) {

  /** A reason that nobody else led to. */
  public Reason(ReasonCode code, @Nullable Long product) {
    this(code, product, null, null, null);
  }

  /** A reason that the visitor's own words led to. */
  public static Reason ofWords(ReasonCode code, String words) {
    return new Reason(code, null, null, words, null);
  }

  /** A reason that a friend led to. */
  public static Reason ofFriend(ReasonCode code, long friend) {
    return new Reason(code, null, friend, null, null);
  }

  /** A reason that no product led to. */
  public static Reason of(ReasonCode code) {
    return new Reason(code, null);
  }

  /** The reason that something bought on a rhythm is needed again. */
  public static Reason ofRhythm(Rhythm rhythm) {
    Due due = new Due(rhythm.dueAt(), rhythm.confidence());
    return new Reason(ReasonCode.DUE_AGAIN, null, null, null, due);
  }

  /**
   * When a thing is needed again.
   *
   * @param at when
   * @param confidence how sure that is, between 0 and 1
   */
  public record Due(Instant at, double confidence) {}
}
