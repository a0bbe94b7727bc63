package dev.vitrine.behaviour.visitor;

/**
 * What a visitor agreed to.
 *
 * @param personalization whether what they do may be remembered as theirs, for what they are shown
 * @param analytics whether what they do may be counted, in statistics and in what is learnt of all
 * @param marketing whether the shop may write to them
 */
public record Consent(boolean personalization, boolean analytics, boolean marketing) {

  /** What somebody agreed to whom the shop may not write to. */
  public Consent(boolean personalization, boolean analytics) {
    this(personalization, analytics, false);
  }

  /** Whether anything may be stored at all. */
  public boolean isAny() {
    return personalization || analytics;
  }
}
