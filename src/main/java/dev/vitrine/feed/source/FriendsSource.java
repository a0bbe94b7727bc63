package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.social.friend.Friends;
import dev.vitrine.social.friend.FriendsThing;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What friends have and wish for. The later a friend took to a thing the more it counts, having it
 * more than wishing for it, and several friends more than one:
 *
 * <pre>score = Σ over friends of weight · 10 / (10 + place)</pre>
 */
@Component
class FriendsSource implements CandidateSource {

  private static final double HAVING = 1;
  private static final double WISHING = 0.8;

  private final Friends friends;

  FriendsSource(Friends friends) {
    this.friends = friends;
  }

  @Override
  public Strategy strategy() {
    return Strategy.FRIENDS;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return Mono.justOrEmpty(moment.customer())
        .flatMap(friends::things)
        .map(FriendsSource::candidates)
        .defaultIfEmpty(List.of());
  }

  static List<Candidate> candidates(List<FriendsThing> things) {
    Tally tally = new Tally();
    for (FriendsThing thing : things) {
      double weight = (thing.bought() ? HAVING : WISHING) * 10 / (10 + thing.place());
      tally.add(thing.product(), weight, Reason.ofFriend(code(thing), thing.friend()));
    }
    return tally.candidates();
  }

  private static ReasonCode code(FriendsThing thing) {
    return thing.bought() ? ReasonCode.FRIEND_HAS : ReasonCode.FRIEND_WANTS;
  }
}
