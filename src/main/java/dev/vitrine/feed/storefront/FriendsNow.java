package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.social.friend.Friends;
import dev.vitrine.social.friend.FriendsThing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks, whenever a part of a feed is shown, whether what friends led to may still be shown: they
 * may have ceased to show it, or to be friends, since the feed was made.
 */
@Component
class FriendsNow {

  /** Nobody shows anything. */
  static final Shown NOBODY = new Shown(Set.of(), Map.of());

  private final Friends friends;

  FriendsNow(Friends friends) {
    this.friends = friends;
  }

  /** What friends show of these things; asks nobody where none is a friend's. */
  Mono<Shown> of(List<FeedItem> items, @Nullable Visitor visitor) {
    Long customer = visitor == null ? null : visitor.personalCustomerId();
    boolean none = items.stream().allMatch(item -> item.reason().friend() == null);
    return none || customer == null
        ? Mono.just(NOBODY)
        : friends.things(customer).map(FriendsNow::shown);
  }

  private static Shown shown(List<FriendsThing> things) {
    return new Shown(
        things.stream()
            .map(each -> new Thing(each.product(), each.friend(), each.bought()))
            .collect(Collectors.toSet()),
        things.stream()
            .filter(each -> each.name() != null)
            .collect(
                Collectors.toMap(
                    FriendsThing::friend,
                    each -> Objects.requireNonNull(each.name()),
                    (name, same) -> name)));
  }

  private record Thing(long product, long friend, boolean bought) {}

  /**
   * What friends show now.
   *
   * @param names the names of those who agree to be named, by key
   */
  record Shown(Set<Thing> things, Map<Long, String> names) {

    /** Whether a thing may be shown: it is no friend's, or the friend still shows it. */
    boolean allows(FeedItem item) {
      Long friend = item.reason().friend();
      return friend == null
          || things.contains(
              new Thing(item.product(), friend, item.reason().code() == ReasonCode.FRIEND_HAS));
    }
  }
}
