package dev.vitrine.cart;

import dev.vitrine.platform.idempotency.Attempt;
import dev.vitrine.platform.idempotency.Idempotency;
import dev.vitrine.platform.idempotency.KeyReused;
import dev.vitrine.platform.live.LiveNews;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The shop's carts. A change happens in one transaction that holds the cart's row from its
 * beginning to its end, so that no two changes of one cart ever see the same state.
 */
@Service
public class Carts {

  /** The GraphQL type. */
  static final String TYPE = "Cart";

  private final CartRepository repository;
  private final CartCache cache;
  private final CartPricing pricing;
  private final Gifts gifts;
  private final Idempotency idempotency;
  private final Signatures signatures;
  private final LiveNews news;
  private final TransactionalOperator transaction;
  private final CartProperties properties;
  private final Clock clock = Clock.systemUTC();

  Carts(
      CartRepository repository,
      CartCache cache,
      CartPricing pricing,
      Gifts gifts,
      Idempotency idempotency,
      Signatures signatures,
      LiveNews news,
      TransactionalOperator transaction,
      CartProperties properties) {
    this.repository = repository;
    this.cache = cache;
    this.pricing = pricing;
    this.gifts = gifts;
    this.idempotency = idempotency;
    this.signatures = signatures;
    this.news = news;
    this.transaction = transaction;
    this.properties = properties;
  }

  /** The cart of an id as a client sent it; empty for one that is not of this shop, or too old. */
  public Mono<Cart> find(String id) {
    return Mono.justOrEmpty(signatures.read(TYPE, id)).map(SignedId::number).flatMap(this::current);
  }

  /** Carts by their keys in the database; those that are too old are left out. */
  Flux<Cart> byIds(Set<Long> ids) {
    return repository.byIds(ids);
  }

  /** A cart, or the one that its lines went into. */
  private Mono<Cart> current(long id) {
    return cache
        .find(id)
        .filter(cart -> cart.expiresAt().isAfter(clock.instant()))
        .switchIfEmpty(Mono.defer(() -> byId(id)).flatMap(cache::keep))
        .flatMap(cart -> cart.mergedInto() == null ? Mono.just(cart) : current(cart.mergedInto()));
  }

  private Mono<Cart> byId(long id) {
    return repository.byIds(Set.of(id)).singleOrEmpty();
  }

  /** A cart as it is, then after every change; nothing for an id that is not of this shop. */
  Flux<Cart> changes(String id) {
    return Mono.justOrEmpty(signatures.read(TYPE, id))
        .map(SignedId::number)
        .flatMapMany(number -> news.on(subject(number)).concatMap(told -> current(number), 1))
        .distinctUntilChanged(cart -> cart.id() + " " + cart.version());
  }

  private static String subject(long id) {
    return "cart " + id;
  }

  /** Tells those who watch a cart of its change, once that has committed. */
  public Mono<Void> tell(long cartId) {
    return news.tell(subject(cartId));
  }

  /** Makes a cart. */
  Mono<CartAnswer> create(CartRequest request, Cart empty, CartEdit edit) {
    return gifts
        .offer(pricing.market(empty))
        .flatMap(
            offer ->
                once(request, request.caller(), edited(empty, edit, offer, this::insert))
                    .as(transaction::transactional))
        .onErrorResume(KeyReused.class, reused -> keyReused());
  }

  private Mono<CartAnswer> insert(Cart before, Cart after, List<Refusal> warnings) {
    return repository.insert(after).map(saved -> CartAnswer.done(saved, warnings));
  }

  /** Changes a cart and prices it anew. */
  public Mono<CartAnswer> change(CartRequest request, CartEdit edit) {
    return Mono.justOrEmpty(signatures.read(TYPE, request.cartId()))
        .flatMap(id -> change(request, id.number(), edit))
        .switchIfEmpty(Mono.fromSupplier(Carts::notFound))
        .onErrorResume(KeyReused.class, reused -> keyReused());
  }

  private Mono<CartAnswer> change(CartRequest request, long id, CartEdit edit) {
    return offer(id, edit).flatMap(offer -> change(request, id, edit, offer));
  }

  private Mono<GiftOffer> offer(long id, CartEdit edit) {
    return gifts.areThereAny()
        ? current(id)
            .map(cart -> edit.destination().orElseGet(() -> pricing.market(cart)))
            .flatMap(gifts::offer)
            .defaultIfEmpty(GiftOffer.NONE)
        : Mono.just(GiftOffer.NONE);
  }

  private Mono<CartAnswer> change(CartRequest request, long id, CartEdit edit, GiftOffer offer) {
    Mono<CartAnswer> work = lock(id).flatMap(cart -> changeLocked(request, cart, edit, offer));
    return once(request, Long.toString(id), work)
        .as(transaction::transactional)
        .flatMap(answer -> news.tell(subject(id)).thenReturn(answer));
  }

  /**
   * The cart of an id as a client sent it, or the one that its lines went into, held until the
   * caller's transaction ends; empty as {@link #find}.
   */
  public Mono<Cart> hold(String id) {
    return Mono.justOrEmpty(signatures.read(TYPE, id)).map(SignedId::number).flatMap(this::lock);
  }

