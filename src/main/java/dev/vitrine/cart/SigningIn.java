package dev.vitrine.cart;

import dev.vitrine.customer.Customers;
import dev.vitrine.customer.Customers.SignIn;
import dev.vitrine.customer.Sessions;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Registers customers and signs them in; the cart that they name becomes theirs with it. */
@Service
class SigningIn {

  private final Customers customers;
  private final Sessions sessions;
  private final CartMerge merge;
  private final Repetitions repetitions;
  private final TransactionalOperator transaction;

  SigningIn(
      Customers customers,
      Sessions sessions,
      CartMerge merge,
      Repetitions repetitions,
      TransactionalOperator transaction) {
    this.customers = customers;
    this.sessions = sessions;
    this.merge = merge;
    this.repetitions = repetitions;
    this.transaction = transaction;
  }

  /** The password is hashed before anything is held. */
  Mono<SignedIn> register(MutationInput input, String caller) {
    String email = input.text("email");
    String password = input.value("password", String.class).orElse("");
    List<Refusal> problems = customers.problems(email, password, input.text("name"));
    return problems.isEmpty()
        ? customers
            .areTooMany(email, caller)
            .flatMap(
                tooMany ->
                    tooMany
                        ? Mono.just(SignedIn.refused(Refusal.of("TOO_MANY_ATTEMPTS", "email")))
                        : registerHashed(input, password, caller))
        : Mono.just(SignedIn.refused(problems));
  }

  private Mono<SignedIn> registerHashed(MutationInput input, String password, String caller) {
    return Mono.zip(customers.hash(password), sessions.seed(), merge.offer(guest(input)))
        .flatMap(
            made ->
                once(
                    "customerRegister " + caller,
                    input,
                    register(input, made.getT1(), made.getT2(), made.getT3())));
  }

  private static Optional<String> guest(MutationInput input) {
    return input.value("cartId", String.class);
  }

  private Mono<SignedIn> register(
      MutationInput input, String passwordHash, String seed, GiftOffer offer) {
    return customers
        .register(input.text("email"), input.text("name"), passwordHash)
        .flatMap(customer -> open(customer.id(), seed, input, offer))
        .defaultIfEmpty(SignedIn.refused(Refusal.of("EMAIL_TAKEN", "email")));
  }

  /** Whether the password is right is found out before anything is held. */
  Mono<SignedIn> signIn(MutationInput input, String address) {
    String password = input.value("password", String.class).orElse("");
    return customers
        .check(input.text("email"), password, address)
        .flatMap(
            checked ->
                switch (checked) {
                  case SignIn.Wrong wrong ->
                      Mono.just(SignedIn.refused(Refusal.of("WRONG_CREDENTIALS", "password")));
                  case SignIn.Throttled throttled ->
                      Mono.just(SignedIn.refused(Refusal.of("TOO_MANY_ATTEMPTS", "email")));
                  case SignIn.Known(var customer) -> signIn(customer.id(), input);
                });
  }

  private Mono<SignedIn> signIn(long customerId, MutationInput input) {
    return Mono.zip(sessions.seed(), merge.offer(guest(input)))
        .flatMap(
            made ->
                once(
                    "sessionCreate " + customerId,
                    input,
                    open(customerId, made.getT1(), input, made.getT2())));
  }

  private Mono<SignedIn> open(long customerId, String seed, MutationInput input, GiftOffer offer) {
    return sessions
        .open(customerId, seed)
        .flatMap(
            session ->
                merge
                    .merge(customerId, guest(input), offer)
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .map(
                        cart ->
                            new SignedIn(
                                customerId,
                                seed,
                                session.expiresAt(),
                                cart.orElse(null),
                                List.of())));
  }

  private Mono<SignedIn> once(String scope, MutationInput input, Mono<SignedIn> work) {
    return repetitions.once(
        scope, input, SignedIn.class, work.as(transaction::transactional), SignedIn::refused);
  }
}
