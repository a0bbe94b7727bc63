package dev.vitrine.platform.intake;

/**
 * Why a line is refused: the constants of an enum in the feature that refuses. The message of a
 * code is {@code import.<CODE>} in the message bundles; {@code {0}} is the field, {@code {1}} the
 * value, {@code {2}} and so on what the {@link LineOutcome.Problem} adds.
 */
public interface RejectionCode {

  /** The code as merchants read it, in upper snake case. */
  String name();
}
