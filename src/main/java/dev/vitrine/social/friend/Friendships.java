package dev.vitrine.social.friend;

import dev.vitrine.customer.Customer;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.social.Answer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is friends with whom, and what customers show their friends. */
@Service
class Friendships {

  private final FriendRepository repository;
  private final FriendViews views;

  Friendships(FriendRepository repository, FriendViews views) {
    this.repository = repository;
    this.views = views;
  }

  /** A customer's friends, the latest first. */
  Flux<Friend> of(long customerId) {
    return repository.friends(customerId);
  }

  /** One of a customer's friends; empty where that is none. */
  Mono<Friend> of(long customerId, long friendId) {
    return of(customerId).filter(friend -> friend.id() == friendId).next();
  }

  /** What a customer shows; nothing until they say so. */
  Mono<Sharing> sharing(long customerId) {
    return repository.sharing(customerId).defaultIfEmpty(Sharing.NOTHING);
  }

  /** Ends a friendship for both, in the caller's transaction. */
  Mono<Answer> end(Customer customer, MutationInput input) {
    return Mono.justOrEmpty(views.customer(input.text("friendKey")))
        .filterWhen(friend -> repository.delete(customer.id(), friend).map(rows -> rows > 0))
        .map(Answer::done)
        .defaultIfEmpty(Answer.refused("NOT_FOUND", "friendKey"));
  }

  /** Takes down what a customer shows; what the input leaves out stays, in the transaction. */
  Mono<Answer> share(Customer customer, MutationInput input) {
    return sharing(customer.id())
        .map(before -> changed(before, input))
        .flatMap(sharing -> repository.share(customer.id(), sharing))
        .map(rows -> Answer.done(customer.id()));
  }

  private static Sharing changed(Sharing before, MutationInput input) {
    return new Sharing(
        input.value("wishlists", Boolean.class).orElse(before.wishlists()),
        input.value("purchases", Boolean.class).orElse(before.purchases()),
        input.value("named", Boolean.class).orElse(before.named()));
  }
}
