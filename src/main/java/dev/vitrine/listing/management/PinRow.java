package dev.vitrine.listing.management;

import java.util.Optional;

/**
 * A pin by the database's keys.
 *
 * @param scope {@code all}, {@code category:}, {@code collection:} or {@code brand:} with a key
 */
record PinRow(String scope, long marketId, int position, long productId) {

  /** The key of the listing, when it is of this kind. */
  Optional<Long> listing(String kind) {
    String prefix = kind + ':';
    return scope.startsWith(prefix)
        ? Optional.of(Long.valueOf(scope.substring(prefix.length())))
        : Optional.empty();
  }
}
