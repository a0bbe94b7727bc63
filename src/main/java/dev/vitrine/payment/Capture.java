package dev.vitrine.payment;

/** What came of taking what was set aside. */
public enum Capture {
  /** The money is ours. */
  TAKEN,
  /** Nothing is set aside any more: it lapsed, or somebody gave it up at the provider's. */
  LAPSED
}
