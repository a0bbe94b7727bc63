package dev.vitrine.social;

import dev.vitrine.platform.mutation.Refusal;
import java.util.List;

/**
 * What a request among customers comes to.
 *
 * @param id the key of what was made or changed; 0 for none
 * @param refusals why it was not
 */
public record Answer(long id, List<Refusal> refusals) {

  /** It was done. */
  public static Answer done(long id) {
    return new Answer(id, List.of());
  }

  /** It was not, because of a field of the input. */
  public static Answer refused(String code, String field) {
    return refused(Refusal.of(code, field));
  }

  /** It was not. */
  public static Answer refused(Refusal refusal) {
    return new Answer(0, List.of(refusal));
  }
}
