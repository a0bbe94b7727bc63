package dev.vitrine.platform.intake;

/** A line as it came. */
sealed interface RawLine {

  /** Where it stands in the file, from 1. */
  long number();

  /** A line whose bytes are here, without its end. */
  record Whole(long number, byte[] bytes) implements RawLine {}

  /** A line that was too long to keep. */
  record TooLong(long number) implements RawLine {}
}