  /**
   * A held cart as it would be priced now, with its next version; nothing is written. No gift comes
   * into it; one goes that is not earned or not sold any more, or of which there is none left.
   *
   * @param sold the keys of those of its variants that the market sells
   */
  public Mono<Priced> priced(Cart cart, Set<Long> sold) {
    return price(cart.draft(), GiftOffer.staying(sold));
  }

  /**
   * Writes a held cart without the gifts that take any of these variants, in the caller's
   * transaction. Empty where it holds no such gift.
   */
  public Mono<Priced> dropGifts(Cart cart, Collection<Long> variants) {
    GiftOffer offer = GiftOffer.without(variants);
    return cart.gifts().stream().allMatch(offer.staying())
        ? Mono.empty()
        : price(cart.draft(), offer).flatMap(priced -> written(cart, priced));
  }

  private Mono<Priced> written(Cart before, Priced priced) {
    return write(before, priced.cart()).map(after -> new Priced(after, priced.changes()));
  }

  /** A draft of a held cart as it would be priced now. */
  Mono<Priced> price(CartDraft draft, GiftOffer offer) {
    return pricing
        .price(draft, offer)
        .map(warnings -> new Priced(draft.changed(expiry()), warnings));
  }

  /** A customer's open carts, the last changed first. */
  Flux<Cart> ofCustomer(long customerId, int limit) {
    return repository.ofCustomer(customerId, limit);
  }

  /** Writes a held cart in the caller's transaction. */
  public Mono<Cart> write(Cart before, Cart after) {
    return cache.await(after).then(repository.update(before, after));
  }

  /** Ends a held cart: it became an order. */
  public Mono<Cart> order(Cart before, Cart after) {
    CartDraft draft = after.draft();
    draft.order();
    return write(before, draft.cart());
  }

  /**
   * A cart as it would be priced now.
   *
   * @param changes the lines whose prices are others than before, and the gifts that went
   */
  public record Priced(Cart cart, List<Refusal> changes) {}

  private Mono<CartAnswer> once(CartRequest request, String whom, Mono<CartAnswer> work) {
    String key = request.idempotencyKey();
    return key == null
        ? work
        : idempotency.once(
            new Attempt(request.mutation() + ' ' + whom, key, request.body()),
            CartAnswer.class,
            work);
  }

  /** The cart, or the one that its lines went into, held until the transaction ends. */
  private Mono<Cart> lock(long id) {
    return repository
        .lock(Set.of(id))
        .singleOrEmpty()
        .flatMap(
            locked -> locked.mergedInto() == 0 ? read(locked.id()) : lock(locked.mergedInto()));
  }

  private Mono<Cart> read(long id) {
    return repository.byIds(Set.of(id)).single();
  }

  private Mono<CartAnswer> changeLocked(
      CartRequest request, Cart cart, CartEdit edit, GiftOffer offer) {
    if (cart.state() != Cart.State.OPEN) {
      return refused(cart, Refusal.of("CART_ORDERED", "cartId"));
    }
    Integer expected = request.expectedVersion();
    if (expected != null && expected != cart.version()) {
      return refused(
          cart,
          Refusal.of("VERSION_CONFLICT", "expectedVersion")
              .with(Map.of("currentVersion", cart.version())));
    }
    return edited(cart, edit, offer, this::update);
  }

  private Mono<CartAnswer> edited(Cart cart, CartEdit edit, GiftOffer offer, Save save) {
    CartDraft draft = cart.draft();
    return edit.apply(draft)
        .flatMap(
            refusals ->
                refusals.isEmpty()
                    ? priced(cart, draft, edit, offer, save)
                    : Mono.just(CartAnswer.refused(cart.id() == 0 ? null : cart, refusals)));
  }

  private Mono<CartAnswer> priced(
      Cart cart, CartDraft draft, CartEdit edit, GiftOffer offer, Save save) {
    return pricing
        .price(draft, offer)
        .flatMap(
            warnings -> {
              List<Refusal> refusals = edit.verify(draft);
              return refusals.isEmpty()
                  ? save.save(cart, draft.changed(expiry()), warnings)
                  : Mono.just(CartAnswer.refused(cart.id() == 0 ? null : cart, refusals));
            });
  }

  private Mono<CartAnswer> update(Cart before, Cart after, List<Refusal> warnings) {
    return write(before, after).map(saved -> CartAnswer.done(saved, warnings));
  }

  private Instant expiry() {
    return clock.instant().plus(properties.lifetime());
  }

  private static Mono<CartAnswer> refused(Cart cart, Refusal refusal) {
    return Mono.just(CartAnswer.refused(cart, List.of(refusal)));
  }

  private static CartAnswer notFound() {
    return CartAnswer.refused(null, List.of(Refusal.of("CART_NOT_FOUND", "cartId")));
  }

  private static Mono<CartAnswer> keyReused() {
    return Mono.just(
        CartAnswer.refused(null, List.of(Refusal.of("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"))));
  }

  @FunctionalInterface
  private interface Save {
    Mono<CartAnswer> save(Cart before, Cart after, List<Refusal> warnings);
  }
}
