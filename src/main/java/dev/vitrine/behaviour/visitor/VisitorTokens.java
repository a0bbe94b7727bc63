package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes and reads visitors' tokens. They are signed, so none is kept. */
@Component
class VisitorTokens {

  private static final String PREFIX = "vtv_";
  private static final String PURPOSE = "VisitorToken";
  private static final Pattern KEY = Pattern.compile("(\\d{1,18})\\.(\\d{1,12})");

  private final Signatures signatures;

  VisitorTokens(Signatures signatures) {
    this.signatures = signatures;
  }

  /** The token of a visitor; the same for the same instant. */
  String of(long visitorId, Instant expiresAt) {
    return PREFIX + signatures.id(PURPOSE, visitorId + "." + expiresAt.getEpochSecond());
  }

  /** Reads a token as it was presented. */
  Reading read(String token, Instant now) {
    if (!token.startsWith(PREFIX)) {
      return new Forged();
    }
    return signatures
        .read(PURPOSE, token.substring(PREFIX.length()))
        .map(SignedId::key)
        .map(key -> read(KEY.matcher(key), now))
        .orElseGet(Forged::new);
  }

  private static Reading read(Matcher key, Instant now) {
    if (!key.matches()) {
      return new Forged();
    }
    Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(key.group(2)));
    return expiresAt.isAfter(now)
        ? new Genuine(Long.parseLong(key.group(1)))
        : new Expired(expiresAt);
  }

  /** What a token says. */
  sealed interface Reading {}

  /** It was given out by this shop to this visitor. */
  record Genuine(long visitorId) implements Reading {}

  /** It was, and is no longer good. */
  record Expired(Instant at) implements Reading {}

  /** It was not. */
  record Forged() implements Reading {}
}
