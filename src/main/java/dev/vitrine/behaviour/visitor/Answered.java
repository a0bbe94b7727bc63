package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.mutation.MutationInput;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor answers who is asked for consent.
 *
 * @param marketing null where they were not asked that
 */
record Answered(boolean personalization, boolean analytics, @Nullable Boolean marketing) {

  /** What an input says of consent; empty where it says nothing. */
  static Optional<Answered> of(MutationInput input) {
    return input.value("consent", Map.class).map(Answered::of);
  }

  private static Answered of(Map<?, ?> fields) {
    return new Answered(
        Boolean.TRUE.equals(fields.get("personalization")),
        Boolean.TRUE.equals(fields.get("analytics")),
        fields.get("marketing") instanceof Boolean said ? said : null);
  }

  /** What they agree to from then on. */
  Consent after(Consent before) {
    return new Consent(
        personalization, analytics, marketing == null ? before.marketing() : marketing);
  }
}
