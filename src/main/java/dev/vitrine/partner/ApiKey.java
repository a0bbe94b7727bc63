package dev.vitrine.partner;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without its secret, which nobody but its holder has.
 *
 * @param id the database's key
 * @param label what the merchant calls it
 * @param prefix the beginning of the secret, by which its holder knows it again
 * @param scopes what it allows
 * @param createdAt when it was issued
 * @param expiresAt from when on it is refused; null for never
 * @param revokedAt since when it is refused; null while it is not
 * @param lastUsedAt when it was last used, to a quarter of an hour; null for never
 */
public record ApiKey(
    long id,
    String label,
    String prefix,
    Set<Scope> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  /** Whether the key is good at an instant: neither expired nor revoked. */
  public boolean isValid(Instant at) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(at));
  }
}
