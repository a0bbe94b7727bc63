package dev.vitrine.social.link;

import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is read; the schema's {@code ShareLink}.
 *
 * @param link which
 * @param token what opens it
 * @param outcome what it led to; null for anybody but who shared it
 */
@SchemaType("ShareLink")
record ShareLinkView(ShareLink link, String token, @Nullable ShareOutcome outcome) {

  /** What events that the link led to name it by. */
  String requestId() {
    return link.requestId();
  }

  /** Who shared it; null where they do not agree to be named with it. */
  @Nullable String sharedBy() {
    return link.name();
  }

  /** Until when it leads anywhere. */
  Instant expiresAt() {
    return link.expiresAt();
  }

  /** Says nothing of the token. */
  @Override
  public String toString() {
    return "ShareLinkView[" + link.id() + "]";
  }
}
