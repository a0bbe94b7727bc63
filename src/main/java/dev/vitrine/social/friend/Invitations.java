package dev.vitrine.social.friend;

import dev.vitrine.customer.Contacts;
import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Customers;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import dev.vitrine.social.Answer;
import dev.vitrine.social.SocialProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Invitations to be friends: to whoever holds a token, or to the account of an e-mail address. An
 * invitation by e-mail is answered the same whether there is such an account or not, and whether
 * that is a friend's: nobody learns that from it.
 */
@Service
class Invitations {

  private static final String TYPE = "FriendInvitation";
  private static final String FIELD = "token";

  private final InvitationRepository repository;
  private final FriendRepository friends;
  private final Signatures signatures;
  private final SocialProperties properties;
  private final Clock clock = Clock.systemUTC();

  Invitations(
      InvitationRepository repository,
      FriendRepository friends,
      Signatures signatures,
      SocialProperties properties) {
    this.repository = repository;
    this.friends = friends;
    this.signatures = signatures;
    this.properties = properties;
  }

  /** What opens an invitation. */
  String token(Invitation invitation) {
    return signatures.id(TYPE, invitation.id());
  }

  /** The invitation of a token that can still be answered; empty where there is none. */
  Mono<Invitation> open(String token) {
    return key(token).flatMap(repository::byId).filter(invitation -> !isExpired(invitation));
  }

  private Mono<Long> key(String token) {
    return Mono.justOrEmpty(signatures.read(TYPE, token)).map(SignedId::number);
  }

  Mono<Invitation> byId(long id) {
    return repository.byId(id);
  }

  /** What a customer sent and nobody answered yet, the latest first. */
  Flux<Invitation> sent(Customer customer) {
    return repository.sent(customer.id());
  }

  /** What waits for a customer's answer, the latest first. */
  Flux<Invitation> received(Customer customer) {
    return repository.received(customer.id(), properties.invitations());
  }

  /** Invites, in the caller's transaction. */
  Mono<Answer> invite(Customer customer, MutationInput input) {
    String email = input.text("email");
    if (!email.isEmpty() && !Contacts.isEmail(email)) {
      return Mono.just(Answer.refused("INVALID_EMAIL", "email"));
    }
    String key = email.isEmpty() ? null : Customers.emailKey(email);
    return Customers.emailKey(customer.email()).equals(key)
        ? Mono.just(Answer.refused("FRIEND_OF_ONESELF", "email"))
        : invite(customer.id(), key);
  }

  private Mono<Answer> invite(long customerId, @Nullable String email) {
    Instant expiresAt = clock.instant().plus(properties.invitation());
    Map<String, Object> facts = Map.of("max", properties.invitations());
    return repository
        .insert(customerId, email, expiresAt, properties.invitations())
        .map(Answer::done)
        .defaultIfEmpty(Answer.refused(Refusal.plain("TOO_MANY_INVITATIONS").with(facts)));
  }

  /** Takes back what a customer sent, in the caller's transaction. */
  Mono<Answer> withdraw(Customer customer, MutationInput input) {
    return key(input.text(FIELD))
        .filterWhen(id -> repository.withdraw(id, customer.id()).map(rows -> rows > 0))
        .map(Answer::done)
        .defaultIfEmpty(Answer.refused("INVITATION_NOT_FOUND", FIELD));
  }

  /** Declines, in the caller's transaction. */
  Mono<Answer> decline(Customer customer, MutationInput input) {
    return answerable(customer, input)
        .filterWhen(invitation -> repository.delete(invitation.id()).map(rows -> rows > 0))
        .map(invitation -> Answer.done(invitation.id()))
        .defaultIfEmpty(Answer.refused("INVITATION_NOT_FOUND", FIELD));
  }

  /** Accepts, in the caller's transaction; the answer's key is the friend's. */
  Mono<Answer> accept(Customer customer, MutationInput input) {
    return answerable(customer, input)
        .flatMap(invitation -> accept(customer.id(), invitation))
        .defaultIfEmpty(Answer.refused("INVITATION_NOT_FOUND", FIELD));
  }

  private Mono<Answer> accept(long customerId, Invitation invitation) {
    if (customerId == invitation.customerId()) {
      return Mono.just(Answer.refused("FRIEND_OF_ONESELF", FIELD));
    }
    if (isExpired(invitation)) {
      return Mono.just(Answer.refused("INVITATION_EXPIRED", FIELD));
    }
    return friends
        .count(customerId, invitation.customerId())
        .filter(most -> most < properties.friends())
        .flatMap(most -> befriend(customerId, invitation))
        .defaultIfEmpty(tooMany());
  }

  private Answer tooMany() {
    Map<String, Object> facts = Map.of("max", properties.friends());
    return Answer.refused(Refusal.of("TOO_MANY_FRIENDS", FIELD).with(facts));
  }

  private Mono<Answer> befriend(long customerId, Invitation invitation) {
    return friends
        .insert(customerId, invitation.customerId())
        .filter(rows -> rows > 0)
        .flatMap(rows -> repository.delete(invitation.id()))
        .map(rows -> Answer.done(invitation.customerId()))
        .defaultIfEmpty(Answer.refused("ALREADY_FRIENDS", FIELD));
  }

  /** The invitation that an input names, where this customer may answer it. */
  private Mono<Invitation> answerable(Customer customer, MutationInput input) {
    String email = Customers.emailKey(customer.email());
    return key(input.text(FIELD))
        .flatMap(repository::held)
        .filter(
            invitation ->
                invitation.email() == null
                    || invitation.email().equals(email)
                    || invitation.customerId() == customer.id());
  }

  private boolean isExpired(Invitation invitation) {
    return invitation.expiresAt().isBefore(clock.instant());
  }
}
