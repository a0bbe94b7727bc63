package dev.vitrine.social.friend;

import dev.vitrine.social.friend.Wishes.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What customers are shown of their friends: at the moment of asking, and nothing else. */
@Service
public class Friends {

  /** More friends than these say no more. */
  private static final int MOST_FRIENDS = 50;

  private static final int MOST_THINGS = 30;

  private final FriendRepository repository;
  private final Wishes wishes;

  Friends(FriendRepository repository, Wishes wishes) {
    this.repository = repository;
    this.wishes = wishes;
  }

  /**
   * What the friends of a customer have and wish for, as far as they agree to show it now.
   *
   * @param customerId the customer's key
   */
  public Mono<List<FriendsThing>> things(long customerId) {
    return repository
        .sharers(customerId, MOST_FRIENDS)
        .collectList()
        .flatMap(friends -> friends.isEmpty() ? Mono.just(List.of()) : things(friends));
  }

  private Mono<List<FriendsThing>> things(List<Friend> friends) {
    Map<Long, Friend> byId = new HashMap<>();
    friends.forEach(friend -> byId.put(friend.id(), friend));
    return Mono.zip(
        purchases(ids(friends, Friend::purchases)).map(found -> things(found, byId, true)),
        wished(ids(friends, Friend::wishlists)).map(found -> things(found, byId, false)),
        Friends::joined);
  }

  private static Long[] ids(List<Friend> friends, Predicate<Friend> showing) {
    return friends.stream().filter(showing).map(Friend::id).toArray(Long[]::new);
  }

  private Mono<List<Wish>> purchases(Long[] ids) {
    Flux<Wish> found = ids.length == 0 ? Flux.empty() : repository.purchases(ids, MOST_THINGS);
    return found.collectList();
  }

  private Mono<List<Wish>> wished(Long[] ids) {
    Flux<Wish> found = ids.length == 0 ? Flux.empty() : wishes.of(List.of(ids), MOST_THINGS);
    return found.collectList();
  }

  private static List<FriendsThing> things(
      List<Wish> found, Map<Long, Friend> friends, boolean bought) {
    Map<Long, Integer> places = new HashMap<>();
    List<FriendsThing> things = new ArrayList<>(found.size());
    for (Wish each : found) {
      Friend friend = friends.get(each.customer());
      if (friend != null) {
        int place = places.merge(friend.id(), 1, Integer::sum) - 1;
        things.add(new FriendsThing(each.product(), friend.id(), friend.name(), bought, place));
      }
    }
    return things;
  }

  private static List<FriendsThing> joined(List<FriendsThing> one, List<FriendsThing> other) {
    List<FriendsThing> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
