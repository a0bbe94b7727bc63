package dev.vitrine.platform.intake;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of one field: nothing, that it be cleared, or what it be.
 *
 * @param <T> the field's type
 */
public sealed interface Patch<T> {

  /** The line does not speak of the field. */
  record Absent<T>() implements Patch<T> {}

  /** The line clears the field. */
  record Cleared<T>() implements Patch<T> {}

  /**
   * The line gives the field a value.
   *
   * @param value the value
   */
  record Given<T>(T value) implements Patch<T> {}

  /** The field after the line: as it was, null, or the value. */
  default @Nullable T over(@Nullable T current) {
    return switch (this) {
      case Absent<T> absent -> current;
      case Cleared<T> cleared -> null;
      case Given<T> given -> given.value();
    };
  }

  /** The field after the line, for one that is never null: as it was, its default, or the value. */
  default T over(T current, T whenCleared) {
    return switch (this) {
      case Absent<T> absent -> current;
      case Cleared<T> cleared -> whenCleared;
      case Given<T> given -> given.value();
    };
  }

  /** The field after the line, where the value itself is merged into what was there. */
  default <R> R merge(R current, R whenCleared, Function<T, R> merged) {
    return switch (this) {
      case Absent<T> absent -> current;
      case Cleared<T> cleared -> whenCleared;
      case Given<T> given -> merged.apply(given.value());
    };
  }

  /** The same statement about a value made of this one. */
  default <R> Patch<R> map(Function<T, R> mapping) {
    return switch (this) {
      case Absent<T> absent -> new Absent<>();
      case Cleared<T> cleared -> new Cleared<>();
      case Given<T> given -> new Given<>(mapping.apply(given.value()));
    };
  }

  /** The value, if the line gives one. */
  default Optional<T> given() {
    return this instanceof Given<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /** Whether the line speaks of the field at all. */
  default boolean isPresent() {
    return !(this instanceof Absent<T>);
  }
}
