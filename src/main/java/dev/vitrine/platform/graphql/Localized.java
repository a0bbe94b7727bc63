package dev.vitrine.platform.graphql;

import org.jspecify.annotations.Nullable;

/**
 * A value in some language. The default data fetcher answers the bare value, and notes the field's
 * path when the value is not in the language that was asked for.
 */
public interface Localized {

  /** The value itself. */
  Object value();

  /** The tag of the locale that was served instead; null when the caller's own was there. */
  @Nullable String fellBackTo();
}
