package dev.vitrine.platform.intake;

/**
 * Why a line is refused: the constants of an enum in the feature that refuses. The message of a
 * code is {@code import.<CODE>} in the bundles of {@code classpath:messages/}; it may speak of
 * {@code field}, {@code value} and what the {@link LineOutcome.Problem} adds.
 */
public interface RejectionCode {

  /** The code as merchants read it, in upper snake case. */
  String name();
}
