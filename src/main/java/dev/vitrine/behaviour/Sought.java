package dev.vitrine.behaviour;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looked for: a listing, or words that they searched for and clicked nothing of.
 *
 * @param kind where they looked
 * @param what the listing's key, or the words
 */
public record Sought(Kind kind, String what) {

  /** Where somebody looks for things. */
  public enum Kind {
    /** In a search. */
    QUERY,
    /** In a category. */
    CATEGORY,
    /** In a collection. */
    COLLECTION,
    /** Among the things of a brand. */
    BRAND
  }

  /** The listing's key. */
  public long key() {
    return Long.parseLong(what);
  }

  /** Reads what {@link #toString} writes; null where nothing was sought. */
  public static @Nullable Sought of(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String[] parts = written.split(":", 2);
    return new Sought(Kind.valueOf(parts[0]), parts[1]);
  }

  /** As {@code CATEGORY:12} or {@code QUERY:red boots}. */
  @Override
  public String toString() {
    return kind + ":" + what;
  }
}
