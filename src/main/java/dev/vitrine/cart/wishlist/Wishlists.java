package dev.vitrine.cart.wishlist;

import dev.vitrine.customer.Customer;
import dev.vitrine.platform.graphql.GlobalId;
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
class Wishlists {

  private static final int MOST_ITEMS = 1000;
  private static final String FIRST = "";

  private final WishlistRepository repository;
  private final TransactionalOperator transaction;

  Wishlists(WishlistRepository repository, TransactionalOperator transaction) {
    this.repository = repository;
    this.transaction = transaction;
  }

  Flux<Wishlist> of(Customer customer) {
    return repository.ofCustomer(customer.id());
  }

  Mono<Answer> add(Customer customer, MutationInput input) {
    return with(
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
        customer,
        input,
        (wishlist, product, variant) ->
            repository.remove(wishlist, product, variant).thenReturn(List.of()));
  }

  private Mono<Answer> with(Customer customer, MutationInput input, Step step) {
    Optional<Long> product = key(input, "productId", "Product");
    long wishlistId = key(input, "wishlistId", "Wishlist").orElse(0L);
    if (product.isEmpty()) {
      return Mono.just(refused(Refusal.of("NOT_FOUND", "productId")));
    }
    if (wishlistId == 0 && input.value("wishlistId", String.class).isPresent()) {
      return Mono.just(refused(Refusal.of("NOT_FOUND", "wishlistId")));
    }
    long variant = key(input, "variantId", "ProductVariant").orElse(0L);
    return repository
        .choose(customer.id(), wishlistId, FIRST)
        .flatMap(
            chosen ->
                step.take(chosen, product.get(), variant)
                    .flatMap(refusals -> answer(customer, chosen, refusals)))
        .as(transaction::transactional)
        .defaultIfEmpty(refused(Refusal.of("NOT_FOUND", "wishlistId")));
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
