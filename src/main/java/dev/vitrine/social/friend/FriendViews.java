package dev.vitrine.social.friend;

import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns friends into what the other reads. */
@Component
class FriendViews {

  private static final String TYPE = "Friend";

  private final Signatures signatures;

  FriendViews(Signatures signatures) {
    this.signatures = signatures;
  }

  FriendView of(Friend friend) {
    return new FriendView(
        signatures.id(TYPE, friend.id()),
        friend.name(),
        friend.since(),
        friend.wishlists(),
        friend.purchases());
  }

  /** The key of the customer whom a friend's key stands for; empty where it stands for none. */
  Optional<Long> customer(String key) {
    return signatures.read(TYPE, key).map(SignedId::number);
  }
}
