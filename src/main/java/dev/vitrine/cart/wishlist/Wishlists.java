package dev.vitrine.cart.wishlist;

import dev.vitrine.customer.Customer;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.idempotency.Attempt;
import dev.vitrine.platform.idempotency.Idempotency;
import dev.vitrine.platform.idempotency.KeyReused;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What customers keep for later. Adding and removing twice is adding and removing once. */
@Service
public class Wishlists {

  private static final int MOST_ITEMS = 1000;
  private static final String FIRST = "";

  private final WishlistRepository repository;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  Wishlists(
      WishlistRepository repository, Idempotency idempotency, TransactionalOperator transaction) {
    this.repository = repository;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  Flux<Wishlist> of(Customer customer) {
    return repository.ofCustomer(customer.id());
  }

  Mono<Answer> add(Customer customer, MutationInput input) {
    return with(
        "wishlistItemAdd",
        customer,
        input,
        (wishlist, product, variant) ->
            repository
                .add(wishlist, product, variant, MOST_ITEMS)
                .map(added -> List.<Refusal>of())
                .defaultIfEmpty(List.of(Refusal.of("NOT_FOUND", "productId"))));
  }

  Mono<Answer> remove(Customer customer, MutationInput input) {
    return with(
        "wishlistItemRemove",
        customer,
        input,
        (wishlist, product, variant) ->
            repository.remove(wishlist, product, variant).thenReturn(List.of()));
  }

  /**
   * Keeps a variant in the caller's transaction, in the wishlist that the input names.
   *
   * @return why it cannot be kept; empty when it is
   */
  public Mono<List<Refusal>> keep(
      Customer customer, MutationInput input, long productId, long variantId) {
    return named(customer, input)
        .flatMap(chosen -> repository.add(chosen, productId, variantId, MOST_ITEMS))
        .map(added -> List.<Refusal>of())
        .defaultIfEmpty(List.of(Refusal.of("NOT_FOUND", "wishlistId")));
  }

  /**
   * Keeps a variant no more, in the caller's transaction.
   *
   * @return why it cannot be; empty when it is done
   */
  public Mono<List<Refusal>> drop(Customer customer, MutationInput input) {
    long product = key(input, "productId", "Product").orElse(0L);
    long variant = key(input, "variantId", "ProductVariant").orElse(0L);
    return named(customer, input)
        .flatMap(chosen -> repository.drop(chosen, product, variant))
        .filter(dropped -> dropped > 0)
        .map(dropped -> List.<Refusal>of())
        .defaultIfEmpty(List.of(Refusal.of("NOT_FOUND", "wishlistId")));
  }

  /** The wishlist named, or the first; empty where the customer has no such. */
  private Mono<Long> named(Customer customer, MutationInput input) {
    long wishlistId = key(input, "wishlistId", "Wishlist").orElse(0L);
    return wishlistId == 0 && input.value("wishlistId", String.class).isPresent()
        ? Mono.empty()
        : repository.choose(customer.id(), wishlistId, FIRST);
  }

  private Mono<Answer> with(String mutation, Customer customer, MutationInput input, Step step) {
    Optional<Long> product = key(input, "productId", "Product");
    long wishlistId = key(input, "wishlistId", "Wishlist").orElse(0L);
    if (product.isEmpty()) {
      return Mono.just(refused(Refusal.of("NOT_FOUND", "productId")));
    }
    if (wishlistId == 0 && input.value("wishlistId", String.class).isPresent()) {
      return Mono.just(refused(Refusal.of("NOT_FOUND", "wishlistId")));
    }
    long variant = key(input, "variantId", "ProductVariant").orElse(0L);
    Mono<Answer> work =
        repository
            .choose(customer.id(), wishlistId, FIRST)
            .flatMap(
                chosen ->
                    step.take(chosen, product.get(), variant)
                        .flatMap(refusals -> answer(customer, chosen, refusals)));
    return once(mutation + ' ' + customer.id(), input, work)
        .as(transaction::transactional)
        .defaultIfEmpty(refused(Refusal.of("NOT_FOUND", "wishlistId")))
        .onErrorReturn(
            KeyReused.class, refused(Refusal.of("IDEMPOTENCY_KEY_REUSED", "idempotencyKey")));
  }

  private Mono<Answer> once(String scope, MutationInput input, Mono<Answer> work) {
    return input
        .value("idempotencyKey", String.class)
        .map(key -> new Attempt(scope, key, input.fields().toString()))
        .map(attempt -> idempotency.once(attempt, Answer.class, work))
        .orElse(work);
  }

  private Mono<Answer> answer(Customer customer, long wishlistId, List<Refusal> refusals) {
    return repository
        .ofCustomer(customer.id())
        .filter(wishlist -> wishlist.id() == wishlistId)
        .next()
        .map(wishlist -> new Answer(wishlist, refusals));
  }

  private static Answer refused(Refusal refusal) {
    return new Answer(null, List.of(refusal));
  }

  private static Optional<Long> key(MutationInput input, String field, String type) {
    return input
        .value(field, String.class)
        .flatMap(GlobalId::parse)
        .filter(id -> id.type().equals(type))
        .map(GlobalId::key);
  }

  /** The wishlist after a change, or why there was none. */
  record Answer(@Nullable Wishlist wishlist, List<Refusal> refusals) {}

  private interface Step {
    Mono<List<Refusal>> take(long wishlistId, long productId, long variantId);
  }
}
