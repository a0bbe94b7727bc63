package dev.vitrine.social.friend;

import dev.vitrine.behaviour.visitor.Remembered;
import dev.vitrine.behaviour.visitor.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Friends, invitations and what is shown to friends, to tell and to forget. */
@Component
class RememberedFriends implements Remembered {

  private final RememberedFriendRepository repository;
  private final FriendRepository friends;
  private final InvitationRepository invitations;

  RememberedFriends(
      RememberedFriendRepository repository,
      FriendRepository friends,
      InvitationRepository invitations) {
    this.repository = repository;
    this.friends = friends;
    this.invitations = invitations;
  }

  /** A guest has no friends to hand on. */
  @Override
  public Mono<Void> move(long from, long to) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> forget(long visitorId) {
    return repository.forget(visitorId);
  }

  @Override
  public Mono<Map<String, Object>> export(Visitor visitor) {
    return Mono.justOrEmpty(visitor.customerId())
        .flatMap(this::told)
        .map(told -> Map.<String, Object>of("friends", told))
        .defaultIfEmpty(Map.of());
  }

  private Mono<Map<String, Object>> told(long customerId) {
    return Mono.zip(
            friends.sharing(customerId).defaultIfEmpty(Sharing.NOTHING),
            friends.friends(customerId).map(RememberedFriends::told).collectList(),
            invitations.sent(customerId).map(RememberedFriends::told).collectList())
        .map(all -> told(all.getT1(), all.getT2(), all.getT3()));
  }

  private static Map<String, Object> told(
      Sharing sharing, List<Map<String, Object>> friends, List<Map<String, Object>> invitations) {
    Map<String, Object> shown =
        Map.of(
            "wishlists", sharing.wishlists(),
            "purchases", sharing.purchases(),
            "named", sharing.named());
    return Map.of("shown", shown, "friends", friends, "invitations", invitations);
  }

  private static Map<String, Object> told(Friend friend) {
    Map<String, Object> told = new HashMap<>(Map.of("since", friend.since().toString()));
    if (friend.name() != null) {
      told.put("name", friend.name());
    }
    return told;
  }

  private static Map<String, Object> told(Invitation invitation) {
    Map<String, Object> told = new HashMap<>(Map.of("until", invitation.expiresAt().toString()));
    if (invitation.email() != null) {
      told.put("email", invitation.email());
    }
    return told;
  }
}
