package dev.vitrine.market;

import dev.vitrine.platform.graphql.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A text as one caller reads it.
 *
 * @param value the words
 * @param fellBackTo the tag of the locale that they were found in, when it is not the caller's own
 */
public record Text(String value, @Nullable String fellBackTo) implements Localized {

  /** A text that is the same in every language. */
  public static Text of(String value) {
    return new Text(value, null);
  }
}
