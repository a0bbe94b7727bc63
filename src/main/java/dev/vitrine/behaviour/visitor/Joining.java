package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.signing.Signatures;
import graphql.GraphQLContext;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Joins visitors with customers. A customer is a visitor too, the same on every device. At sign-in
 * the device's visitor hands over what it did and acts as the customer's, for as long as the
 * session lasts; parted, it begins anew, and the customer's history stays the customer's.
 */
@Service
public class Joining {

  private final JoinRepository repository;
  private final Visitors visitors;
  private final SessionOwner owner;
  private final List<Remembered> memories;
  private final Signatures signatures;
  private final TransactionalOperator transaction;

  Joining(
      JoinRepository repository,
      Visitors visitors,
      SessionOwner owner,
      List<Remembered> memories,
      Signatures signatures,
      TransactionalOperator transaction) {
    this.repository = repository;
    this.visitors = visitors;
    this.owner = owner;
    this.memories = memories;
    this.signatures = signatures;
    this.transaction = transaction;
  }

  /**
   * Joins the visitor of an operation, if one came with it, with a customer. Whoever gave their
   * consent later, the guest or the customer, decides for both.
   *
   * @param session the token of the session that joins them
   * @param until when that session ends by itself
   */
  public Mono<Void> join(GraphQLContext context, long customerId, String session, Instant until) {
    return visitors
        .device(context)
        .onErrorResume(Refused.class, badToken -> Mono.empty())
        .flatMap(
            visitor -> join(visitor.deviceId(), customerId, signatures.fingerprint(session), until))
        .doOnSuccess(joined -> visitors.changed(context));
  }

  /**
   * Has whoever is signed in be a visitor too, when a device's visitor is made for them: what they
   * agree to on it, they agree to.
   */
  Mono<Void> know(long deviceId, GraphQLContext context) {
    return owner
        .customer(context)
        .flatMap(customer -> repository.ofCustomer(customer, deviceId))
        .then();
  }

  private Mono<Void> join(long deviceId, long customerId, byte[] session, Instant until) {
    return repository
        .ofCustomer(customerId, deviceId)
        .filter(customers -> customers != deviceId)
        .flatMap(
            customers ->
                repository
                    .link(deviceId, customers, session, until)
                    .then(repository.isPersonal(customers))
                    .filter(personal -> personal)
                    .flatMap(personal -> handOver(deviceId, customers)))
        .as(transaction::transactional);
  }

  private Mono<Void> handOver(long from, long to) {
    return Flux.fromIterable(memories).concatMap(memory -> memory.move(from, to)).then();
  }

  /** Parts the visitors that a session joined, and the one of the operation that ends it. */
  public Mono<Void> part(GraphQLContext context, String session) {
    return visitors
        .device(context)
        .onErrorResume(Refused.class, badToken -> Mono.empty())
        .map(Visitor::deviceId)
        .defaultIfEmpty(0L)
        .flatMap(deviceId -> repository.part(signatures.fingerprint(session), deviceId))
        .doOnSuccess(parted -> visitors.changed(context))
        .then();
  }

  /** Parts all visitors of a customer, on every device. */
  public Mono<Void> partAll(long customerId) {
    return repository.partAll(customerId);
  }
}
